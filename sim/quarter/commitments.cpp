// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/commitments.hpp"

#include <algorithm>
#include <cmath>

namespace lionrock::quarter {

using projects::Candidate;
using projects::Stage;

namespace {

constexpr double quarters_a_year = 4.0;

bool lives(const Candidate& candidate)
{
  return candidate.stage == Stage::approval || candidate.stage == Stage::site ||
         candidate.stage == Stage::construction || candidate.stage == Stage::ramp_up ||
         candidate.stage == Stage::operating;
}

/// Where a project stands on its way to what it is still to be paid.
struct Way {
  double size;    ///< of what was planned
  int started;    ///< or today
  int opens;      ///< or opened
  int rest_paid;  ///< the grant's
};

Way way_of(const projects::Pipeline& pipeline, const Candidate& candidate, int quarter)
{
  const bool begun = candidate.started != Candidate::never;
  const int started = begun ? candidate.started : quarter + 1;
  const auto& kind = pipeline.kinds()[static_cast<std::size_t>(candidate.traits.archetype)];
  const int opens =
      candidate.opened != Candidate::never ? candidate.opened : started + kind.construction;
  return {begun ? candidate.traits.size_realised : 1.0, started, opens,
          opens + static_cast<int>(std::lround(pipeline.setting().behaviour.grant_lag_quarters))};
}

/// What one instrument still owes one project, each payment in the middle of its time.
///
/// @param horizon  years in which research without end is looked at
void add_owed(const Candidate& candidate, const policy::Contribution& given, const Way& way,
              int quarter, double horizon, bool before, std::vector<Commitment>& all)
{
  const auto add = [&](double money, double quarters) {
    if (money > 0.0)
      all.push_back({.instrument = given.instrument,
                     .money = money,
                     .years = std::max(0.0, quarters) / quarters_a_year,
                     .promised = before ? money : 0.0});
  };
  if (candidate.started == Candidate::never) add(given.up_front, way.started - quarter);
  if (way.rest_paid > quarter)
    add((given.grant - given.up_front) * way.size, way.rest_paid - quarter);
  const double served = std::max(0, quarter + 1 - way.opens) / quarters_a_year;
  const int wait = std::max(0, way.opens - quarter);
  const double staff_years = std::max(0.0, given.staff_years - served);
  add(given.staff_support * staff_years * way.size, wait + 0.5 * quarters_a_year * staff_years);
  const double research_years = std::max(0.0, std::min(given.research_years, horizon) - served);
  if (research_years > 0.0)
    add(given.research_budget, wait + 0.5 * quarters_a_year * research_years);
}

void add_projects(const ProjectBooks& books, int quarter, std::vector<Commitment>& all)
{
  const auto& pipeline = books.pipeline;
  const auto& programme = pipeline.programme();
  for (const Candidate& candidate : pipeline.candidates()) {
    if (candidate.offer.from.empty() || !lives(candidate)) continue;
    const Way way = way_of(pipeline, candidate, quarter);
    for (const policy::Contribution& given : candidate.offer.from) {
      const bool past = !programme.acts(given.instrument, pipeline.setting().start);
      add_owed(candidate, given, way, quarter, pipeline.setting().behaviour.appraisal_years,
               past || candidate.decided < 0, all);
    }
  }
}

void add_capital(const ProjectBooks& books, std::vector<Commitment>& all)
{
  for (const FundBooks& of : books.capital.funds) {
    const double left = of.fund.public_share * (of.fund.committed - of.fund.called);
    if (!of.open || !(left > 0.0)) continue;
    const double part = std::min(1.0, of.appropriated / of.fund.committed);
    const double years = std::min(of.terms.deployment_years, of.terms.holding_years);
    all.push_back({.instrument = of.instrument,
                   .money = left,
                   .years = 0.5 * years * (1.0 - of.fund.called / of.fund.committed),
                   .equity = true,
                   .promised = part * left});
  }
  for (const CompanyBooks& of : books.capital.companies)
    if (of.open && of.company.uncalled > 0.0)
      all.push_back({.instrument = of.instrument,
                     .money = of.company.uncalled,
                     .years = 0.5 * of.terms.planned_years,
                     .equity = true});
}

}  // namespace

std::vector<Commitment> commitments(const ProjectBooks& books, int quarter)
{
  std::vector<Commitment> all;
  add_projects(books, quarter, all);
  add_capital(books, all);
  return all;
}

}  // namespace lionrock::quarter
