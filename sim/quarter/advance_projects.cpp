// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/markets/guarantees.hpp"
#include "sim/projects/kinds.hpp"
#include "sim/quarter/apply_measures.hpp"
#include "sim/quarter/floor_measures.hpp"
#include "sim/quarter/plant_rows.hpp"
#include "sim/quarter/project_books.hpp"

namespace lionrock::quarter {

using economy::Economy;
using economy::PlantSize;
using economy::skills;
using projects::Candidate;

namespace {

/// What candidates see, and what turns their projects into today's money and persons: wages, rents
/// and power against their trend, demand and prices.
projects::Conditions conditions(const Economy& economy, const ProjectBooks& books)
{
  const auto& trend = economy.trend;
  const auto& world = economy.world;
  const double wages = trend.at(economy.quarter - 1).wage / trend.at(-1).wage;
  projects::Conditions now;
  for (int k = 0; k < skills; ++k) now.wage[k] = economy.climate.wage[k] / wages;
  now.rent = books.floor.rent;
  const int power = economy.technology.power_industry;
  if (power >= 0)
    now.power = economy.climate.price[power] / trend.at(economy.quarter - 1).price[power];
  now.world_demand = std::exp(world.demand_shock - 0.5 * world.demand_variance);
  const Eigen::VectorXd productivity =
      trend.at(economy.quarter).productivity.cwiseQuotient(trend.at(-1).productivity);
  now.productivity.assign(productivity.begin(), productivity.end());
  now.profits_tax = economy.government.package.tax_factor;
  now.price_level = economy.climate.capital_price * investment_unit(economy);
  now.cluster = books.cluster;
  return now;
}

/// Output of the makers here at the opening over what they made then, on the trend.
double makers_left(const Economy& economy)
{
  double now = 0.0;
  double then = 0.0;
  for (int s = 0; s < economy.technology.industries; ++s) {
    if (!economy.technology.manufacturing[s]) continue;
    now += economy.trend.at(economy.quarter).incumbent_output(s);
    then += economy.trend.at(-1).output[s];
  }
  return then > 0.0 ? now / then : 1.0;
}

/// The row of a project, found when it is first needed: building may have begun before the run.
std::int32_t row_of(Economy& economy, ProjectBooks& books, std::int32_t which)
{
  Placement& placement = books.placed[static_cast<std::size_t>(which)];
  if (placement.firm >= 0) return placement.firm;
  const Candidate& candidate = books.pipeline.candidates()[static_cast<std::size_t>(which)];
  placement.firm = projects::is_upgrade(*books.pipeline.setting().archetypes, candidate)
                       ? draw_host(economy, candidate)
                       : take_plant_row(economy, candidate, books.pipeline);
  return placement.firm;
}

/// Size of a project at full ramp-up as its row counts it.
PlantSize size_of(const Economy& economy, const projects::Pipeline& pipeline,
                  const Candidate& candidate)
{
  const projects::FullSize full = pipeline.full_size(candidate);
  const double part = 1.0 / (4.0 * economy.scale);
  const bool abroad = candidate.traits.origin != pack::Origin::local;
  const double output = part * full.output;
  PlantSize size{.output = output,
                 .exports = part * full.exports,
                 .home_sales = part * full.home_sales,
                 .input_volume = part * full.input_volume,
                 .capital = full.capital * investment_unit(economy) / economy.scale,
                 .jobs = {},
                 .foreign_output = abroad ? output : 0.0,
                 .research = part * full.research};
  for (int k = 0; k < skills; ++k) size.jobs[k] = full.jobs[k] / economy.scale;
  return size;
}

/// Parts of what a project costs that owners pay, beside what it is given: none where a firm that
/// upgrades pays itself.
struct Owners {
  double abroad, home;
};

Owners owners_of(const ProjectBooks& books, const Candidate& candidate)
{
  if (projects::is_upgrade(*books.pipeline.setting().archetypes, candidate)) return {0.0, 0.0};
  const bool abroad = candidate.traits.origin != pack::Origin::local;
  return {abroad ? 1.0 : 0.0, abroad ? 0.0 : 1.0};
}

/// What a plant that closes can still return of a grant: its own deposits, once its part of the
/// row's loans is repaid, less what it has returned under other instruments. A firm that goes on
/// after an upgrade of it has closed owes all.
///
/// @param owed  HK$ million
double collectable(const Economy& economy, const ProjectBooks& books, std::int32_t which,
                   double owed)
{
  const Candidate& candidate = books.pipeline.candidates()[static_cast<std::size_t>(which)];
  const Placement& placement = books.placed[static_cast<std::size_t>(which)];
  if (projects::is_upgrade(*books.pipeline.setting().archetypes, candidate)) return owed;
  const std::int32_t row = placement.firm;
  const double of_row = economy.plants.at(row).size.output;
  const double output = placement.reached * size_of(economy, books.pipeline, candidate).output;
  const double part = of_row > 0.0 ? std::clamp(output / of_row, 0.0, 1.0) : 0.0;
  const double left = economy.firms.deposits[row] - economy.firms.loans[row];
  return std::clamp(part * std::max(0.0, left) - placement.returned, 0.0, owed);
}

/// Notes what government pays a project, and the bank with government behind it. Equity is paid by
/// the funds, as their pace allows.
void pay_project(Economy& economy, ProjectBooks& books, const projects::PublicPayment& paid)
{
  if (paid.grant == 0.0 && paid.land == 0.0 && paid.loan == 0.0) return;
  auto& flows = economy.project_flows;
  const Candidate& candidate =
      books.pipeline.candidates()[static_cast<std::size_t>(paid.candidate)];
  const Owners owners = owners_of(books, candidate);
  const std::int32_t row = row_of(economy, books, paid.candidate);
  double grant = paid.grant / economy.scale;
  if (grant < 0.0) {
    const double collected = collectable(economy, books, paid.candidate, -grant);
    if (collected < -grant)
      flows.uncollected.push_back({paid.candidate, paid.instrument, -grant - collected});
    books.placed[static_cast<std::size_t>(paid.candidate)].returned += collected;
    grant = -collected;
  }
  const double loan = paid.loan / economy.scale;
  if (loan > 0.0) {
    markets::guarantee_loan(economy, paid.instrument, row, loan);
    economy.firms.loans[row] += loan;
    flows.loans_made += loan;
  }
  // A firm that pays for an upgrade itself keeps what is lent for it.
  flows.payments.push_back({.firm = row,
                            .capex = 0.0,
                            .equity_abroad = owners.abroad,
                            .equity_home = owners.home,
                            .grant = grant,
                            .public_equity = 0.0,
                            .land_relief = paid.land / economy.scale,
                            .loan = loan});
}

/// Orders building and notes who pays for it.
void order_building(Economy& economy, ProjectBooks& books)
{
  auto& flows = economy.project_flows;
  const auto& candidates = books.pipeline.candidates();
  const double unit = investment_unit(economy) / economy.scale;
  for (const projects::Capex& part : books.movements.capex) {
    const Candidate& candidate = candidates[static_cast<std::size_t>(part.candidate)];
    const Owners owners = owners_of(books, candidate);
    flows.payments.push_back({.firm = row_of(economy, books, part.candidate),
                              .capex = unit * part.volume,
                              .equity_abroad = owners.abroad,
                              .equity_home = owners.home,
                              .grant = 0.0,
                              .public_equity = 0.0});
    flows.capex += unit * part.volume;
  }
  for (const projects::PublicPayment& paid : books.movements.payments)
    pay_project(economy, books, paid);
}

/// Capital that plants' projects still bring, volume by row; nothing where no loan is guaranteed.
std::vector<double> unfinished(const Economy& economy, const ProjectBooks& books)
{
  if (economy.guarantees.of_instruments.empty()) return {};
  std::vector<double> left(static_cast<std::size_t>(economy.firms.count()), 0.0);
  const auto& pipeline = books.pipeline;
  for (const auto* list : {&pipeline.building(), &pipeline.ramping()})
    for (const std::int32_t which : *list) {
      const Placement& placement = books.placed[static_cast<std::size_t>(which)];
      if (placement.firm < 0) continue;
      const Candidate& candidate = pipeline.candidates()[static_cast<std::size_t>(which)];
      left[static_cast<std::size_t>(placement.firm)] +=
          (1.0 - placement.reached) * size_of(economy, pipeline, candidate).capital;
    }
  return left;
}

/// Brings what rows hold up to (or, on closing, down to) what their projects have reached.
void follow_ramp(Economy& economy, ProjectBooks& books, std::int32_t which, double reached)
{
  const Candidate& candidate = books.pipeline.candidates()[static_cast<std::size_t>(which)];
  Placement& placement = books.placed[static_cast<std::size_t>(which)];
  const double change = reached - placement.reached;
  placement.reached = reached;
  if (change == 0.0) return;
  const std::int32_t row = row_of(economy, books, which);
  const PlantSize size = size_of(economy, books.pipeline, candidate);
  if (projects::is_upgrade(*books.pipeline.setting().archetypes, candidate))
    extend_host(economy, row, candidate.traits.industry, size, change, books.export_bases);
  else
    extend_plant(economy, row, size, change);
}

/// Adds what projects did with instruments to what instruments did beside them.
void add(policy::InstrumentLedger& ledger, const policy::InstrumentLedger& projects)
{
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    policy::InstrumentQuarter sum = projects[i];
    const policy::InstrumentQuarter& beside = ledger[i];
    sum.outlay += beside.outlay;
    sum.research += beside.research;
    sum.floor_delivered += beside.floor_delivered;
    sum.land_formation += beside.land_formation;
    sum.tax_forgone += beside.tax_forgone;
    sum.persons_trained += beside.persons_trained;
    ledger[i] = sum;
  }
}

}  // namespace

