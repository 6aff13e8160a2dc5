// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/differences.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "sim/experiment/comparison.hpp"
#include "sim/results/schema.hpp"
#include "tests/experiment/policy_records.hpp"

namespace lionrock::experiment {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr int quarters = 12;  // 2029Q1 to 2031Q4

/// A variable of two scenarios and four members: `level` in the first; in the second member m adds
/// `gains[m]`.
void add(results::Results& all, const char* name, std::size_t times, double level,
         const std::vector<double>& gains)
{
  std::vector<double> values;
  for (int s = 0; s < 2; ++s)
    for (std::size_t m = 0; m < 4; ++m)
      values.insert(values.end(), times, level + (s == 1 ? gains[m] : 0.0));
  all.variables.push_back(results::make_variable("macro", name, std::move(values)));
}

/// One industry that manufactures and one that does not.
const std::vector<input_output::Industry> industries = {
    {1, "MCH", "machinery", "Machinery", "機械", true},
    {2, "RTR", "retail", "Retail trade", "零售", false}};

/// Persons of the two industries: 1000 and 5000; the second scenario has 20 more in each.
void add_industries(results::Results& all)
{
  auto& axes = all.axes["industry"];
  for (const char* name : {"scenario", "member", "quarter"})
    axes.push_back(results::axis_of(all, "macro", name));
  axes.push_back(results::industry_axis(industries));
  std::vector<double> values;
  for (int s = 0; s < 2; ++s)
    for (int cell = 0; cell < 4 * quarters; ++cell)
      values.insert(values.end(), {1000.0 + 20.0 * s, 5000.0 + 20.0 * s});
  all.variables.push_back(results::make_variable("industry", "employment", std::move(values)));
}

/// Unemployment by skill: 4% of each; in the second scenario of technical staff 1 point more.
void add_skills(results::Results& all)
{
  all.axes["macro"].push_back(results::skill_axis());
  std::vector<double> values;
  for (int s = 0; s < 2; ++s)
    for (int cell = 0; cell < 4 * quarters; ++cell)
      values.insert(values.end(), {0.04, 0.04 + 0.01 * s, 0.04});
  all.variables.push_back(
      results::make_variable("macro", "unemployment_rate_by_skill", std::move(values)));
}

results::Results two_scenarios()
{
  results::Results all = frame(2, 4, quarters);
  all.axes["macro"].push_back(results::year_axis(2029, 2031));
  add(all, "manufacturing_share_narrow_annual", 3, 0.01, {0.001, 0.001, 0.003, 0.003});
  add(all, "manufacturing_share_wide_annual", 3, 0.03, {0.001, 0.001, 0.001, 0.001});
  add(all, "manufacturing_share_fhki_annual", 3, 0.04, {0.0, 0.0, 0.0, 0.0});
  add(all, "government_debt", quarters, 5e5, {500.0, 500.0, 500.0, 500.0});
  add(all, "gdp_real_annual", 3, 2000.0, {100.0, 300.0, 0.0, 800.0});
  add(all, "gdp_nominal_annual", 3, 4000.0, {200.0, 600.0, 0.0, 1600.0});
  add(all, "gni_annual", 3, 5000.0, {0.0, 0.0, 0.0, 0.0});
  add(all, "employment_annual", 3, 3.6e6, {0.0, 0.0, 0.0, 0.0});
  add(all, "real_wage_index", quarters, 2.0, {0.02, 0.02, 0.02, 0.02});
  add_industries(all);
  add_skills(all);
  return all;
}

const Difference& of(const std::vector<Difference>& all, std::string_view indicator, int year)
{
  for (const Difference& difference : all)
    if (difference.indicator == indicator && difference.year == year) return difference;
  throw std::out_of_range(std::string(indicator));
}

TEST(Differences, AreThoseOfMembersWithTheSameNumberWithAnIntervalOverPairs)
{
  const auto all = differences(two_scenarios(), industries);
  ASSERT_EQ(all.size(), 1U) << "the first scenario is the baseline";
  EXPECT_EQ(all[0].scenario, 1U);
  // Gains of the pairs 200 and 400: mean 300, standard error 100, t(0.95; 1) = 6.3138.
  const Interval gdp = of(all[0].all, "gdp_real", 2030).interval;
  EXPECT_DOUBLE_EQ(gdp.mean, 300.0);
  EXPECT_NEAR(gdp.low, 300.0 - 631.38, 0.01);
  EXPECT_NEAR(gdp.high, 300.0 + 631.38, 0.01);
  EXPECT_NEAR(of(all[0].all, "manufacturing_share_narrow", 2031).interval.mean, 0.2, 1e-12)
      << "in percentage points";
  EXPECT_NEAR(of(all[0].all, "real_wage", 2031).interval.mean, 1.0, 1e-12) << "in per cent";
  EXPECT_NEAR(of(all[0].all, "gni_real", 2031).interval.mean, 0.0, 1e-9)
      << "the deflator does not move";
}

TEST(Differences, CountThePublicMoneyOfInstruments)
{
  results::Results all = two_scenarios();
  std::vector<std::vector<PolicyResults>> recorded(2);
  for (int m = 0; m < 4; ++m) {
    recorded[0].push_back(records(quarters, 0, 1.0));
    recorded[1].push_back(records(quarters, 1, 1.0));
    recorded[1].back().instruments[0][0].tax_forgone = 4.0;
    recorded[1].back().instruments[0][0].land_forgone = 1000.0;
  }
  add_policy(all, pointers(recorded), context({{}, {grant("nias")}}));
  const auto found = differences(all, industries);
  // Outlays 1 + 2 + ... + 8 to the end of 2030, and the tax; land is never added.
  EXPECT_DOUBLE_EQ(of(found[0].all, "public_money", 2030).interval.mean, 40.0);
}

std::vector<TextBlock> blocks_of(const results::Results& all, std::string_view language)
{
  return difference_blocks(all, differences(all, industries), language);
}

TEST(Differences, HoldTheThreeSharesJobsInManufacturingAndGovernmentDebt)
{
  const auto all = differences(two_scenarios(), industries)[0].all;
  EXPECT_NEAR(of(all, "manufacturing_share_wide", 2030).interval.mean, 0.1, 1e-12);
  EXPECT_NEAR(of(all, "manufacturing_share_fhki", 2030).interval.mean, 0.0, 1e-12);
  EXPECT_NEAR(of(all, "manufacturing_employment", 2031).interval.mean, 20.0, 1e-9);
  EXPECT_DOUBLE_EQ(of(all, "government_debt", 2030).interval.mean, 500.0);
}

TEST(Differences, ShowUnemploymentBySkillWhereAScenarioTrains)
{
  results::Results all = two_scenarios();
  EXPECT_EQ(blocks_of(all, "en")[0].grid.size(), 11U);
  policy::Instrument skills = grant("skills");
  skills.terms = {{.from = {}, .mechanism = policy::Training{}}};
  std::vector<std::vector<PolicyResults>> recorded{
      std::vector<PolicyResults>(4, records(quarters, 0, 1.0)),
      std::vector<PolicyResults>(4, records(quarters, 1, 1.0))};
  add_policy(all, pointers(recorded), context({{}, {skills}}));
  const auto found = differences(all, industries)[0].all;
  EXPECT_NEAR(of(found, "unemployment_rate_technical", 2030).interval.mean, 1.0, 1e-9)
      << "percentage points";
  EXPECT_NEAR(of(found, "unemployment_rate_basic", 2030).interval.mean, 0.0, 1e-9);
  EXPECT_EQ(blocks_of(all, "en")[0].grid.size(), 14U);
  EXPECT_THAT(blocks_of(all, "en")[0].notes.back(), HasSubstr("unemployment of the skill rises"));
  EXPECT_THAT(blocks_of(all, "zh-Hant")[0].notes.back(), HasSubstr("失業率會上升"));
}

TEST(Differences, AreATableThatNamesTheBaselineAndTheOtherCounterfactual)
{
  const auto blocks = blocks_of(two_scenarios(), "en");
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_THAT(blocks[0].head.front(), HasSubstr("b less the baseline a (the first scenario)"));
  EXPECT_THAT(blocks[0].grid[0], ElementsAre("", "2030", "2031"));
  EXPECT_THAT(blocks[0].grid[1][1], HasSubstr("0.20 ("));
  EXPECT_THAT(blocks[0].notes.front(), HasSubstr("2 antithetic pairs"));
  EXPECT_THAT(blocks[0].notes.back(), HasSubstr("no instrument at all"));
  EXPECT_THAT(blocks_of(two_scenarios(), "zh-Hant")[0].head.front(), HasSubstr("b減基準情景a"));
}

std::vector<Summary> summaries()
{
  Summary before{}, package{};
  before.name = "a";
  before.title = "As it is";
  before.title_zh = "現況";
  package.name = "b";
  package.title = "The package";
  package.title_zh = "方案";
  before.last_member = package.last_member = 3;
  return {before, package};
}

TEST(Comparison, BeginsWithTheDistanceOfTheNearestScenarioToTheOfficialIndicator)
{
  const results::Results all = two_scenarios();
  const auto found = differences(all, industries);
  const auto blocks = comparison_blocks(summaries(), {"narrow", 0.05, 2030}, all, found, "en");
  EXPECT_THAT(blocks.front().head.front(),
              HasSubstr("5% by 2030: b, with 1.20% in 2031, 3.80 points short"));
  EXPECT_EQ(blocks.front().head[2], "b: The package");
  EXPECT_THAT(blocks.front().grid[0], ElementsAre("scenario", "2030", "2031"));
  EXPECT_THAT(blocks.front().grid[1][1], HasSubstr("1.00 ("));
  EXPECT_THAT(blocks.front().grid[2][2], HasSubstr("1.20 ("));
  const auto wide = comparison_blocks(summaries(), {"wide", 0.05, 2030}, all, found, "zh-Hant");
  EXPECT_THAT(wide.front().head.front(), HasSubstr("b，2031年為3.10%，相差1.90個百分點"));
  EXPECT_THAT(wide.front().head.back(), HasSubstr("廣義定義"));
}

TEST(Comparison, HasARowForEachPackageAndWhatIsKnownOfItsInstruments)
{
  results::Results all = two_scenarios();
  std::vector<std::vector<PolicyResults>> recorded(2);
  for (int m = 0; m < 4; ++m) {
    recorded[0].push_back(records(quarters, 0, 1.0));
    recorded[1].push_back(records(quarters, 2, 1.0));
    for (auto& quarter : recorded[1].back().instruments) quarter[1].jobs.additional = 70.0;
  }
  policy::Instrument known = grant("nias");
  known.evidence = "terms_and_effect";
  policy::Instrument named = grant("hub");
  named.evidence = "direction_only";
  add_policy(all, pointers(recorded), context({{}, {known, named}}));
  const auto blocks = comparison_blocks(summaries(), {"narrow", 0.05, 2030}, all,
                                        differences(all, industries), "en");
  ASSERT_EQ(blocks.size(), 6U) << "shares, three of differences, cost, evidence";
  EXPECT_THAT(blocks[1].head.front(), HasSubstr("less a in 2031"));
  for (std::size_t table = 1; table < 6; ++table) {
    ASSERT_EQ(blocks[table].grid.size(), 2U);
    EXPECT_EQ(blocks[table].grid[1].front(), "b");
  }
  EXPECT_THAT(blocks[2].grid[1][1], HasSubstr("300 ("));
  const auto& classes = blocks[5].grid;
  EXPECT_THAT(classes[0], ElementsAre("package", "terms and effect known", "terms known",
                                      "direction known", "name known", "scenario's own"));
  EXPECT_EQ(classes[1][2], "–") << "none of this class";
  EXPECT_THAT(classes[1][3], HasSubstr("70 / "));
}

TEST(Differences, AreNoneOfASingleScenario)
{
  EXPECT_TRUE(blocks_of(frame(1, 4, quarters), "en").empty());
}

}  // namespace
}  // namespace lionrock::experiment
