// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/record_policy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/experiment/policy_records.hpp"

namespace lionrock::experiment {
namespace {

using projects::Candidate;
using testing::ElementsAre;

TEST(RecordedSites, AreWhatStandsAndWhoUsesItInTheQuarter)
{
  economy::FloorSpace floor;
  floor.sites.push_back({.slug = "park",
                         .name_en = "Park",
                         .name_zh = "園區",
                         .type = "research",
                         .supply = {100.0, 110.0, 150.0},
                         .let_outside = 30.0,
                         .let = 20.0,
                         .rent = 1.2});
  floor.waiting = {1.0, 2.0, 3.0, 4.0, 99.0};
  const FloorQuarter first = record_sites(floor, 0);
  ASSERT_EQ(first.sites.size(), 1U);
  EXPECT_EQ(first.sites[0].supplied, 110.0);
  EXPECT_EQ(record_sites(floor, 1).sites[0].supplied, 150.0);
  EXPECT_EQ(first.sites[0].let, 20.0);
  EXPECT_EQ(first.sites[0].let_outside, 30.0);
  EXPECT_EQ(first.sites[0].rent, 1.2);
  EXPECT_THAT(first.waiting, ElementsAre(1.0, 2.0, 3.0, 4.0)) << "own premises are not queued for";
  EXPECT_EQ(site_labels(floor).front().name_zh, "園區");
}

TEST(CapacityHeldBack, IsWhatThePipelineHoldsUpAndWhatPlantsLackForWantOfStaff)
{
  const CapacityHeld held = record_held({.finance = 1.0,
                                         .approval = 2.0,
                                         .site = 3.0,
                                         .construction = 4.0,
                                         .ramp_up = 5.0,
                                         .lost_to_floor = 6.0},
                                        7.0);
  EXPECT_THAT(held, ElementsAre(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0));
  EXPECT_TRUE(std::isnan(
      record_held({}, std::numeric_limits<double>::quiet_NaN())[place(Bottleneck::labour)]));
}

TEST(TermsBeyondTheEvidence, AreCountedFromTheDecisionOnWithEveryInstrumentThatReaches)
{
  auto within = candidate(1, 0, {0});
  auto beyond = candidate(2, 1, {0, 2, 2});
  beyond.beyond_evidence = true;
  auto before = candidate(3, -5, {1});
  before.beyond_evidence = true;
  auto refused = candidate(4, 0, {1});
  refused.beyond_evidence = true;
  refused.label = projects::Label::absent;
  const std::vector<Candidate> candidates{within, beyond, before, refused};
  EXPECT_THAT(count_beyond_evidence(candidates, 3, 3),
              ElementsAre(ElementsAre(0, 1, 0), ElementsAre(1, 1, 1), ElementsAre(1, 1, 1)));
}

}  // namespace
}  // namespace lionrock::experiment
