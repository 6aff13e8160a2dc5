// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/public_capital.hpp"

#include <algorithm>
#include <cmath>

#include "sim/projects/kinds.hpp"
#include "sim/quarter/floor_measures.hpp"
#include "sim/quarter/plant_rows.hpp"
#include "sim/quarter/project_books.hpp"

namespace lionrock::quarter {

using economy::Economy;
using policy::Instrument;
using policy::Mechanism;
using projects::Candidate;
using projects::Pipeline;

namespace {

/// Draws of an instrument's capital in a quarter of the run.
Stream luck_of(const Pipeline& pipeline, int instrument, int quarter)
{
  const Instrument& of = pipeline.programme().instruments()[static_cast<std::size_t>(instrument)];
  return Stream(pipeline.setting().seed, {.member = pipeline.setting().member,
                                          .quarter = static_cast<std::uint32_t>(quarter),
                                          .purpose = Purpose::fund,
                                          .agent = policy::own_identity(of)});
}

template <class Terms>
const Terms* in_force(const Pipeline& pipeline, int instrument, int quarter)
{
  const Mechanism* now =
      pipeline.programme().in_force(instrument, pipeline.setting().start + quarter);
  return now != nullptr ? std::get_if<Terms>(now) : nullptr;
}

const policy::Contribution* given_by(const Candidate& candidate, int instrument)
{
  for (const policy::Contribution& given : candidate.offer.from)
    if (given.instrument == instrument) return &given;
  return nullptr;
}

/// What a fund has promised to a candidate that builds at its realised size.
double promised(const Candidate& candidate, int instrument)
{
  const policy::Contribution* given = given_by(candidate, instrument);
  return given != nullptr ? given->fund_money * candidate.traits.size_realised : 0.0;
}

double waiting(const FundBooks& books)
{
  double sum = 0.0;
  for (const Deal& deal : books.deals) sum += deal.money;
  return sum;
}

/// Founds the fund in its first quarter and steps it once: the deals that wait are its demand.
void step_fund(const Pipeline& pipeline, FundBooks& books, int quarter)
{
  const auto* terms = in_force<policy::GuidanceFund>(pipeline, books.instrument, quarter);
  if (terms != nullptr && quarter >= 0)
    policy::enlarge(books.fund, books.terms, *terms,
                    luck_of(pipeline, books.instrument, quarter + 1));
  if (terms != nullptr) books.terms = *terms;
  // After its end a fund looks for no more deals abroad; those promised here are still met.
  if (terms == nullptr && books.terms.local_share <= 0.0)
    books.terms.deployment_years = policy::no_limit;
  const double cash = books.fund.cash;
  books.now = policy::step(books.fund, books.terms, waiting(books), quarter);
  const policy::FundFlows& now = books.now;
  // Fees come out of proceeds, then of money kept; the rest is called.
  const double from_proceeds = now.proceeds - now.kept - now.returned_public - now.returned_private;
  books.fee_calls = books.fund.public_share * std::max(0.0, now.fees - from_proceeds - cash);
  books.local += books.now.invested_local;
  books.all += books.now.invested_local + books.now.invested_abroad;
}

void open_if_begun(const Pipeline& pipeline, FundBooks& books, int quarter)
{
  const auto* terms = in_force<policy::GuidanceFund>(pipeline, books.instrument, quarter);
  if (books.open || terms == nullptr) return;
  books.open = true;
  books.terms = *terms;
  books.fund = policy::open_fund(*terms, books.first, luck_of(pipeline, books.instrument, 0));
}

/// Takes what was called for local deals from the oldest, which `pay` is told of.
template <class Pay>
void close_deals(FundBooks& books, const Pay& pay)
{
  double left = books.now.invested_local;
  while (!books.deals.empty() && left > 0.0) {
    Deal& deal = books.deals.front();
    const double part = std::min(left, deal.money);
    pay(deal.candidate, part);
    left -= part;
    deal.money -= part;
    if (deal.money > 1e-9 * part) break;  // the rest is rounding
    books.deals.pop_front();
  }
}

/// Whether an instrument goes on with what the law of the past had under its name.
bool took_over(const Pipeline& pipeline, int instrument)
{
  const auto& past = pipeline.setting().past_law;
  const Instrument& own = pipeline.programme().instruments()[static_cast<std::size_t>(instrument)];
  return policy::without_heir(past, {own}).size() < past.size();
}

/// The years of a fund before the run: what it bought is among its holdings.
void replay(const Pipeline& pipeline, FundBooks& books)
{
  for (int quarter = books.first; quarter < 0; ++quarter) {
    open_if_begun(pipeline, books, quarter);
    if (!books.open) continue;
    const auto& candidates = pipeline.candidates();
    for (std::size_t which = 0; which < candidates.size(); ++which)
      if (candidates[which].started == quarter)
        if (const double money = promised(candidates[which], books.instrument); money > 0.0)
          books.deals.push_back({static_cast<std::int32_t>(which), money});
    step_fund(pipeline, books, quarter);
    close_deals(books, [](std::int32_t, double) {});
  }
  books.now = {};
  if (took_over(pipeline, books.instrument)) books.appropriated = books.fund.committed;
}

void open_capital(ProjectBooks& books)
{
  PublicCapital& capital = books.capital;
  capital.open = true;
  const Pipeline& pipeline = books.pipeline;
  const auto& programme = pipeline.programme();
  const Quarter start = pipeline.setting().start;
  const int earliest = -projects::history_quarters(pipeline.setting());
  for (int i = 0; i < std::ssize(programme.instruments()); ++i) {
    const auto begins = programme.first_begins(i);
    const int first = begins ? std::max(earliest, *begins - start) : earliest;
    const Mechanism& terms =
        programme.instruments()[static_cast<std::size_t>(i)].terms.front().mechanism;
    if (std::holds_alternative<policy::GuidanceFund>(terms)) {
      FundBooks& fund = capital.funds.emplace_back();
      fund.instrument = i;
      fund.first = first;
      replay(pipeline, fund);
    }
    // What a company built before the run is among the sites.
    if (std::holds_alternative<policy::DevelopmentCompany>(terms)) {
      CompanyBooks& company = capital.companies.emplace_back();
      company.instrument = i;
      company.first = std::max(0, first);
    }
  }
}

/// Money that deals may still call this quarter: the fund's pace, and no more than it will have
/// left when it has met its promises.
double money_for_deals(const Pipeline& pipeline, const FundBooks& books, int quarter)
{
  double owed = waiting(books);
  for (const auto* list : {&pipeline.in_approval(), &pipeline.looking()})
    for (const std::int32_t which : *list)
      owed += promised(pipeline.candidates()[static_cast<std::size_t>(which)], books.instrument);
  const policy::FundState& fund = books.fund;
  const double left = books.terms.local_share * (fund.committed - fund.called + fund.cash);
  return std::max(0.0, std::min(policy::local_room(fund, books.terms, quarter), left - owed));
}

/// Floor of a company that projects let, m2.
double let_area(const economy::FloorSpace& floor, int instrument)
{
  const auto site = markets::site_of(floor, instrument);
  return site ? floor.sites[static_cast<std::size_t>(*site)].let : 0.0;
}

/// m2 that the plan has due in a quarter: what the law in force asked to be begun when it would
/// have been for delivery now.
double planned_floor(const Pipeline& pipeline, const CompanyBooks& of, int quarter)
{
  const auto& terms = of.terms;
  const int begun = quarter - policy::build_quarters(terms);
  const int last = of.first + static_cast<int>(std::lround(4.0 * terms.planned_years));
  if (!of.open || begun < of.first || begun >= last) return 0.0;
  const auto* then = in_force<policy::DevelopmentCompany>(pipeline, of.instrument, begun);
  return then != nullptr ? then->planned_area_per_year / 4.0 : 0.0;
}

void build_floor(Economy& economy, ProjectBooks& books, CompanyBooks& of)
{
  const Pipeline& pipeline = books.pipeline;
  const auto& instrument =
      pipeline.programme().instruments()[static_cast<std::size_t>(of.instrument)];
  const auto* terms =
      in_force<policy::DevelopmentCompany>(pipeline, of.instrument, economy.quarter);
  of.now = {};
  of.planned = planned_floor(pipeline, of, economy.quarter);
  if (terms != nullptr) of.terms = *terms;
  if (terms != nullptr && economy.quarter == of.first) {
    of.open = true;
    of.company = policy::open_company(of.terms);
  }
  if (!of.open) return;
  if (terms == nullptr) of.company.planned = 0.0;  // after its end it finishes what it has begun
  economy.project_flows.company_debt += of.company.debt / economy.scale;
  of.now = policy::step(of.company, of.terms, let_area(books.floor, of.instrument), economy.quarter,
                        luck_of(pipeline, of.instrument, economy.quarter));
  const double volume = 1.0 / economy.climate.capital_price / economy.scale;
  economy.support.public_works += of.now.building * volume;
  economy.project_flows.fund_returns += of.now.rent / economy.scale;
  economy.project_flows.company_interest += of.now.interest / economy.scale;
  economy.project_flows.company_borrowed += (of.now.borrowed - of.now.repaid) / economy.scale;
  if (of.now.private_building > 0.0) {
    // Bidders are no firms of their own: the owners' money passes through a row and buys building.
    economy.project_flows.payments.push_back({.firm = 0,
                                              .capex = of.now.private_building * volume,
                                              .equity_abroad = 0.0,
                                              .equity_home = 1.0,
                                              .grant = 0.0,
                                              .public_equity = 0.0});
    economy.project_flows.capex += of.now.private_building * volume;
  }
  deliver_floor(books.floor, books.floor_uses, instrument,
                {.instrument = of.instrument,
                 .site_type = of.terms.site_type,
                 .area = of.now.delivered,
                 .production_share = of.terms.production_share},
                economy.quarter, books.ledger);
}

/// Public equity of one deal takes the place of its owners' own; a firm that pays for an upgrade
/// itself keeps it.
void pay_equity(Economy& economy, const ProjectBooks& books, std::int32_t which, double equity)
{
  const Candidate& candidate = books.pipeline.candidates()[static_cast<std::size_t>(which)];
  const bool upgrade = projects::is_upgrade(*books.pipeline.setting().archetypes, candidate);
  const bool abroad = candidate.traits.origin != pack::Origin::local;
  const std::int32_t row = books.placed[static_cast<std::size_t>(which)].firm;
  // What stood before the run has no row of its own: its owners sell a part of what is theirs.
  const bool keeps = upgrade && row >= 0;
  economy.project_flows.payments.push_back({.firm = std::max(0, row),
                                            .capex = 0.0,
                                            .equity_abroad = !keeps && abroad ? 1.0 : 0.0,
                                            .equity_home = !keeps && !abroad ? 1.0 : 0.0,
                                            .grant = 0.0,
                                            .public_equity = equity / economy.scale});
}

void run_fund(Economy& economy, const ProjectBooks& books, FundBooks& of)
{
  const auto& candidates = books.pipeline.candidates();
  std::erase_if(of.deals, [&](const Deal& deal) {
    return candidates[static_cast<std::size_t>(deal.candidate)].stage == projects::Stage::closed;
  });
  for (const projects::PublicPayment& paid : books.movements.payments)
    if (paid.instrument == of.instrument && paid.equity > 0.0)
      of.deals.push_back(
          {paid.candidate,
           promised(candidates[static_cast<std::size_t>(paid.candidate)], of.instrument)});
  step_fund(books.pipeline, of, economy.quarter);

  const policy::FundFlows& now = of.now;
  const double invested = now.invested_local + now.invested_abroad;
  const double here = of.all > 0.0 ? of.local / of.all : 0.0;
  // What was kept of earlier returns is invested without a call.
  const double public_part = invested > 0.0 ? (now.called_public - of.fee_calls) / invested : 0.0;
  close_deals(of, [&](std::int32_t which, double money) {
    pay_equity(economy, books, which, public_part * money);
  });
  auto& flows = economy.project_flows;
  flows.fund_calls_abroad += public_part * now.invested_abroad / economy.scale;
  flows.fund_returns += (here * now.returned_public - of.fee_calls) / economy.scale;
  flows.fund_returns_abroad += (1.0 - here) * now.returned_public / economy.scale;
}

}  // namespace

void provide_capital(Economy& economy, ProjectBooks& books)
{
  if (!books.capital.open) open_capital(books);
  for (CompanyBooks& of : books.capital.companies) build_floor(economy, books, of);
  for (FundBooks& of : books.capital.funds) {
    open_if_begun(books.pipeline, of, economy.quarter);
    // Those who wait for a fund that is announced believe in its size.
    if (of.open)
      books.pipeline.programme().set_fund_money(
          of.instrument, money_for_deals(books.pipeline, of, economy.quarter));
  }
}

void invest(Economy& economy, ProjectBooks& books)
{
  for (FundBooks& of : books.capital.funds)
    if (of.open) run_fund(economy, books, of);
}

void record_capital(ProjectBooks& books)
{
  const auto entry = [&](int instrument) -> policy::InstrumentQuarter& {
    return books.ledger[static_cast<std::size_t>(instrument)];
  };
  for (const FundBooks& of : books.capital.funds) {
    auto& row = entry(of.instrument);
    row.outlay += of.fee_calls;
    row.equity_bought = of.now.equity_bought;
    row.private_reported = of.now.gross_private;
    row.equity_returned = of.now.returned_public;
    row.equity_held = of.fund.public_held();
  }
  for (const CompanyBooks& of : books.capital.companies) {
    auto& row = entry(of.instrument);
    row.outlay += of.now.spent();
    row.land_formation += of.now.building;
    row.equity_returned = of.now.rent;
    row.equity_held = of.company.equity;
    row.debt = of.company.debt;
    row.floor_planned = of.planned;
  }
}

}  // namespace lionrock::quarter
