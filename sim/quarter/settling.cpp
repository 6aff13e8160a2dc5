// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "sim/quarter/financing.hpp"
#include "sim/quarter/firm_settlement.hpp"
#include "sim/quarter/government.hpp"
#include "sim/quarter/phases.hpp"
#include "sim/quarter/project_books.hpp"
#include "sim/quarter/workers.hpp"

namespace lionrock::quarter {

using economy::Economy;
using economy::Flow;
using economy::Flows;
using economy::Sector;

namespace {

void store_income(const std::vector<FirmSums>& sums, economy::IncomeFlows& income)
{
  const auto n = static_cast<Eigen::Index>(sums.size());
  for (Eigen::VectorXd* column :
       {&income.wages, &income.production_tax, &income.surplus, &income.stock_change,
        &income.stock_change_value, &income.capital, &income.labour_output, &income.capacity,
        &income.persons, &income.efficiency})
    column->setZero(n);
  income.limited_by.setZero(n, 3);
  income.outside_weight.setZero(n, economy::share_definitions);
  income.base_pay = {};
  income.tax_forgone = income.pay_saved = 0.0;
  for (Eigen::Index s = 0; s < n; ++s) {
    const FirmSums& sum = sums[static_cast<std::size_t>(s)];
    income.wages[s] = sum.wages;
    income.production_tax[s] = sum.production_tax;
    income.surplus[s] = sum.surplus;
    income.stock_change[s] = sum.stock_change;
    income.stock_change_value[s] = sum.stock_change_value;
    income.capital[s] = sum.capital;
    income.labour_output[s] = sum.labour_output;
    income.capacity[s] = sum.capacity;
    income.persons[s] = sum.persons;
    for (int k = 0; k < economy::skills; ++k) income.base_pay[k] += sum.base_pay[k];
    income.efficiency[s] = sum.efficiency;
    income.tax_forgone += sum.tax_forgone;
    income.pay_saved += sum.pay_saved;
    income.limited_by.row(s) << sum.by_demand, sum.by_labour, sum.by_capital;
    for (int d = 0; d < economy::share_definitions; ++d)
      income.outside_weight(s, d) = sum.outside_weight[d];
  }
}

/// Payments for goods and services and the taxes on them.
void pay_for_goods(Economy& economy, const economy::TradeFlows& trade,
                   const economy::IncomeFlows& income)
{
  auto& ledger = economy.ledger;
  const auto& technology = economy.technology;
  const auto n = technology.industries;
  const Eigen::RowVectorXd home = trade.price.transpose() * trade.home_use;
  const Eigen::RowVectorXd imported = trade.import_price.transpose() * trade.imported_use;

  ledger.pay(Flow::intermediate_imports, Sector::firms, Sector::world, imported.head(n).sum());
  const double input_taxes =
      ((home + imported).head(n).array() * technology.input_tax.transpose().array()).sum();
  ledger.pay(Flow::product_taxes, Sector::firms, Sector::government, input_taxes);
  ledger.pay(Flow::exports, Sector::world, Sector::firms, trade.price.dot(trade.exports));

  const auto buy = [&](economy::FinalUse use, Sector payer, double part, Flow home_flow,
                       Flow import_flow) {
    ledger.pay(home_flow, payer, Sector::firms, part * home[n + use]);
    ledger.pay(import_flow, payer, Sector::world, part * imported[n + use]);
    ledger.pay(Flow::product_taxes, payer, Sector::government,
               part * technology.final_tax[use] * trade.value[use]);
  };
  const double workers = income.worker_spending / (income.worker_spending + income.owner_spending);
  buy(economy::consumption, Sector::workers, workers, Flow::consumption, Flow::consumption_imports);
  buy(economy::consumption, Sector::owners, 1.0 - workers, Flow::consumption,
      Flow::consumption_imports);
  buy(economy::public_consumption, Sector::government, 1.0, Flow::public_consumption,
      Flow::public_consumption_imports);
  buy(economy::investment, Sector::firms, 1.0 - trade.works_share, Flow::fixed_investment,
      Flow::fixed_investment_imports);
  buy(economy::investment, Sector::government, trade.works_share, Flow::fixed_investment,
      Flow::fixed_investment_imports);
  // Traders' owners hold the stocks of imported goods that the base year ran down.
  ledger.pay(Flow::inventory_imports, Sector::owners, Sector::world,
             trade.imported_inventories_value);
  ledger.pay(Flow::helpers_pay, Sector::owners, Sector::owners, income.helpers_pay);
}

/// Firms' payments other than for goods.
void pay_from_firms(Economy& economy, const std::vector<FirmSums>& sums)
{
  auto& ledger = economy.ledger;
  FirmSums total;
  double private_dividends = 0.0;
  double public_dividends = 0.0;
  for (std::size_t s = 0; s < sums.size(); ++s) {
    total += sums[s];
    (static_cast<int>(s) == economy.technology.public_industry ? public_dividends
                                                               : private_dividends) +=
        sums[s].dividends;
  }
  ledger.pay(Flow::wages, Sector::firms, Sector::workers, total.wages);
  ledger.pay(Flow::production_taxes, Sector::firms, Sector::government, total.production_tax);
  ledger.pay(Flow::profits_tax, Sector::firms, Sector::government, total.profits_tax);
  ledger.pay(Flow::grants, Sector::government, Sector::firms, total.subsidies);
  ledger.pay(Flow::guarantee_fees, Sector::firms, Sector::government, total.guarantee_fees);
  economy.government.policy_outlay +=
      total.subsidies + total.tax_forgone - total.guarantee_fees - total.pay_saved;
  ledger.pay(Flow::loan_interest, Sector::firms, Sector::bank, total.loan_interest);
  ledger.pay(Flow::deposit_interest, Sector::bank, Sector::firms, total.deposit_interest);
  ledger.pay(Flow::new_loans, Sector::bank, Sector::firms, total.new_loans);
  ledger.pay(Flow::dividends, Sector::firms, Sector::world, total.dividends_abroad);
  ledger.pay(Flow::dividends, Sector::firms, Sector::owners,
             private_dividends - total.dividends_abroad);
  ledger.pay(Flow::dividends, Sector::firms, Sector::government, public_dividends);
}

/// Interest between the bank, owners, government and the world, and what the bank pays out.
void pay_from_bank(Economy& economy, double loans, double nominal_growth)
{
  auto& ledger = economy.ledger;
  const auto& b = economy.behaviour;
  const double foreign_yield =
      b.foreign_yield +
      b.foreign_yield_pass_through * (economy.climate.base_rate - economy.climate.opening_rate);
  ledger.pay(Flow::foreign_income, Sector::world, Sector::bank,
             foreign_yield / 4.0 * economy.bank.foreign_assets);
  const auto& projects = economy.project_flows;
  ledger.pay(Flow::bond_interest, Sector::government, Sector::bank,
             b.government_bond_rate / 4.0 * (economy.government.debt - projects.company_debt) +
                 projects.company_interest);
  ledger.pay(Flow::reserves_income, Sector::bank, Sector::government,
             economy.government.reserves_yield * economy.government.reserves);
  ledger.pay(Flow::deposit_interest, Sector::bank, Sector::owners,
             deposit_rate(economy) * economy.owners.deposits);
  // What government pays for loans that have failed makes good capital, and is no profit.
  const double profit =
      ledger.net(Sector::bank) + ledger.total(Flow::new_loans) - ledger.total(Flow::guarantees);
  // Capital grows with the trend and is brought back to its ratio after losses.
  const double lacking = b.bank_capital_ratio * loans - economy.bank.capital;
  const double retained =
      nominal_growth * economy.bank.capital + b.bank_capital_correction * lacking;
  ledger.pay(Flow::bank_dividends, Sector::bank, Sector::owners, std::max(0.0, profit - retained));
}

}  // namespace

void settle(Economy& economy, Flows& flows)
{
  auto& trade = flows.trade;
  auto& income = flows.income;
  auto& ledger = economy.ledger;
  const auto& technology = economy.technology;
  const FiscalPath fiscal = fiscal_path(economy);
  const auto& now = economy.trend.at(economy.quarter);

  const double investment_volume = trade.real_use[economy::investment];
  economy.climate.capital_price = trade.value[economy::investment] *
                                  (1.0 + technology.final_tax[economy::investment]) /
                                  investment_volume;
  const double works =
      economy.government.works * now.final_demand / economy.trend.at(-1).final_demand +
      economy.support.public_works - economy.government.package.works_cut;
  trade.works_share = works / investment_volume;
  trade.imported_inventories = now.imported_inventories / economy.scale;
  // Valued like the goods that are invested, before tax.
  trade.imported_inventories_value =
      trade.imported_inventories * trade.value[economy::investment] / investment_volume;
  income.helpers = now.helpers / economy.scale;
  income.helpers_pay = income.helpers * economy.helpers_pay * now.wage / economy.trend.at(-1).wage;

  ledger.clear();
  settle_projects(economy);
  income.loan_losses += economy.project_flows.loan_losses + economy.guarantees.failed;
  const auto& support = economy.support;
  const double guaranteed = economy.guarantees.losses();
  ledger.pay(Flow::grants, Sector::government, Sector::owners, support.subsidies);
  ledger.pay(Flow::guarantees, Sector::government, Sector::bank, guaranteed);
  economy.government.policy_outlay += support.subsidies + guaranteed +
                                      support.public_works * economy.climate.capital_price +
                                      support.public_purchases * economy.climate.consumer_price;
  if (support.directed.any())
    economy.government.policy_outlay +=
        support.directed.home.col(economy::public_consumption).dot(economy.climate.price) +
        support.directed.imported.col(economy::public_consumption).dot(trade.import_price);
  const std::vector<FirmSums> sums = settle_firms(economy, flows, economy.climate.capital_price);
  store_income(sums, income);
  pay_for_goods(economy, trade, income);
  pay_from_firms(economy, sums);
  count_met(economy,
            trade.value[economy::public_consumption] / trade.real_use[economy::public_consumption] *
                (1.0 + technology.final_tax[economy::public_consumption]),
            ledger.total(Flow::profits_tax));

  const double planned = income.worker_spending + income.owner_spending;
  const double spent = trade.value[economy::consumption] *
                       (1.0 + technology.final_tax[economy::consumption]) / planned;
  const WorkerSums workers = pay_workers(economy, spent);
  ledger.pay(Flow::salaries_tax, Sector::workers, Sector::government, workers.salaries_tax);
  ledger.pay(Flow::unemployment_support, Sector::government, Sector::workers, workers.support);
  ledger.pay(Flow::deposit_interest, Sector::bank, Sector::workers, workers.interest);
  // Owners of property pay premium and the like out of their wealth.
  ledger.pay(Flow::land_premium, Sector::owners, Sector::government, fiscal.land_premium);
  ledger.pay(Flow::property_tax, Sector::owners, Sector::government, fiscal.property_tax);
  ledger.pay(Flow::transfers, Sector::government, Sector::owners,
             fiscal.social_security + fiscal.other_transfers);
  ledger.pay(Flow::remittances, Sector::workers, Sector::world, economy.talent.departed_deposits);
  ledger.pay(Flow::bequests, Sector::workers, Sector::owners, flows.labour.retired_deposits);
  double loans = 0.0;
  for (const FirmSums& sum : sums) loans += sum.loans;
  pay_from_bank(economy, loans, flows.outlook.nominal_growth);

  economy.owners.deposits += ledger.net(Sector::owners);
  economy.owners.last_dividends = ledger.paid(Flow::dividends, Sector::firms, Sector::owners) +
                                  ledger.total(Flow::bank_dividends);
  economy.bank.foreign_assets -= ledger.net(Sector::world);
}

}  // namespace lionrock::quarter
