// SPDX-License-Identifier: Apache-2.0
#include "sim/rules/expectations.hpp"

#include <gtest/gtest.h>

namespace lionrock::rules {
namespace {

TEST(ExpectedGrowth, MixesTrendAndRecentGrowth)
{
  // 0.8 and 0.2: 0.006 + 0.2 (0.011 - 0.001) = 0.008.
  EXPECT_DOUBLE_EQ(expected_growth(0.006, 0.011, 0.001, 0.8), 0.008);
}

TEST(ExpectedGrowth, IsTheTrendOfTheIndustryWhenTheEconomyIsOnItsTrend)
{
  for (const double anchor : {0.0, 0.5, 1.0})
    EXPECT_DOUBLE_EQ(expected_growth(0.012, 0.006, 0.006, anchor), 0.012);
}

TEST(ExpectedGrowth, IgnoresRecentGrowthWhenFullyAnchored)
{
  EXPECT_DOUBLE_EQ(expected_growth(0.012, -0.2, 0.006, 1.0), 0.012);
}

TEST(ExpectedInflation, LiesBetweenWorldAndRecentInflation)
{
  EXPECT_DOUBLE_EQ(expected_inflation(0.005, 0.015, 0.8), 0.007);
  EXPECT_DOUBLE_EQ(expected_inflation(0.005, 0.015, 1.0), 0.005);
  EXPECT_DOUBLE_EQ(expected_inflation(0.005, 0.015, 0.0), 0.015);
}

TEST(ExpectedSales, GrowAtTheExpectedRateWhenOrdersAreAsExpected)
{
  EXPECT_DOUBLE_EQ(next_expected_sales(100.0, 100.0, 0.01, 0.35), 101.0);
}

TEST(ExpectedSales, TakeInTheStatedShareOfTheSurprise)
{
  // 1.01 (100 + 0.35 * 20) = 108.07.
  EXPECT_DOUBLE_EQ(next_expected_sales(100.0, 120.0, 0.01, 0.35), 108.07);
  EXPECT_DOUBLE_EQ(next_expected_sales(100.0, 120.0, 0.0, 1.0), 120.0);
  EXPECT_DOUBLE_EQ(next_expected_sales(100.0, 120.0, 0.0, 0.0), 100.0);
}

TEST(ExpectedSales, FindAPermanentlyHigherLevelOfOrders)
{
  double expected = 100.0;
  for (int quarter = 0; quarter < 100; ++quarter)
    expected = next_expected_sales(expected, 130.0, 0.0, 0.35);
  EXPECT_NEAR(expected, 130.0, 1e-12);
}

TEST(ExpectedSales, FollowSteadilyGrowingOrdersWithoutFallingBehind)
{
  double orders = 50.0;
  double expected = 50.0;
  for (int quarter = 0; quarter < 200; ++quarter) {
    expected = next_expected_sales(expected, orders, 0.0065, 0.08);
    orders *= 1.0065;
  }
  EXPECT_NEAR(expected / orders, 1.0, 1e-12);
}

}  // namespace
}  // namespace lionrock::rules
