// SPDX-License-Identifier: Apache-2.0
#include "sim/accounts/national_accounts.hpp"

namespace lionrock::accounts {

using economy::Economy;
using economy::Flow;
using economy::Flows;
using economy::Sector;

namespace {

/// Expenditure side: every component from the payments that were made for it.
void expenditure(const Economy& economy, const Flows& flows, NationalAccounts& accounts)
{
  const auto& ledger = economy.ledger;
  const auto& trade = flows.trade;
  const auto& tax = economy.technology.final_tax;
  const auto at_buyers = [&](economy::FinalUse use) {
    return Measure{trade.value[use] * (1.0 + tax[use]), trade.real_use[use] * (1.0 + tax[use])};
  };
  accounts.private_consumption = at_buyers(economy::consumption);
  const double helpers_base =
      economy.helpers_pay / economy.trend.at(-1).wage * flows.income.helpers;
  accounts.private_consumption.nominal += ledger.total(Flow::helpers_pay);
  accounts.private_consumption.real += helpers_base;
  accounts.government_consumption = at_buyers(economy::public_consumption);
  accounts.fixed_investment = at_buyers(economy::investment);
  accounts.inventory_change = {
      flows.income.stock_change_value.sum() + trade.imported_inventories_value,
      flows.income.stock_change.sum() + trade.imported_inventories};
  accounts.exports = {ledger.total(Flow::exports), trade.exports.sum()};
  accounts.imports = {
      ledger.total(Flow::intermediate_imports) + ledger.total(Flow::consumption_imports) +
          ledger.total(Flow::public_consumption_imports) +
          ledger.total(Flow::fixed_investment_imports) + ledger.total(Flow::inventory_imports),
      trade.imported_use.sum() + trade.imported_inventories};
  const auto total = [&](double Measure::*part) {
    return accounts.private_consumption.*part + accounts.government_consumption.*part +
           accounts.fixed_investment.*part + accounts.inventory_change.*part +
           accounts.exports.*part - accounts.imports.*part;
  };
  accounts.gdp = {total(&Measure::nominal), total(&Measure::real)};
}

/// Production side: output less inputs, industry by industry.
void production(const Economy& economy, const Flows& flows, NationalAccounts& accounts)
{
  const auto& technology = economy.technology;
  const auto& trade = flows.trade;
  const auto n = technology.industries;
  accounts.value_added = trade.sales_value + flows.income.stock_change_value -
                         (trade.input_cost.array() * trade.input_volume.array()).matrix();
  Eigen::VectorXd real = trade.output;
  const Eigen::VectorXd inputs = technology.inputs.colwise().sum().transpose();
  real.array() -=
      inputs.array() * (1.0 + technology.input_tax.array()) * trade.input_volume.array();
  double real_taxes =
      (inputs.array() * technology.input_tax.array() * trade.input_volume.array()).sum();
  for (int f = 0; f < economy::final_uses; ++f)
    real_taxes += technology.final_tax[f] * trade.real_use[f];
  double helpers_real = 0.0;
  if (technology.helpers >= 0) {
    accounts.value_added[technology.helpers] += flows.income.helpers_pay;
    helpers_real = economy.helpers_pay / economy.trend.at(-1).wage * flows.income.helpers;
  }
  accounts.gdp_basic = accounts.value_added.head(n).sum();
  accounts.gdp_production = accounts.gdp_basic + economy.ledger.total(Flow::product_taxes);
  accounts.gdp_real_production = real.sum() + real_taxes + helpers_real;
}

/// Research that firms do by themselves beyond its trend is capital they make: it is worth what its
/// staff costs, on all three sides. On its trend it is in the table already.
/// Source: System of National Accounts 2008, 10.103.
void own_research(const Economy& economy, NationalAccounts& accounts)
{
  const Eigen::VectorXd& made = economy.research.own_account;
  if (made.size() == 0) return;
  const double nominal = made.sum();
  const double real = nominal / economy.climate.wage[2];
  accounts.value_added.head(made.size()) += made;
  accounts.fixed_investment.nominal += nominal;
  accounts.fixed_investment.real += real;
  accounts.gdp.nominal += nominal;
  accounts.gdp.real += real;
  accounts.gdp_basic += nominal;
  accounts.gdp_production += nominal;
  accounts.gdp_real_production += real;
  accounts.gdp_income += nominal;
}

}  // namespace

NationalAccounts national_accounts(const Economy& economy, const Flows& flows)
{
  NationalAccounts accounts;
  const auto& ledger = economy.ledger;
  expenditure(economy, flows, accounts);
  production(economy, flows, accounts);
  accounts.compensation = ledger.total(Flow::wages) + ledger.total(Flow::helpers_pay);
  accounts.gdp_income = accounts.compensation + flows.income.surplus.sum() +
                        ledger.total(Flow::production_taxes) + ledger.total(Flow::product_taxes);
  own_research(economy, accounts);
  accounts.net_primary_income = ledger.total(Flow::foreign_income) -
                                ledger.paid(Flow::dividends, Sector::firms, Sector::world);
  accounts.gni = accounts.gdp.nominal + accounts.net_primary_income;
  return accounts;
}

}  // namespace lionrock::accounts
