// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/summary.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/experiment/small_runs.hpp"

namespace lionrock::experiment {
namespace {

Summary summary_of(const scenario::Scenario& scenario)
{
  return summarise(run_with(scenario, 2), {scenario}, hong_kong()).front();
}

const CheckFigure& check_of(const Summary& summary, std::string_view name, int year)
{
  for (const CheckFigure& figure : summary.checks)
    if (figure.name == name && figure.year == year) return figure;
  throw std::out_of_range(std::string(name));
}

class OfAShortRun : public testing::Test {
protected:
  // Some share is reached by every run, another by none.
  const scenario::Scenario scenario_ =
      baseline({.set = {"target.definition=wide", "target.share=0.001", "target.year=2024"},
                .members = "4",
                .until = "2025Q4"});
  const Summary summary_ = summary_of(scenario_);
};

TEST_F(OfAShortRun, HasEveryIndicatorOfEveryYear)
{
  EXPECT_EQ(summary_.years, (std::vector<int>{2024, 2025}));
  EXPECT_EQ(summary_.indicators.size(), 7U);
  for (const auto& indicator : summary_.indicators)
    for (const Estimate& year : indicator.years) {
      EXPECT_LE(year.low, year.high) << indicator.name;
      EXPECT_FALSE(std::isnan(year.mean)) << indicator.name;
    }
}

TEST_F(OfAShortRun, CountsTheRunsThatReachAShare)
{
  for (const Chance& chance : summary_.chances) {
    EXPECT_EQ(chance.runs, 4);
    if (chance.definition == "wide") {
      EXPECT_EQ(chance.reached, 4);
    }
    if (chance.share == 0.05) {
      EXPECT_EQ(chance.reached, 0);
      EXPECT_NEAR(chance.upper_bound, 1.0 - std::pow(0.05, 0.5), 1e-12)
          << "four members are two independent pairs";
    }
  }
  // Five levels and the target, in the target's year and in the last one.
  EXPECT_EQ(summary_.chances.size(), 12U);
}

TEST_F(OfAShortRun, StandsBesideWhatWasPublished)
{
  const auto& growth = hong_kong().history.yearly.at("gdp_real_growth");
  const auto& deflator = hong_kong().history.yearly.at("gdp_deflator");
  EXPECT_EQ(check_of(summary_, "real_growth", 2024).published, growth.at(2024));
  EXPECT_NEAR(check_of(summary_, "deflator_growth", 2025).published,
              deflator.at(2025) / deflator.at(2024) - 1.0, 1e-15);
  double sum = 0.0;
  for (int year = 1990; year <= 2023; ++year) sum += growth.at(year);
  EXPECT_NEAR(check_of(summary_, "real_growth", 2025).random_walk, sum / 34.0, 1e-12);
}

TEST_F(OfAShortRun, WalksOnFromTheLastFigureUpToTheBaseYear)
{
  const auto& employed = hong_kong().history.yearly.at("employed");
  const double yearly = std::pow(employed.at(2023) / employed.at(2017), 1.0 / 6.0);
  EXPECT_NEAR(check_of(summary_, "employment", 2025).random_walk,
              employed.at(2023) * yearly * yearly, 1e-6);
}

TEST_F(OfAShortRun, ComparesPricesUnemploymentAndManufacturingWithWhatWasPublished)
{
  const auto& series = hong_kong().history.yearly;
  EXPECT_EQ(check_of(summary_, "unemployment_rate", 2025).published,
            series.at("unemployment_rate").at(2025));
  const auto& rate = series.at("unemployment_rate");
  const double drift = (rate.at(2023) - rate.at(1999)) / 24.0;
  EXPECT_NEAR(check_of(summary_, "unemployment_rate", 2025).random_walk,
              rate.at(2023) + 2.0 * drift, 1e-12);
  EXPECT_NEAR(check_of(summary_, "inflation", 2024).published,
              series.at("cpi").at(2024) / series.at("cpi").at(2023) - 1.0, 1e-15);
  const auto& engaged = hong_kong().history.quarterly.at("persons_engaged_manufacturing");
  double now = 0.0, before = 0.0;
  for (int q = 1; q <= 4; ++q) {
    now += engaged.at(Quarter::of(2024, q));
    before += engaged.at(Quarter::of(2023, q));
  }
  const auto& manufacturing = check_of(summary_, "manufacturing_employment_growth", 2024);
  EXPECT_NEAR(manufacturing.published, now / before - 1.0, 1e-12);
  EXPECT_LT(std::abs(manufacturing.projected.mean), 0.3) << "persons like those of the base year";
  EXPECT_EQ(summary_.manufacturing_unpublished, (std::vector<int>{2024, 2025}));
}

TEST(Summary, GivesThePublicFinancesOfTheFirstAndLastYearToTheirProduct)
{
  const auto scenario = baseline({.members = "2", .until = "2025Q4"});
  const results::Results results = run_with(scenario, 2);
  const Summary summary = summarise(results, {scenario}, hong_kong()).front();
  ASSERT_EQ(summary.finances.size(), 2U);
  const auto& debt = results::variable_of(results, "macro", "government_debt").values;
  const auto& gdp = results::variable_of(results, "macro", "gdp_nominal_annual").values;
  EXPECT_EQ(summary.finances[1].year, 2025);
  EXPECT_NEAR(summary.finances[1].debt, (debt[7] / gdp[1] + debt[15] / gdp[3]) / 2.0, 1e-12);
}

TEST(Summary, DoesNotJudgeATargetBeyondTheRun)
{
  const Summary summary = summary_of(baseline({.members = "2", .until = "2024Q4"}));
  for (const Chance& chance : summary.chances) EXPECT_EQ(chance.year, 2024);
  EXPECT_EQ(summary.chances.size(), 5U);
}

TEST(Summary, StatesTheTrendOfManufacturingThatTheScenarioSets)
{
  const Summary summary = summary_of(
      baseline({.set = {"outlook.manufacturing_trend=0.02"}, .members = "2", .until = "2024Q4"}));
  EXPECT_NEAR(summary.manufacturing_trend, 0.02, 1e-12);
  EXPECT_EQ(summary.manufacturing_trend_range.low, summary.manufacturing_trend_range.high);
}

}  // namespace
}  // namespace lionrock::experiment
