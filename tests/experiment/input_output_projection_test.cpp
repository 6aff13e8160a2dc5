// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/input_output_projection.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/experiment/small_runs.hpp"

namespace lionrock::experiment {
namespace {

MemberResults project(const std::vector<std::string>& set)
{
  scenario::Overrides overrides{.set = set, .until = "2026Q4", .engine = "input-output"};
  overrides.no_uncertainty = true;
  const auto scenario = baseline(overrides);
  return run_member({scenario, hong_kong(), 0}, [](Quarter) {});
}

TEST(InputOutputProjection, GivesTheTrendBackWithoutPolicyAndLuck)
{
  const auto scenario = shipped("no_policy", {.set = {"uncertainty.common_shocks=false"},
                                              .until = "2026Q4",
                                              .engine = "input-output",
                                              .no_uncertainty = true});
  // Which projects come is luck: here none do.
  pack::EconomyPack quiet = hong_kong();
  for (auto& archetype : quiet.archetypes) archetype.commitments_per_year = 0.0;
  const MemberOpening opened = open_member({scenario, quiet, 0});
  const auto trend = calibration::trend_path(quiet.table, quiet, opened.opening.paths);
  const MemberResults member = run_member({scenario, quiet, 0}, [](Quarter) {});
  for (int t = 0; t < 12; ++t) {
    const auto& macro = member.macro[static_cast<std::size_t>(t)];
    const auto& found = member.industry[static_cast<std::size_t>(t)].output_real;
    const auto& expected = trend.at(t).output;
    for (Eigen::Index s = 0; s < expected.size(); ++s)
      // Helpers are no firms' output in the trend.
      if (expected[s] > 0.0) {
        EXPECT_NEAR(found[s], expected[s], 1e-9 * expected[s]) << s;
      }
    EXPECT_NEAR(macro.narrow_share, macro.narrow_share_trend, 1e-9);
  }
}

TEST(InputOutputProjection, MultipliesExtraExportsThroughSuppliersAndPay)
{
  const MemberResults calm = project({"uncertainty.common_shocks=false"});
  const MemberResults strong = project(
      {"uncertainty.common_shocks=false", "outlook.world_demand_growth={2024=0.026,2026=0.2}"});
  const auto& before = calm.macro.back();
  const auto& after = strong.macro.back();
  const double exports = after.exports_real - before.exports_real;
  ASSERT_GT(exports, 0.0);
  double output = 0.0;
  for (Eigen::Index s = 0; s < calm.industry.back().output_real.size(); ++s)
    output += strong.industry.back().output_real[s] - calm.industry.back().output_real[s];
  // A type II output multiplier of the table lies above one and, with imports, below two and a
  // half.
  EXPECT_GT(output / exports, 1.2);
  EXPECT_LT(output / exports, 2.5);
  EXPECT_GT(after.private_consumption_real, before.private_consumption_real);
  EXPECT_EQ(after.government_consumption_real, before.government_consumption_real);
}

TEST(InputOutputProjection, LeavesUnknownWhatNeedsMarkets)
{
  const MemberResults member = project({});
  const auto& macro = member.macro.front();
  EXPECT_TRUE(std::isnan(macro.unemployment_rate));
  EXPECT_TRUE(std::isnan(macro.utilisation));
  EXPECT_TRUE(std::isnan(macro.fiscal_balance));
  EXPECT_FALSE(std::isnan(macro.employment));
  EXPECT_FALSE(std::isnan(macro.narrow_share));
}

TEST(InputOutputProjection, DoesNotDependOnTheScaleOfTheAgents)
{
  const auto gdp_at = [](const char* scale) {
    const auto scenario = baseline({.scale = scale, .until = "2024Q2", .engine = "input-output"});
    return run_member({scenario, hong_kong(), 1}, [](Quarter) {}).macro.back().gdp_nominal;
  };
  EXPECT_EQ(gdp_at("100"), gdp_at("1000"));
}

}  // namespace
}  // namespace lionrock::experiment
