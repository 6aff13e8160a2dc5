// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/opening_books.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/base/error.hpp"
#include "sim/calibration/finance_books.hpp"
#include "sim/calibration/firm_books.hpp"
#include "sim/calibration/technology.hpp"
#include "sim/quarter/workers.hpp"

namespace lionrock::calibration {

using economy::Economy;

namespace {

/// Flows of the quarter before the run, agents' economy, HK$ million.
struct OpeningFlows {
  double scale_to_quarter;  ///< a base year's HK$ million to the opening quarter's in the agents'
                            ///< economy
  std::array<double, economy::final_uses> use;  ///< nominal, product taxes included
  double product_taxes;
  double production_taxes;
};

OpeningFlows opening_flows(const Economy& economy)
{
  const auto& technology = economy.technology;
  const auto& opening = economy.trend.at(-1);
  OpeningFlows flows{};
  for (int s = 0; s < technology.industries; ++s) {
    if (!technology.active[s]) continue;
    const double output = opening.output[s] / economy.scale;
    const double untaxed = economy.climate.input_cost[s] / (1.0 + technology.input_tax[s]);
    flows.product_taxes += technology.input_tax[s] * untaxed * output;
    flows.production_taxes += technology.production_tax[s] * opening.price[s] * output;
  }
  return flows;
}

/// Nominal value of a final use in the opening quarter, product taxes included, and the taxes in
/// it.
double final_value(const Economy& economy, economy::FinalUse use, double volume, double& taxes)
{
  const auto& technology = economy.technology;
  const double basic = technology.basket.col(use).dot(economy.trend.at(-1).price) * volume;
  taxes += technology.final_tax[use] * basic;
  return basic * (1.0 + technology.final_tax[use]);
}

/// Support of the unemployed in the opening quarter, HK$ million.
double opening_support(const Economy& economy)
{
  double unemployed = 0.0;
  for (const auto& pool : economy.persons.unemployed)
    unemployed += static_cast<double>(pool.size());
  return unemployed * economy.behaviour.unemployment_support * economy.trend.at(-1).wage;
}

/// Deposits of households: a part with members of the labour force in proportion to pay, the rest
/// with owners.
void open_households(Economy& economy, const pack::EconomyPack& pack)
{
  auto& persons = economy.persons;
  const double total = pack.households.deposits / economy.scale;
  const double workers = economy.behaviour.person_deposit_share * total;
  double pay = 0.0;
  for (std::int32_t i = 0; i < economy.firms.count(); ++i)
    for (std::int32_t slot = persons.first(i); slot < persons.first(i) + persons.count(i); ++slot)
      pay += static_cast<double>(persons.pay[slot]);
  for (const auto& pool : persons.unemployed)
    for (const auto& person : pool) pay += static_cast<double>(person.pay);
  economy.spending.worker_wealth = workers / pay;
  for (std::int32_t i = 0; i < economy.firms.count(); ++i)
    for (std::int32_t slot = persons.first(i); slot < persons.first(i) + persons.count(i); ++slot)
      persons.deposits[slot] =
          economy.spending.worker_wealth * static_cast<double>(persons.pay[slot]);
  for (auto& pool : persons.unemployed)
    for (auto& person : pool)
      person.deposits = economy.spending.worker_wealth * static_cast<double>(person.pay);
  economy.owners.deposits = total - workers;
  economy.spending.owner_deposits = economy.owners.deposits;
}

/// Sets the factor on salaries tax so that the model's tax on the opening's pay is the published
/// one.
quarter::WorkerSums fit_salaries_tax(Economy& economy, const pack::EconomyPack& pack,
                                     double to_quarter)
{
  economy.spending.propensity = 1.0;
  quarter::WorkerSums sums = quarter::plan_spending(economy);
  const double published = to_quarter * (pack.government_line("salaries_tax") +
                                         pack.government_line("personal_assessment"));
  economy.salaries_tax_factor = published / sums.salaries_tax;
  return quarter::plan_spending(economy);
}

/// Writes government's payments of the quarter before the run into the ledger.
///
/// @param works  product taxes included, HK$ million
void open_ledger(Economy& economy, const FinanceBooks& finance, const OpeningFlows& flows,
                 double works, double salaries_tax)
{
  using economy::Flow;
  using economy::Sector;
  const auto& government = economy.government;
  const auto& tax = economy.technology.final_tax;
  auto& ledger = economy.ledger;
  const auto receive = [&](Flow flow, Sector payer, double amount) {
    ledger.pay(flow, payer, Sector::government, amount);
  };
  const auto spend = [&](Flow flow, Sector payee, double amount) {
    ledger.pay(flow, Sector::government, payee, amount);
  };
  const double bought =
      flows.use[economy::public_consumption] / (1.0 + tax[economy::public_consumption]);
  const double built = works / (1.0 + tax[economy::investment]);
  const double own_taxes = flows.use[economy::public_consumption] - bought + works - built;
  receive(Flow::profits_tax, Sector::firms, finance.profits_tax);
  receive(Flow::salaries_tax, Sector::workers, salaries_tax);
  receive(Flow::property_tax, Sector::owners, government.property_tax);
  receive(Flow::product_taxes, Sector::firms, flows.product_taxes - own_taxes);
  receive(Flow::product_taxes, Sector::government, own_taxes);
  receive(Flow::production_taxes, Sector::firms, flows.production_taxes);
  receive(Flow::land_premium, Sector::owners, government.land_premium);
  receive(Flow::reserves_income, Sector::bank, government.reserves_yield * government.reserves);
  receive(Flow::dividends, Sector::firms, finance.public_dividends);
  spend(Flow::public_consumption, Sector::firms, bought);
  spend(Flow::fixed_investment, Sector::firms, built);
  spend(Flow::transfers, Sector::owners, government.social_security + government.other_transfers);
  spend(Flow::unemployment_support, Sector::workers, opening_support(economy));
  spend(Flow::bond_interest, Sector::bank,
        economy.behaviour.government_bond_rate / 4.0 * government.debt);
}

/// One-off transfers at which the opening balance is the published one, and the path on which it
/// closes.
void fit_government(Economy& economy, const pack::EconomyPack& pack, const FinanceBooks& finance,
                    const OpeningFlows& flows, double product_taxes, double salaries_tax)
{
  const double to_quarter = flows.scale_to_quarter;
  auto& government = economy.government;
  const double receipts = finance.profits_tax + salaries_tax + government.property_tax +
                          product_taxes + flows.production_taxes + government.land_premium +
                          government.reserves_yield * government.reserves +
                          finance.public_dividends;
  double works_tax = 0.0;
  const double works = final_value(economy, economy::investment, government.works, works_tax);
  const double spending = flows.use[economy::public_consumption] + works +
                          government.social_security + opening_support(economy) +
                          economy.behaviour.government_bond_rate / 4.0 * government.debt;
  const double balance = to_quarter * pack.government_line("balance_before_bonds");
  government.other_transfers = receipts - spending - balance;
  open_ledger(economy, finance, flows, works, salaries_tax);

  const double gdp = economy.trend.at(-1).nominal_gdp / economy.scale;
  const double forecast =
      medium_range(pack, "revenue_to_gdp") - medium_range(pack, "expenditure_to_gdp");
  government.opening_balance = balance / gdp;
  government.closing = forecast - government.opening_balance;
  government.transfers_part =
      std::clamp(government.other_transfers / (government.closing * gdp), 0.0, 1.0);
}

/// Propensity to spend at which households buy what the trend says they buy in the opening quarter.
void fit_spending(Economy& economy, const quarter::WorkerSums& workers, const OpeningFlows& flows,
                  double nominal_growth)
{
  const auto& b = economy.behaviour;
  const double rate = quarter::deposit_rate(economy);
  const double support = economy.government.social_security + opening_support(economy);
  const double worker_deposits =
      economy.spending.owner_deposits / (1.0 - b.person_deposit_share) * b.person_deposit_share;
  // Households spend out of the dividends of the quarter before, which were smaller by the trend.
  const double dividends = economy.owners.last_dividends / (1.0 + nominal_growth);
  const double base = workers.wages - workers.salaries_tax + support +
                      b.propensity_interest * rate * (worker_deposits + economy.owners.deposits) +
                      b.propensity_dividends * dividends;
  economy.spending.propensity = flows.use[economy::consumption] / base;
  if (!(economy.spending.propensity > 0.3 && economy.spending.propensity < 1.3))
    throw DataError(fmt::format(
        "households would have to spend {:.2f} of each HK$ of wages to buy what the table "
        "says they buy; expected: between 0.3 and 1.3",
        economy.spending.propensity));
}

}  // namespace

void open_books(Economy& economy, const pack::EconomyPack& pack, const input_output::Table& table)
{
  const auto& opening = economy.trend.at(-1);
  const auto& first = economy.trend.at(0);
  auto& government = economy.government;
  const double base_gdp = pack.macro.gdp;
  const double to_quarter = opening.nominal_gdp / base_gdp / economy.scale;
  const double nominal_growth = first.nominal_gdp / opening.nominal_gdp - 1.0;

  // Real public demand of the opening quarter.
  const double demand = opening.final_demand / 4.0 / economy.scale;
  const UseCoefficients use = use_coefficients(table);
  government.consumption = use.volume[economy::public_consumption] * demand;
  government.works =
      pack.government_line("capital_works") / (1.0 + use.final_tax[economy::investment]) * demand;
  economy.spending.volume = use.volume[economy::consumption] * demand;
  const double investment = use.volume[economy::investment] * demand;

  const double to_first = economy.scale * first.final_demand / opening.final_demand;
  // Projects buy a part of investment; the rest is the firms' own. A quarter's projects are lumpy
  // and the first attracted firms were the largest: two years are taken together.
  constexpr int building = 8;
  double projects = 0.0;
  for (int t = 0; t < building; ++t) projects += economy.trend.at(t).plant_capex / building;
  projects /= 1.0 + use.final_tax[economy::investment];
  open_firms(economy, industry_capital(economy, pack,
                                       (investment - government.works) * to_first - projects));
  fit_markups(economy);

  OpeningFlows flows = opening_flows(economy);
  flows.scale_to_quarter = to_quarter;
  flows.use[economy::consumption] =
      final_value(economy, economy::consumption, use.volume[economy::consumption] * demand,
                  flows.product_taxes);
  flows.use[economy::public_consumption] = final_value(economy, economy::public_consumption,
                                                       government.consumption, flows.product_taxes);
  flows.use[economy::investment] =
      final_value(economy, economy::investment, investment, flows.product_taxes);
  economy.climate.capital_price = flows.use[economy::investment] / investment;

  government.land_premium = to_quarter * pack.government_line("land_premium");
  government.property_tax = to_quarter * pack.government_line("property_tax");
  const double transfers = to_quarter * pack.government_line("transfers");
  government.social_security =
      economy.behaviour.social_security_share * transfers - opening_support(economy);

  open_households(economy, pack);
  const quarter::WorkerSums workers = fit_salaries_tax(economy, pack, to_quarter);
  const FinanceBooks finance = open_finance(economy, pack, to_quarter, nominal_growth);
  fit_government(economy, pack, finance, flows, flows.product_taxes, workers.salaries_tax);
  fit_spending(economy, workers, flows, nominal_growth);
}

}  // namespace lionrock::calibration
