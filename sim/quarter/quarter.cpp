// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/quarter.hpp"

#include <algorithm>
#include <cmath>

#include "sim/accounts/identities.hpp"
#include "sim/dynamics/entry_exit.hpp"
#include "sim/dynamics/migration.hpp"
#include "sim/dynamics/research.hpp"
#include "sim/dynamics/training.hpp"
#include "sim/markets/credit.hpp"
#include "sim/markets/labour.hpp"
#include "sim/quarter/apply_measures.hpp"
#include "sim/quarter/concessions.hpp"
#include "sim/quarter/financing.hpp"
#include "sim/quarter/land_costs.hpp"
#include "sim/quarter/phases.hpp"
#include "sim/quarter/promises.hpp"

namespace lionrock::quarter {

namespace {

/// What firms will read of the quarter when they next form expectations.
void remember(economy::Economy& economy, const Record& record)
{
  auto& climate = economy.climate;
  const auto shift = [](std::array<double, 4>& window, double value) {
    std::rotate(window.begin(), window.begin() + 1, window.end());
    window.back() = value;
  };
  const auto& trade = record.flows.trade;
  const double price = trade.value[economy::consumption] / trade.real_use[economy::consumption];
  shift(climate.growth, std::log(record.accounts.gdp.real / climate.real_gdp));
  shift(climate.inflation, std::log(price / climate.consumer_price));
  climate.real_gdp = record.accounts.gdp.real;
  climate.consumer_price = price;
}

}  // namespace

namespace {

/// The quarter; with a pipeline of projects beside it, or null.
Record advance(economy::Economy& economy, ProjectBooks* projects)
{
  Record record;
  economy::Flows& flows = record.flows;
  const accounts::BalanceSheets before = accounts::balance_sheets(economy);

  // Open and expect
  open_quarter(economy);
  plan_financing(economy);
  flows.outlook = form_expectations(economy);

  // Policy acts; investment projects arrive, decide, build, open, close
  if (projects != nullptr) {
    act(economy, *projects);
    advance_projects(economy, *projects);
    grant_concessions(economy, *projects);
  }

  // Visas end; firms' research answers and bears fruit
  dynamics::renew(economy);
  dynamics::advance_research(economy);

  // Firms plan and find money
  plan(economy, flows.outlook);
  markets::lend(economy, flows.outlook);

  // Labour market
  markets::separate(economy, flows.labour);
  dynamics::admit(economy);
  markets::renew_labour_force(economy, flows.labour);
  dynamics::train(economy);
  markets::match(economy, flows.labour);
  markets::set_wages(economy, flows.outlook, flows.labour);

  // Produce and trade: goods to plan, services to order
  produce(economy);
  const markets::Demand demand = form_demand(economy, flows.income);
  flows.trade.import_price = economy.trend.at(economy.quarter).price;
  markets::trade_goods(economy, demand, flows.trade);

  // Pay, learn, leave and enter
  settle(economy, flows);
  learn(economy, flows);
  dynamics::replace_firms(economy, flows);
  dynamics::count_admitted(economy);
  if (projects != nullptr) {
    count_people_and_research(economy, projects->pipeline.programme(),
                              projects->pipeline.setting().start + economy.quarter,
                              projects->ledger);
    follow_clusters(economy, flows.trade, *projects);
    count_concessions(economy, *projects);
    count_measures(economy, flows, projects->ledger);
    count_uncollected(economy, *projects);
    follow_housed(*projects, economy.quarter);
    count_land(economy, *projects);
    count_promised(economy, *projects);
  }
  finance_government(economy, projects != nullptr ? new_cost(*projects) / economy.scale : 0.0);

  // Close the books
  record.accounts = accounts::national_accounts(economy, flows);
  record.books = accounts::balance_sheets(economy);
  accounts::require_identities(economy, flows, record.accounts, before, record.books);
  remember(economy, record);
  ++economy.quarter;
  return record;
}

}  // namespace

Record run_quarter(economy::Economy& economy) { return advance(economy, nullptr); }

Record run_quarter(economy::Economy& economy, ProjectBooks& projects)
{
  return advance(economy, &projects);
}

}  // namespace lionrock::quarter
