// SPDX-License-Identifier: Apache-2.0
#include "sim/rules/investment.hpp"

#include <gtest/gtest.h>

namespace lionrock::rules {
namespace {

/// A firm whose capital grows at a steady rate, and the orders that keep it there.
CapitalView balanced(double capital, double depreciation, double growth)
{
  const double order = (depreciation + growth) * capital;
  return {capital, {order, order * (1.0 + growth)}, depreciation};
}

TEST(CapitalInSight, IsWhatWearLeavesOfCapitalAndOrdersUnderWay)
{
  // ((100 * 0.9 + 7) * 0.9 + 5) * 0.9 = 83.07.
  EXPECT_DOUBLE_EQ(capital_in_sight({100.0, {7.0, 5.0}, 0.1}), 83.07);
}

TEST(CapitalInSight, MatchesCapitalInstalledQuarterByQuarter)
{
  const CapitalView view{240.0, {3.0, 4.0}, 0.01};
  double capital = view.capital;
  for (const double order : {3.0, 4.0}) capital = capital * 0.99 + order;
  EXPECT_NEAR(capital_in_sight(view), capital * 0.99, 1e-12);
}

TEST(InvestmentOrder, ReplacesWearAndGrowsWithTheTrendOnTheBalancedPath)
{
  const double depreciation = 0.00875;
  const double growth = 0.0065;
  const CapitalView view = balanced(1000.0, depreciation, growth);
  const double wanted = 1000.0 * std::pow(1.0 + growth, build_lag + 1);
  const double order = investment_order(view, wanted, growth, 0.04);
  EXPECT_NEAR(order, (depreciation + growth) * 1000.0 * std::pow(1.0 + growth, build_lag), 1e-9);
  // The balanced path is a rest point: installed, capital grows by the trend and no more.
  const double next = view.capital * (1.0 - depreciation) + view.under_way[0];
  EXPECT_NEAR(next, 1000.0 * (1.0 + growth), 1e-9);
}

TEST(InvestmentOrder, IsWearAloneWithoutGrowth)
{
  EXPECT_DOUBLE_EQ(trend_investment(200.0, 0.01, 0.0), 2.0);
  EXPECT_NEAR(investment_order(balanced(200.0, 0.01, 0.0), 200.0, 0.0, 0.04), 2.0, 1e-12);
}

TEST(InvestmentOrder, ClosesTheStatedPartOfAGap)
{
  const CapitalView view = balanced(200.0, 0.01, 0.0);
  EXPECT_NEAR(investment_order(view, 210.0, 0.0, 0.04), 2.0 + 0.04 * 10.0, 1e-12);
  EXPECT_NEAR(investment_order(view, 210.0, 0.0, 0.0), 2.0, 1e-12);
}

TEST(InvestmentOrder, IsNeverNegative)
{
  EXPECT_EQ(investment_order(balanced(200.0, 0.01, 0.0), 0.0, 0.0, 1.0), 0.0);
}

TEST(InvestmentOrder, ReachesAHigherLevelOfWantedCapitalWithoutOvershooting)
{
  double capital = 200.0;
  std::array<double, build_lag> under_way{2.0, 2.0};
  for (int quarter = 0; quarter < 400; ++quarter) {
    const double order = investment_order({capital, under_way, 0.01}, 220.0, 0.0, 0.04);
    capital = capital * 0.99 + under_way[0];
    under_way = {under_way[1], order};
    EXPECT_LT(capital, 220.0 + 1e-9) << quarter;
  }
  EXPECT_NEAR(capital, 220.0, 0.01);
}

TEST(UserCost, LowersWantedCapitalWhenTheLoanRateRises)
{
  // 1 - 0.2 * 0.01 / (0.06 + 0.035 + 0.06) = 0.98710.
  EXPECT_NEAR(user_cost_factor(0.07, 0.06, 0.035, 0.06, 0.2), 1.0 - 0.002 / 0.155, 1e-15);
  EXPECT_DOUBLE_EQ(user_cost_factor(0.06, 0.06, 0.035, 0.06, 0.2), 1.0);
  EXPECT_GT(user_cost_factor(0.05, 0.06, 0.035, 0.06, 0.2), 1.0);
}

}  // namespace
}  // namespace lionrock::rules
