// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/arrivals.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/projects/projected.hpp"

namespace lionrock::projects {
namespace {

policy::Instrument attraction(double factor)
{
  policy::Attraction terms;
  terms.arrival_factor = factor;
  return instrument(terms, "attraction");
}

TEST(Arrivals, OfOneScenarioAreAmongThoseOfAnotherWithMoreAttraction)
{
  const Setting of = setting();
  const auto few = arrivals_of(run(of, programme(of), 8).candidates());
  const auto many = arrivals_of(run(of, programme(of, {attraction(2.0)}), 8).candidates());
  EXPECT_GT(many.size(), few.size());
  expect_among(few, many);
}

TEST(Arrivals, AreNeverTwiceTheSameCandidate)
{
  const Setting of = setting();
  const Pipeline pipeline = run(of, programme(of), 8);
  EXPECT_EQ(arrivals_of(pipeline.candidates()).size(), pipeline.candidates().size());
}

TEST(Attraction, BringsMobileCandidatesOnlyAndWhatItBringsIsAdditional)
{
  const Setting of = setting();
  const Pipeline pipeline = run(of, programme(of, {attraction(2.0)}), 8);
  int brought = 0;
  for (const Candidate& candidate : pipeline.candidates()) {
    if (!candidate.only_by_attraction) continue;
    ++brought;
    EXPECT_TRUE(is_mobile(candidate.traits.kind));
    EXPECT_TRUE(candidate.label == (goes(candidate) ? Label::additional : Label::absent));
  }
  EXPECT_GT(brought, 50);
}

TEST(Attraction, RaisesArrivalsInProportionUpToTheLargestRate)
{
  const Setting of = setting();
  const auto all = kinds(of);
  const int row = kind_called("rnd_centre");
  const auto factor = [&](double attracted, bool mobile) {
    return arrival_factor(of, all[row], row, mobile, programme(of, {attraction(attracted)}),
                          Conditions{}, of.start);
  };
  const double today = of.behaviour.attraction_today;
  EXPECT_DOUBLE_EQ(factor(1.0, true).now, 1.0 / today);
  EXPECT_DOUBLE_EQ(factor(today, true).now, 1.0);
  EXPECT_DOUBLE_EQ(factor(today, true).without, 1.0 / today);
  EXPECT_DOUBLE_EQ(factor(today, false).now, 1.0);
  EXPECT_DOUBLE_EQ(factor(100.0, true).now, all[row].archetype->largest_arrival_factor);
}

TEST(Arrivals, AnswerWorldDemandByExportsAndTheCluster)
{
  const Setting of = setting();
  const auto all = kinds(of);
  const int row = kind_called("microelectronics");
  Conditions strong;
  strong.world_demand = 1.1;
  const double exports = all[row].archetype->export_share;
  const auto now = [&](const Conditions& conditions) {
    return arrival_factor(of, all[row], row, false, programme(of), conditions, of.start).now;
  };
  EXPECT_NEAR(now(strong), std::pow(1.1, exports * of.behaviour.world_demand_arrivals), 1e-12);
  Conditions dense;
  dense.cluster.assign(35, 1.2);
  EXPECT_NEAR(now(dense), std::pow(1.2, of.behaviour.agglomeration_arrivals), 1e-12);
}

TEST(Arrivals, HaveTheMeanOfTheirRate)
{
  // A Poisson sum over 300 members and 24 quarters: within four standard errors (1 in 16 000).
  const auto all = kinds(setting());
  for (const char* slug : {"micro_upgrade", "microelectronics", "rnd_centre"}) {
    const int row = kind_called(slug);
    double count = 0.0;
    for (std::uint32_t member = 0; member < 300; ++member)
      for (int quarter = 0; quarter < 24; ++quarter)
        count += arrivals_at_largest(setting(member), all[row], row, quarter);
    const double mean =
        300.0 * 24.0 * all[row].arrivals * all[row].archetype->largest_arrival_factor;
    EXPECT_NEAR(count, mean, 4.0 * std::sqrt(mean)) << slug;
  }
}

TEST(Luck, SwitchedOffShowsEveryMemberTheSameCandidates)
{
  Setting first = setting(0);
  Setting other = setting(7);
  first.luck = other.luck = false;
  const auto a = arrivals_of(run(first, programme(first), 2).candidates());
  const auto b = arrivals_of(run(other, programme(other), 2).candidates());
  ASSERT_EQ(a.size(), b.size());
  for (const auto& [identity, traits] : a) EXPECT_EQ(b.at(identity).capex, traits.capex);
}

}  // namespace
}  // namespace lionrock::projects
