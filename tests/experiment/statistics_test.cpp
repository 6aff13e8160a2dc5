// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/statistics.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace lionrock::experiment {
namespace {

TEST(Quantile, IsLinearBetweenNeighbours)
{
  EXPECT_DOUBLE_EQ(quantile({3.0, 1.0, 2.0}, 0.5), 2.0);
  EXPECT_DOUBLE_EQ(quantile({1.0, 2.0}, 0.25), 1.25);
  EXPECT_DOUBLE_EQ(quantile({7.0}, 0.95), 7.0);
}

TEST(Estimate, CountsPairsAndNotMembersInTheStandardError)
{
  // Pair means 2 and 4: the spread inside a pair cancels.
  const std::vector<double> members{1.0, 3.0, 0.0, 8.0};
  const Estimate found = estimate(members, 0);
  EXPECT_DOUBLE_EQ(found.mean, 3.0);
  EXPECT_DOUBLE_EQ(found.standard_error, 1.0);
}

TEST(Estimate, GivesTheLowestAndHighestOfFewMembersAndPercentilesOfMany)
{
  std::vector<double> members;
  for (int m = 0; m < 19; ++m) members.push_back(m);
  EXPECT_EQ(estimate(members, 0).low, 0.0);
  EXPECT_EQ(estimate(members, 0).high, 18.0);
  members.push_back(19.0);
  EXPECT_NEAR(estimate(members, 0).low, 0.95, 1e-12);
  EXPECT_NEAR(estimate(members, 0).high, 18.05, 1e-12);
}

TEST(AntitheticPairs, CountAMemberWithoutItsPartnerAsAPair)
{
  EXPECT_EQ(antithetic_pairs(0, 63), 32);
  EXPECT_EQ(antithetic_pairs(1, 3), 2);
  EXPECT_EQ(antithetic_pairs(4, 4), 1);
}

TEST(Estimate, TakesAMemberWithoutItsPartnerAsAPairOfItsOwn)
{
  const std::vector<double> members{5.0, 1.0, 3.0};
  // Members 1, 2, 3: pairs (1) and (2, 3), means 5 and 2.
  EXPECT_DOUBLE_EQ(estimate(members, 1).standard_error, 1.5);
}

TEST(Estimate, HasNoStandardErrorWithOnePairAndIsUnknownWhereAMemberIs)
{
  const std::vector<double> pair{1.0, 2.0};
  EXPECT_TRUE(std::isnan(estimate(pair, 0).standard_error));
  const std::vector<double> unknown{1.0, std::nan("")};
  EXPECT_TRUE(std::isnan(estimate(unknown, 0).mean));
}

TEST(ChanceUpperBound, IsBelowFiveInAHundredForNoneOfSixtyFour)
{
  // (1 - p)^64 = 0.05
  EXPECT_NEAR(chance_upper_bound(0, 64), 1.0 - std::pow(0.05, 1.0 / 64.0), 1e-12);
  EXPECT_LT(chance_upper_bound(0, 64), 0.05);
  EXPECT_EQ(chance_upper_bound(64, 64), 1.0);
}

TEST(ChanceUpperBound, IsWiderWhenDependentRunsCountForLess)
{
  EXPECT_NEAR(chance_upper_bound(0, 32), 1.0 - std::pow(0.05, 1.0 / 32.0), 1e-12);
  EXPECT_GT(chance_upper_bound(1.5, 32), chance_upper_bound(3, 64));
  EXPECT_GT(chance_upper_bound(1.5, 32), chance_upper_bound(1, 32));
  EXPECT_LT(chance_upper_bound(1.5, 32), chance_upper_bound(2, 32));
}

TEST(ChanceUpperBound, LeavesFivePerCentForAsFewSuccesses)
{
  const double p = chance_upper_bound(2, 10);
  const double at_most_two =
      std::pow(1 - p, 10) + 10 * p * std::pow(1 - p, 9) + 45 * p * p * std::pow(1 - p, 8);
  EXPECT_NEAR(at_most_two, 0.05, 1e-9);
}

TEST(ConfidenceInterval, IsStudentsOverPairs)
{
  // Pair means 2 and 4: standard error 1, and t(0.95; 1) = 6.3138 (tables of Student's t).
  const std::vector<double> members{1.0, 3.0, 0.0, 8.0};
  const Interval found = confidence_interval(members, 0);
  EXPECT_DOUBLE_EQ(found.mean, 3.0);
  EXPECT_NEAR(found.low, 3.0 - 6.3138, 1e-4);
  EXPECT_NEAR(found.high, 3.0 + 6.3138, 1e-4);
}

TEST(ConfidenceInterval, HasNoBoundsWithASinglePair)
{
  const std::vector<double> members{1.0, 3.0};
  EXPECT_DOUBLE_EQ(confidence_interval(members, 0).mean, 2.0);
  EXPECT_TRUE(std::isnan(confidence_interval(members, 0).low));
}

}  // namespace
}  // namespace lionrock::experiment
