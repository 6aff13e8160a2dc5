// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/outlook_paths.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "tests/experiment/small_runs.hpp"

namespace lionrock::experiment {
namespace {

using testing::Each;

calibration::OutlookPaths paths_of(const scenario::Scenario& scenario, std::uint32_t pair)
{
  std::vector<calibration::DrawnParameter> drawn;
  return outlook_paths(scenario, hong_kong(), pair, drawn);
}

TEST(OutlookPaths, ReachFromTheQuarterBeforeTheRunToTheHorizonOfFirms)
{
  const auto paths = paths_of(baseline({.until = "2026Q2"}), 0);
  for (const auto* path :
       {&paths.labour_force, &paths.productivity, &paths.world_inflation, &paths.manufacturing,
        &paths.world_demand_excess, &paths.policy_rate, &paths.rate_departure, &paths.inventories})
    EXPECT_EQ(path->size(), 10U + 8U);
}

TEST(OutlookPaths, AreThePacksCentralNumbersWithoutUncertainty)
{
  const auto paths = paths_of(baseline({.until = "2025Q4", .no_uncertainty = true}), 3);
  const auto& trends = hong_kong().trends;
  EXPECT_THAT(paths.productivity, Each(trends.economy_productivity));
  EXPECT_THAT(paths.labour_force, Each(trends.labour_force));
  EXPECT_THAT(paths.world_inflation, Each(trends.world_inflation));
  EXPECT_THAT(paths.manufacturing, Each(trends.manufacturing_value_added));
  EXPECT_THAT(paths.world_demand_excess, Each(0.0));
}

TEST(OutlookPaths, AreDrawnInsideTheirRangesAPairAtATime)
{
  const auto scenario = baseline({.until = "2024Q1"});
  const auto& trends = hong_kong().trends;
  double low = 1.0;
  double high = -1.0;
  for (std::uint32_t pair = 0; pair < 50; ++pair) {
    const double drawn = paths_of(scenario, pair).manufacturing.front();
    EXPECT_GE(drawn, trends.manufacturing_value_added_low);
    EXPECT_LE(drawn, trends.manufacturing_value_added_high);
    low = std::min(low, drawn);
    high = std::max(high, drawn);
  }
  EXPECT_GT(high - low,
            0.5 * (trends.manufacturing_value_added_high - trends.manufacturing_value_added_low));
}

TEST(OutlookPaths, TakeThePathsOfTheScenarioAsTheyAre)
{
  const auto scenario =
      baseline({.set = {"outlook.productivity_growth={2024=0.01,2025=0.03}"}, .until = "2025Q4"});
  std::vector<calibration::DrawnParameter> drawn;
  const auto paths = outlook_paths(scenario, hong_kong(), 0, drawn);
  const auto& given = *scenario.outlook.productivity_growth;
  for (int t = 0; t < paths.quarters(); ++t)
    EXPECT_EQ(paths.productivity[static_cast<std::size_t>(t)], given.at(Quarter::of(2023, 4) + t));
  for (const auto& parameter : drawn)
    EXPECT_EQ(std::isnan(parameter.value), parameter.name == "outlook.productivity_growth")
        << parameter.name;
}

TEST(OutlookPaths, LetTheBaseYearsInventoriesFadeOutOverTheFirstYear)
{
  const auto inventories = paths_of(baseline({.until = "2024Q4"}), 0).inventories;
  const std::vector<double> head(inventories.begin(), inventories.begin() + 6);
  EXPECT_EQ(head, (std::vector<double>{1.0, 0.75, 0.5, 0.25, 0.0, 0.0}));
}

TEST(OutlookPaths, DepartByWhatTheScenariosRateAddsToTheOneEverybodyExpects)
{
  const auto scenario = baseline({.set = {"outlook.us_policy_rate=0.07"}, .until = "2025Q4"});
  const auto calm = paths_of(baseline({.until = "2025Q4"}), 0);
  const auto paths = paths_of(scenario, 0);
  const scenario::Path expected{hong_kong().us_policy_rate};
  EXPECT_EQ(paths.rate_departure.front(), 0.0) << "before the run nothing departs";
  for (int t = 0; t + 1 < paths.quarters(); ++t) {
    const auto place = static_cast<std::size_t>(t + 1);
    const double departure = 0.07 - expected.at(Quarter::of(2024, 1) + t);
    EXPECT_NEAR(paths.rate_departure[place], departure, 1e-15);
    EXPECT_NEAR(paths.policy_rate[place] - calm.policy_rate[place], departure, 1e-15);
  }
}

TEST(OutlookPaths, DepartNowhereInTheBaseline)
{
  for (const double departure : paths_of(baseline({}), 0).rate_departure)
    EXPECT_NEAR(departure, 0.0, 1e-12);
}

TEST(OutlookPaths, MeasureWorldDemandAgainstTheSupplyTrend)
{
  const auto calm = baseline({.until = "2026Q4", .no_uncertainty = true});
  const auto trend = calibration::trend_path(hong_kong().table, hong_kong(), paths_of(calm, 0));
  const auto strong = paths_of(
      baseline(
          {.set = {"outlook.world_demand_growth=0.04"}, .until = "2026Q4", .no_uncertainty = true}),
      0);
  EXPECT_EQ(strong.world_demand_excess[0], 0.0);
  for (int t = 0; t < 12; ++t) {
    const double supply = std::pow(trend.at(t).real_gdp / trend.at(t - 1).real_gdp, 4.0) - 1.0;
    EXPECT_NEAR(strong.world_demand_excess[static_cast<std::size_t>(t + 1)], 0.04 - supply, 1e-12);
  }
}

}  // namespace
}  // namespace lionrock::experiment