void count_uncollected(const Economy& economy, ProjectBooks& books)
{
  for (const auto& left : economy.project_flows.uncollected) {
    const double amount = economy.scale * left.amount;
    books.ledger[static_cast<std::size_t>(left.instrument)].outlay += amount;
    books.pipeline.leave_uncollected(left.candidate, amount);
  }
}

void advance_projects(Economy& economy, ProjectBooks& books)
{
  economy.project_flows.clear();
  books.conditions = conditions(economy, books);
  markets::follow_makers(books.floor, makers_left(economy));
  provide_capital(economy, books);
  books.movements = books.pipeline.advance(economy.quarter, books.conditions, books.floor);
  const auto& candidates = books.pipeline.candidates();
  books.placed.resize(candidates.size());
  markets::run_off_guarantees(economy);
  order_building(economy, books);
  invest(economy, books);
  for (const std::int32_t which : books.movements.ramping)
    follow_ramp(economy, books, which,
                books.pipeline.added(candidates[static_cast<std::size_t>(which)], economy.quarter));
  for (const std::int32_t which : books.movements.closed) follow_ramp(economy, books, which, 0.0);
  write_off_loans(economy, unfinished(economy, books));
  make_room(economy, books.pipeline.setting().behaviour.export_displacement, books.export_bases);
  markets::set_rents(books.floor, books.rents, economy.quarter);
  add(books.ledger,
      books.accounts.record(books.pipeline, books.movements, economy.quarter, books.conditions));
  record_capital(books);
  set_research_budgets(economy, books.pipeline.programme(),
                       books.pipeline.setting().start + economy.quarter);
}

