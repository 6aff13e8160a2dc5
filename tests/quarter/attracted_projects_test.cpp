// SPDX-License-Identifier: Apache-2.0
// Candidates that instruments bring beside those who would arrive anyway, in whole quarters.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/calibration/opened.hpp"
#include "tests/projects/projected.hpp"
#include "tests/quarter/project_runs.hpp"

namespace lionrock::quarter {
namespace {

using projects::arrivals_of;

TEST(SpinOffs, RaiseArrivalsOfVenturesAndMoveNoOtherCandidate)
{
  policy::ResearchSupport terms;
  terms.spin_offs_per_year = 20.0;
  terms.public_lag_years = 0.0;
  const History without = run({instrument(policy::ResearchSupport{}, "institutes")}, 12);
  const History with = run({instrument(terms, "institutes")}, 12);
  const auto few = arrivals_of(without.candidates);
  const auto many = arrivals_of(with.candidates);
  const auto& archetypes = calibration::hong_kong().archetypes;
  EXPECT_GT(many.size(), few.size());
  projects::expect_among(few, many);
  for (const auto& [identity, traits] : many)
    if (!few.contains(identity)) {
      EXPECT_EQ(archetypes[traits.archetype].kind, pack::CandidateClass::venture);
    }
  for (const projects::Candidate& candidate : with.candidates)
    if (!few.contains(candidate.traits.identity)) {
      EXPECT_TRUE(candidate.only_by_attraction);
    }
}

TEST(SpinOffs, ComeYearsAfterTheResearch)
{
  policy::ResearchSupport terms;
  terms.spin_offs_per_year = 20.0;
  terms.public_lag_years = 1.5;
  const auto few =
      arrivals_of(run({instrument(policy::ResearchSupport{}, "institutes")}, 12).candidates);
  int first = 12;
  for (const projects::Candidate& candidate : run({instrument(terms, "institutes")}, 12).candidates)
    if (!few.contains(candidate.traits.identity)) first = std::min(first, candidate.arrived);
  EXPECT_GE(first, 6);
  EXPECT_LT(first, 9);
}

TEST(Attraction, BringsNoMoreThanItCanMeet)
{
  const auto brought = [](double meetings) {
    const History history =
        run({instrument(policy::Attraction{.arrival_factor = 2.0, .meetings_per_year = meetings},
                        "office")},
            12);
    return std::ranges::count_if(history.candidates, [](const projects::Candidate& candidate) {
      return candidate.arrived >= 0 && candidate.only_by_attraction;
    });
  };
  const auto all = brought(policy::no_limit);
  EXPECT_EQ(brought(0.0), 0);
  EXPECT_EQ(brought(1e6), all);
  // Thirty on average over three years: within four standard deviations of a Poisson count.
  const auto few = brought(10.0);
  EXPECT_GT(few, 8);
  EXPECT_LT(few, 52);
  EXPECT_GT(all, 100);
}

}  // namespace
}  // namespace lionrock::quarter
