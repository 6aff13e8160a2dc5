// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/supply_trend.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/experiment/outlook_paths.hpp"
#include "tests/experiment/small_runs.hpp"

namespace lionrock::experiment {
namespace {

SupplyTrend trend_of(const calibration::OutlookPaths& paths, int quarters)
{
  const auto& pack = hong_kong();
  const auto trend = calibration::trend_path(pack.table, pack, paths);
  return supply_trend(trend, paths, pack.table, pack, Quarter::of(2024, 1), quarters);
}

TEST(SupplyTrend, StandsStillAtTheBaseYearsShareWithoutGrowth)
{
  const auto& pack = hong_kong();
  const SupplyTrend trend = trend_of(calibration::OutlookPaths::without_growth(20, 0.04), 8);
  const Eigen::VectorXd value_added = pack.table.value_added();
  const double share = pack.shares.narrow.dot(value_added) / value_added.sum();
  EXPECT_EQ(trend.years, (std::vector<int>{2024, 2025}));
  for (const double found : trend.narrow_share) EXPECT_NEAR(found, share, 1e-9);
  for (const double growth : trend.real_growth) EXPECT_NEAR(growth, 0.0, 1e-4);
  for (const double growth : trend.productivity_growth) EXPECT_EQ(growth, 0.0);
}

TEST(SupplyTrend, GrowsByProductivityAndLabourForce)
{
  const auto scenario = baseline({.no_uncertainty = true});
  std::vector<calibration::DrawnParameter> drawn;
  const auto paths = outlook_paths(scenario, hong_kong(), 0, drawn);
  const SupplyTrend trend = trend_of(paths, 48);
  ASSERT_EQ(trend.years.size(), 12U);
  for (std::size_t year = 0; year < 12; ++year) {
    // The first year's mean stands against the middle of the base year: a mean of growing quarters
    // lies a little above their middle.
    EXPECT_NEAR(trend.productivity_growth[year], 0.026, year == 0 ? 1e-4 : 1e-12);
    EXPECT_NEAR(trend.labour_force_growth[year], 0.0, 1e-12);
    // Industries grow apart, so the sum is not exact.
    EXPECT_NEAR(trend.real_growth[year], 0.026, 0.003);
  }
}

TEST(SupplyTrend, LosesShareWhileManufacturingGrowsSlowerThanTheRest)
{
  const auto scenario = baseline({.no_uncertainty = true});
  std::vector<calibration::DrawnParameter> drawn;
  const auto paths = outlook_paths(scenario, hong_kong(), 0, drawn);
  const SupplyTrend trend = trend_of(paths, 48);
  for (std::size_t year = 1; year < trend.narrow_share.size(); ++year) {
    EXPECT_LT(trend.narrow_share[year], trend.narrow_share[year - 1]);
    // Value added grows 1.2% a year; everything's nominal growth makes up the rest.
    const double relative = trend.narrow_share[year] / trend.narrow_share[year - 1];
    const double nominal = (1.0 + trend.real_growth[year]) * 1.02;
    EXPECT_NEAR(relative, 1.012 / nominal, 0.002);
  }
}

TEST(SupplyTrend, SaysNothingOfAYearTheRunCoversInPart)
{
  const SupplyTrend trend = trend_of(calibration::OutlookPaths::without_growth(20, 0.04), 6);
  ASSERT_EQ(trend.years.size(), 2U);
  EXPECT_FALSE(std::isnan(trend.narrow_share[0]));
  EXPECT_TRUE(std::isnan(trend.narrow_share[1]));
  EXPECT_TRUE(std::isnan(trend.real_growth[1]));
  EXPECT_EQ(trend.quarterly_narrow_share.size(), 6U);
}

}  // namespace
}  // namespace lionrock::experiment