void act(Economy& economy, ProjectBooks& books)
{
  const auto& programme = books.pipeline.programme();
  books.ledger.assign(programme.instruments().size(), {});
  policy::Measures measures =
      policy::measures(programme, books.pipeline.setting().start + economy.quarter);
  fill_staff_places(economy, programme, measures);
  apply_measures(economy, programme, measures, books.ledger);
  apply_floor_measures(books.floor, books.floor_uses, programme, measures, economy.quarter,
                       books.ledger);
  set_people_and_research(economy, programme, measures, books.ledger);
}

void settle_projects(Economy& economy)
{
  using economy::Flow;
  using economy::Sector;
  auto& ledger = economy.ledger;
  auto& firms = economy.firms;
  auto& government = economy.government;
  government.policy_outlay = 0.0;
  for (const auto& payment : economy.project_flows.payments) {
    const double cost = economy.climate.capital_price * payment.capex;
    // Public equity and guaranteed loans come in the place of the owners' own money.
    const double own = cost - payment.public_equity - payment.loan;
    const double abroad = payment.equity_abroad * own;
    const double home = payment.equity_home * own;
    ledger.pay(Flow::equity, Sector::world, Sector::firms, abroad);
    ledger.pay(Flow::equity, Sector::owners, Sector::firms, home);
    ledger.pay(Flow::grants, Sector::government, Sector::firms, payment.grant);
    ledger.pay(Flow::public_equity, Sector::government, Sector::firms, payment.public_equity);
    ledger.pay(Flow::land_relief, Sector::government, Sector::firms, payment.land_relief);
    firms.deposits[payment.firm] += abroad + home + payment.public_equity + payment.loan +
                                    payment.grant + payment.land_relief - cost;
    government.policy_outlay += payment.grant + payment.public_equity + payment.land_relief;
  }
  const auto& flows = economy.project_flows;
  ledger.pay(Flow::new_loans, Sector::bank, Sector::firms, flows.loans_made - flows.loans_repaid);
  ledger.pay(Flow::public_equity, Sector::government, Sector::world, flows.fund_calls_abroad);
  ledger.pay(Flow::fund_returns, Sector::owners, Sector::government, flows.fund_returns);
  ledger.pay(Flow::fund_returns, Sector::world, Sector::government, flows.fund_returns_abroad);
  government.policy_outlay += flows.fund_calls_abroad - flows.fund_returns -
                              flows.fund_returns_abroad + flows.company_interest;
}

}  // namespace lionrock::quarter
