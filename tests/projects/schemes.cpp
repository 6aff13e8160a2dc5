// SPDX-License-Identifier: Apache-2.0
#include "tests/projects/schemes.hpp"

namespace lionrock::projects {

namespace {

constexpr double third = 1.0 / 3.0;

int row_of(CandidateClass kind) { return static_cast<int>(kind); }

}  // namespace

policy::Instrument funding_scheme()
{
  policy::CapitalGrant terms;
  terms.share = third;
  terms.eligible_share = 0.95;
  terms.cap_per_project = 15.0;
  terms.qualifying_share = 0.88;
  terms.application_cost = 0.6;
  terms.approval_quarters = 1.0;
  policy::Instrument scheme = instrument(terms, "funding_scheme");
  terms.cap_per_project = 45.0;
  scheme.terms.push_back({.from = Quarter::of(2024, 1), .mechanism = terms});
  scheme.common.announced = Quarter::of(2018, 4);
  scheme.common.from = Quarter::of(2020, 3);
  scheme.reach.classes = {row_of(CandidateClass::small_incumbent),
                          row_of(CandidateClass::large_incumbent)};
  scheme.reach.archetypes = {kind_called("smart_line"), kind_called("line_upgrade")};
  return scheme;
}

policy::Instrument acceleration_scheme(bool halved)
{
  policy::CapitalGrant terms;
  terms.share = third;
  terms.cap_per_project = 200.0;
  terms.minimum_project_cost = 300.0;
  terms.qualifying_share = 0.6;
  terms.application_cost = 8.0;
  policy::Instrument scheme = instrument(terms, "acceleration_scheme");
  terms.minimum_project_cost = 150.0;
  if (halved) scheme.terms.push_back({.from = Quarter::of(2025, 4), .mechanism = terms});
  scheme.common.from = Quarter::of(2024, 4);
  scheme.reach.advanced_only = true;
  return scheme;
}

policy::Instrument pilot_scheme()
{
  policy::CapitalGrant terms;
  terms.share = third;
  terms.cap_per_project = 0.25;
  terms.application_cost = 0.05;
  terms.approval_quarters = 1.0;
  policy::Instrument scheme = instrument(terms, "pilot_scheme");
  scheme.common.from = Quarter::of(2025, 4);
  scheme.reach.archetypes = {kind_called("micro_upgrade")};
  return scheme;
}

policy::Instrument venture_scheme()
{
  policy::CapitalGrant terms;
  terms.share = 0.5;
  terms.cap_per_project = 100.0;
  terms.application_cost = 0.5;
  terms.approval_quarters = 2.0;
  policy::Instrument scheme = instrument(terms, "venture_scheme");
  scheme.common.from = Quarter::of(2023, 4);
  scheme.reach.classes = {row_of(CandidateClass::venture)};
  return scheme;
}

policy::Instrument centre_support()
{
  policy::ResearchSupport terms;
  terms.firm_support = 0.05;
  policy::Instrument scheme = instrument(terms, "centre_support");
  scheme.reach.classes = {row_of(CandidateClass::research_centre)};
  return scheme;
}

policy::Instrument attraction_work(const Behaviour& behaviour)
{
  policy::Attraction terms;
  terms.arrival_factor = behaviour.attraction_today;
  policy::Instrument scheme = instrument(terms, "attraction_work");
  scheme.common.from = Quarter::of(2023, 1);
  return scheme;
}

std::vector<policy::Instrument> existing_schemes(const Behaviour& behaviour, bool halved)
{
  return {funding_scheme(), acceleration_scheme(halved), pilot_scheme(), venture_scheme(),
          centre_support(), attraction_work(behaviour)};
}

}  // namespace lionrock::projects
