// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/leontief_accounts.hpp"

#include "sim/accounts/identities.hpp"
#include "sim/experiment/record_quarter.hpp"

namespace lionrock::experiment {

using economy::Economy;
using economy::Flow;
using economy::Sector;
using Eigen::MatrixXd;
using Eigen::RowVectorXd;
using Eigen::VectorXd;

namespace {

economy::TradeFlows trade_of(const Economy& economy, const LeontiefQuarter& solved)
{
  const auto& technology = economy.technology;
  const auto& now = economy.trend.at(economy.quarter);
  const auto n = technology.industries;
  MatrixXd use(n, n + economy::final_uses);
  use.leftCols(n) = technology.inputs * solved.input_volume.asDiagonal();
  use.rightCols(economy::final_uses) =
      technology.basket *
      Eigen::Map<const VectorXd>(solved.final_use.data(), economy::final_uses).asDiagonal();

  economy::TradeFlows trade;
  trade.output = solved.output;
  trade.input_volume = solved.input_volume;
  trade.sold = solved.output;
  trade.sales_value = now.price.cwiseProduct(solved.output);
  trade.exports = solved.exports;
  trade.lost_exports.setZero(n);
  trade.diverted.setZero(n);
  trade.home_use = use.cwiseProduct(solved.home_share);
  trade.imported_use = use - trade.home_use;
  const economy::DirectedPurchases& directed = solved.directed;
  if (directed.any()) {
    trade.home_use.rightCols(economy::final_uses) += directed.home;
    trade.imported_use.rightCols(economy::final_uses) += directed.imported;
  }
  trade.price = now.price;
  trade.import_price = now.price;
  trade.input_cost = (technology.inputs.transpose() * now.price)
                         .cwiseProduct(VectorXd::Ones(n) + technology.input_tax);
  trade.real_use = solved.final_use;
  for (int f = 0; f < economy::final_uses; ++f)
    trade.value[f] = now.price.dot(technology.basket.col(f)) * solved.final_use[f];
  for (int f = 0; f < economy::final_uses && directed.any(); ++f) {
    trade.value[f] += now.price.dot(directed.home.col(f) + directed.imported.col(f));
    trade.real_use[f] += directed.volume(f);
  }
  trade.imported_inventories = now.imported_inventories / economy.scale;
  trade.imported_inventories_value =
      trade.imported_inventories * now.price.dot(technology.basket.col(economy::investment));
  return trade;
}

economy::IncomeFlows income_of(const Economy& economy, const LeontiefQuarter& solved,
                               const economy::TradeFlows& trade)
{
  const auto n = economy.technology.industries;
  const auto& now = economy.trend.at(economy.quarter);
  const auto& opening = economy.trend.at(-1);
  economy::IncomeFlows income;
  income.wages = solved.pay.cwiseProduct(solved.output);
  const int administration = economy.technology.public_industry;
  const double saved = economy.government.staff_saved;
  if (administration >= 0) income.pay_saved = income.wages[administration] * saved / (1.0 - saved);
  income.production_tax = economy.technology.production_tax.cwiseProduct(trade.sales_value);
  income.surplus = trade.sales_value - trade.input_cost.cwiseProduct(solved.input_volume) -
                   income.wages - income.production_tax;
  income.stock_change.setZero(n);
  income.stock_change_value.setZero(n);
  income.outside_weight = solved.outside_weight;
  income.capital.setConstant(n, unknown);
  income.capacity.setZero(n);
  income.limited_by.setZero(n, 3);
  income.persons = solved.persons.cwiseProduct(solved.output);
  income.efficiency =
      income.persons.cwiseProduct(now.productivity.cwiseQuotient(opening.productivity))
          .cwiseProduct(solved.gain);
  income.helpers = now.helpers / economy.scale;
  income.helpers_pay = income.helpers * economy.helpers_pay * now.wage / opening.wage;
  return income;
}

/// Enters every payment the accounts are made of.
void pay(Economy& economy, const economy::TradeFlows& trade, const economy::IncomeFlows& income)
{
  const auto& technology = economy.technology;
  auto& ledger = economy.ledger;
  const auto n = technology.industries;
  const RowVectorXd imported = trade.import_price.transpose() * trade.imported_use;
  double product_taxes = (trade.input_cost.array() * technology.input_tax.array() /
                          (1.0 + technology.input_tax.array()) * trade.input_volume.array())
                             .sum();
  for (int f = 0; f < economy::final_uses; ++f)
    product_taxes += technology.final_tax[f] * trade.value[f];
  ledger.clear();
  ledger.pay(Flow::wages, Sector::firms, Sector::workers, income.wages.sum());
  ledger.pay(Flow::helpers_pay, Sector::owners, Sector::owners, income.helpers_pay);
  ledger.pay(Flow::production_taxes, Sector::firms, Sector::government,
             income.production_tax.sum());
  ledger.pay(Flow::product_taxes, Sector::firms, Sector::government, product_taxes);
  ledger.pay(Flow::exports, Sector::world, Sector::firms, trade.price.dot(trade.exports));
  ledger.pay(Flow::intermediate_imports, Sector::firms, Sector::world, imported.head(n).sum());
  ledger.pay(Flow::consumption_imports, Sector::workers, Sector::world,
             imported[n + economy::consumption]);
  ledger.pay(Flow::public_consumption_imports, Sector::government, Sector::world,
             imported[n + economy::public_consumption]);
  ledger.pay(Flow::fixed_investment_imports, Sector::firms, Sector::world,
             imported[n + economy::investment]);
  ledger.pay(Flow::inventory_imports, Sector::owners, Sector::world,
             trade.imported_inventories_value);
}

}  // namespace

quarter::Record keep_accounts(Economy& economy, const LeontiefQuarter& solved)
{
  quarter::Record record;
  record.flows.trade = trade_of(economy, solved);
  record.flows.income = income_of(economy, solved, record.flows.trade);
  pay(economy, record.flows.trade, record.flows.income);
  record.accounts = accounts::national_accounts(economy, record.flows);
  accounts::require_gdp_identities(economy, record.accounts);
  return record;
}

MacroQuarter record_demand_side(const Economy& economy, const quarter::Record& record,
                                Quarter quarter)
{
  const auto& now = economy.trend.at(economy.quarter);
  const auto& income = record.flows.income;
  const auto indicators = accounts::indicators(economy, record.flows, record.accounts, quarter);
  MacroQuarter macro = record_accounts(economy, record, indicators);
  macro.lost_export_orders = unknown;
  macro.overflow_to_imports = unknown;
  macro.employment = (income.persons.sum() + income.helpers) * economy.scale;
  macro.labour_force = now.labour_force + now.helpers;
  macro.wage_index = now.wage;
  macro.real_wage_index = now.wage / macro.cpi;
  macro.base_rate = economy.climate.base_rate;
  return macro;
}

}  // namespace lionrock::experiment
