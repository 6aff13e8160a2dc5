// SPDX-License-Identifier: Apache-2.0
//
// The baseline to 2035 in the ensemble mean: 64 members in 32 antithetic pairs, central parameters,
// common shocks on. A year is missed when its mean lies outside its band by more than two standard
// errors over pairs, so a model whose true mean lies on a band's edge fails a year with probability
// 2.3%; the seed is fixed, so the outcome is the same on every run.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "sim/experiment/ensemble.hpp"
#include "sim/pack/pack.hpp"
#include "sim/scenario/read_scenario.hpp"

namespace lionrock {
namespace {

/// A yearly figure of the ensemble: mean and standard error over pairs.
struct Estimate {
  double mean;
  double error;
};

class Baseline : public testing::Test {
protected:
  static void SetUpTestSuite()
  {
    const std::string source = LIONROCK_SOURCE_DIR;
    const pack::EconomyPack pack = pack::read_pack(source + "/data/hong_kong");
    scenario::Overrides overrides;
    overrides.members = "64";
    overrides.scale = "100";
    overrides.no_uncertainty = true;
    const auto baseline = scenario::read_scenario(source + "/scenarios/no_policy.toml", overrides,
                                                  scenario::limits_of(pack));
    results_ = new results::Results(experiment::run({baseline}, pack, {0, {}, nullptr}));
  }
  static void TearDownTestSuite() { delete results_; }

  static int members() { return static_cast<int>(axis("member").size()); }
  static const results::Axis& axis(const std::string& name)
  {
    return results::axis_of(*results_, "macro", name);
  }

  /// Estimates of a variable for each year; a quarterly one is averaged over the year's quarters.
  static std::vector<Estimate> by_year(const std::string& name)
  {
    const auto& values = results::variable_of(*results_, "macro", name).values;
    const auto years = static_cast<int>(axis("year").size());
    const auto steps = static_cast<int>(values.size()) / members();
    const int per_year = steps / years;
    std::vector<Estimate> estimates;
    for (int year = 0; year < years; ++year) {
      const auto of_member = [&](int member) {
        double sum = 0.0;
        for (int q = 0; q < per_year; ++q) sum += values[member * steps + year * per_year + q];
        return sum / per_year;
      };
      const int pairs = members() / 2;
      double sum = 0.0;
      double squares = 0.0;
      for (int pair = 0; pair < pairs; ++pair) {
        const double mean = 0.5 * (of_member(2 * pair) + of_member(2 * pair + 1));
        sum += mean;
        squares += mean * mean;
      }
      const double mean = sum / pairs;
      const double variance = std::max(0.0, squares / pairs - mean * mean) * pairs / (pairs - 1);
      estimates.push_back({mean, std::sqrt(variance / pairs)});
    }
    return estimates;
  }

  static void expect_inside(const std::string& name, double low, double high)
  {
    const auto estimates = by_year(name);
    for (std::size_t year = 0; year < estimates.size(); ++year) {
      const auto& estimate = estimates[year];
      EXPECT_GE(estimate.mean + 2.0 * estimate.error, low) << name << " in " << label(year);
      EXPECT_LE(estimate.mean - 2.0 * estimate.error, high) << name << " in " << label(year);
    }
  }

  /// The mean stays within `margin` of the trend's own figure of the year.
  static void expect_near(const std::string& name, const std::string& trend, double margin)
  {
    const auto estimates = by_year(name);
    const auto trends = by_year(trend);
    for (std::size_t year = 0; year < estimates.size(); ++year)
      EXPECT_LE(std::abs(estimates[year].mean - trends[year].mean),
                margin + 2.0 * estimates[year].error)
          << name << " in " << label(year) << ": " << estimates[year].mean << " against "
          << trends[year].mean;
  }

  static std::string label(std::size_t year)
  {
    return fmt::format("{}", axis("year").numbers[year]);
  }

  static results::Results* results_;
};

results::Results* Baseline::results_ = nullptr;

TEST_F(Baseline, GrowsWithinThreeTenthsOfAPointOfTheSupplyTrend)
{
  expect_near("real_growth_annual", "real_growth_trend_annual", 0.003);
}

TEST_F(Baseline, KeepsUnemploymentBetweenTwoAndAHalfAndFourAndAHalfPerCent)
{
  expect_inside("unemployment_rate", 0.025, 0.045);
}

TEST_F(Baseline, KeepsInflationBetweenOneAndThreePerCent)
{
  expect_inside("inflation_annual", 0.01, 0.03);
}

TEST_F(Baseline, UsesCapacityOrdinarily) { expect_inside("utilisation", 0.78, 0.92); }

TEST_F(Baseline, OpensManufacturingNearOnePerCentOfGdp)
{
  const Estimate first = by_year("manufacturing_share_narrow_annual").front();
  EXPECT_GE(first.mean + 2.0 * first.error, 0.0085);
  EXPECT_LE(first.mean - 2.0 * first.error, 0.0105);
}

TEST_F(Baseline, LetsManufacturingFollowItsStatedTrendWithoutPolicy)
{
  expect_near("manufacturing_share_narrow_annual", "manufacturing_share_narrow_trend_annual",
              0.0002);
}

TEST_F(Baseline, KeepsStocksOfGoodsInStepWithOutput)
{
  // Stocks start at the opening ratio to manufacturing's output; what is added to them over the
  // years must leave that ratio within a fifth of where it was.
  const auto& output = results::variable_of(*results_, "industry", "output_real").values;
  const auto& change = results::variable_of(*results_, "macro", "inventory_change_real").values;
  const auto quarters = static_cast<std::int64_t>(axis("quarter").size());
  const auto industries = static_cast<std::int64_t>(output.size()) / (members() * quarters);
  const auto goods = [&](std::int64_t quarter) {
    double sum = 0.0;
    for (std::int64_t member = 0; member < members(); ++member)
      for (std::int64_t s = 0; s < 16; ++s)
        sum += output[(member * quarters + quarter) * industries + s];
    return sum / members();
  };
  double added = 0.0;
  for (std::int64_t member = 0; member < members(); ++member)
    for (std::int64_t quarter = 4; quarter < quarters;
         ++quarter)  // imported stocks are gone by then
      added += change[member * quarters + quarter] / members();
  const double opening = 0.225 * goods(4);
  const double ratio = (opening + added) / goods(quarters - 1);
  EXPECT_NEAR(ratio, 0.225, 0.045);
}

}  // namespace
}  // namespace lionrock
