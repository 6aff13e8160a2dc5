// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <sstream>

#include "sim/cli/print_summary.hpp"
#include "sim/cli/table_view.hpp"
#include "sim/cli/text_grid.hpp"

namespace lionrock::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// One year of a made-up ensemble.
experiment::Summary one_year()
{
  const experiment::Estimate growth{0.026, -0.01, 0.05, 0.004};
  const experiment::Estimate share{0.0097, 0.0095, 0.0099, 0.0001};
  const experiment::Estimate unknown{std::nan(""), std::nan(""), std::nan(""), std::nan("")};
  return {
      .name = "calm",
      .title = "Calm \"world\"",
      .title_zh = "平靜",
      .first_member = 0,
      .last_member = 63,
      .members_asked = 64,
      .scale = 100,
      .until = Quarter::of(2024, 4),
      .target_year = 2024,
      .years = {2024},
      .indicators = {{"real_growth", {growth}},
                     {"unemployment_rate", {unknown}},
                     {"inflation", {growth}},
                     {"utilisation", {growth}},
                     {"manufacturing_share_narrow", {share}},
                     {"manufacturing_share_wide", {share}},
                     {"manufacturing_share_fhki", {share}}},
      .trend = {{"real_growth", {growth}},
                {"productivity_growth", {growth}},
                {"labour_force_growth", {{-0.0001, 0.0, 0.0, 0.0}}},
                {"manufacturing_share_narrow", {share}}},
      .manufacturing_trend = 0.011,
      .manufacturing_trend_range = {-0.005, 0.012, 0.03},
      .finances = {{2024, -0.021, 0.082}},
      .reclassified = 0.0,
      .chances = {{"narrow", 0.05, 2024, 0, 64, 32, 0.0894},
                  {"narrow", 0.01, 2024, 3, 64, 32, 0.168}},
      .checks =
          {{"employment", 2024, {3.6e6, 3.5e6, 3.7e6, 1e4}, 3690400.0, std::nan("")},
           {"manufacturing_employment_growth", 2024, {-0.028, -0.105, -0.015, 0.01}, 0.002, -0.045},
           {"exports_growth", 2024, growth, 0.087, 0.05}},
      .manufacturing_unpublished = {2024}};
}

std::string printed(const experiment::Summary& summary, std::string_view language)
{
  std::ostringstream out;
  print_summary(summary, language, 100, out);
  return out.str();
}

std::string printed(std::string_view language) { return printed(one_year(), language); }

/// The same on one line.
std::string unwrapped(std::string text)
{
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

/// The same with the first members only, all that were asked for.
experiment::Summary of_members(int members)
{
  experiment::Summary summary = one_year();
  summary.last_member = members - 1;
  summary.members_asked = members;
  return summary;
}

TEST(SummaryText, StatesTheAssumedGrowthOfManufacturingFirstAndWhatWasDrawn)
{
  const std::string text = printed("en");
  EXPECT_LT(text.find("assumed to grow by 1.2% a year"), text.find("2024"));
  EXPECT_THAT(text, HasSubstr("(range −0.5 to 3.0); these members drew 1.1% on average"));
  experiment::Summary fixed = one_year();
  fixed.manufacturing_trend_range = {0.011, 0.011, 0.011};
  EXPECT_THAT(printed(fixed, "en"),
              AllOf(HasSubstr("assumed to grow by 1.1% a year."), Not(HasSubstr("drew"))));
}

TEST(SummaryText, SaysWithoutPolicyOnlyWhereThereIsNone)
{
  EXPECT_THAT(printed("en"), HasSubstr("Without policy, manufacturing"));
  experiment::Summary package = one_year();
  package.instruments.resize(12);
  EXPECT_THAT(printed(package, "en"), AllOf(HasSubstr("Apart from what its 12 instruments do"),
                                            Not(HasSubstr("Without policy"))));
  EXPECT_THAT(printed(package, "zh-Hant"), HasSubstr("撇除情景中12項措施的作用"));
  package.instruments.resize(1);
  EXPECT_THAT(printed(package, "en"), HasSubstr("Apart from what its 1 instrument does"));
}

TEST(SummaryText, PrintsIntervalsAndADashForTheUnknown)
{
  EXPECT_THAT(printed("en"),
              AllOf(HasSubstr("2.6 (−1.0, 5.0)"), HasSubstr("0.97 (0.95, 0.99)"), HasSubstr("–"),
                    Not(HasSubstr(" nan")), Not(HasSubstr("(nan")), Not(HasSubstr("−0.0"))));
}

TEST(SummaryText, NeverPassesAHundredColumns)
{
  for (const char* language : {"en", "zh-Hant"}) {
    std::istringstream lines(printed(language));
    for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), 100) << line;
  }
}

TEST(SummaryText, SaysWhatTheBracketsHold)
{
  EXPECT_THAT(printed("en"), HasSubstr("in brackets the 5th to 95th percentile of members"));
  EXPECT_THAT(printed(of_members(19), "en"),
              AllOf(HasSubstr("19 members"), HasSubstr("the lowest and highest of members"),
                    Not(HasSubstr("percentile"))));
  const std::string alone = printed(of_members(1), "en");
  EXPECT_THAT(alone, AllOf(HasSubstr("1 member\n"), HasSubstr("this member drew 1.1%"),
                           Not(HasSubstr("brackets")), Not(HasSubstr("2.6 ("))));
}

TEST(SummaryText, SaysTheSupplyTrendOnceWhileItIsConstant)
{
  experiment::Summary changing = one_year();
  EXPECT_THAT(printed(changing, "en"),
              HasSubstr("labour productivity grows by 2.6% and the labour force by 0.0% a year"));
  changing.years.push_back(2025);
  for (auto* indicators : {&changing.indicators, &changing.trend})
    for (auto& indicator : *indicators) indicator.years.push_back({0.01, 0.01, 0.01, 0.0});
  EXPECT_THAT(printed(changing, "en"),
              AllOf(HasSubstr("Supply trend behind the growth"), Not(HasSubstr("grows by"))));
}

TEST(SummaryText, GivesChancesOfThePairsAndNoneOfFewMembers)
{
  EXPECT_THAT(unwrapped(printed("en")),
              AllOf(HasSubstr("if the model is right"), HasSubstr("95% confidence"),
                    HasSubstr("32 antithetic pairs"), HasSubstr("0 of 64 (below 9%)"),
                    HasSubstr("3 of 64 (at most 17%)")));
  EXPECT_THAT(printed(of_members(19), "en"), Not(HasSubstr("if the model is right")));
}

TEST(SummaryText, SaysWhatAnInterruptionOrAnEarlyEndLeavesOut)
{
  experiment::Summary cut = of_members(8);
  EXPECT_THAT(printed(cut, "en"),
              AllOf(Not(HasSubstr("interrupted")), Not(HasSubstr("The run ends"))));
  cut.last_member = 5;
  cut.until = Quarter::of(2025, 2);
  cut.target_year = 2030;
  EXPECT_THAT(printed(cut, "en"),
              AllOf(HasSubstr("6 of 8 members (interrupted)"),
                    HasSubstr("The run ends in 2025Q2; 2025 is not a whole year and is left out; "
                              "the target of 2030 is not judged.")));
}

TEST(SummaryText, WarnsOfFewFirmsAtACoarseScale)
{
  experiment::Summary coarse = one_year();
  EXPECT_THAT(printed(coarse, "en"), Not(HasSubstr("one or two firms")));
  coarse.scale = 301;
  EXPECT_THAT(printed(coarse, "en"), HasSubstr("At scale 301"));
}

TEST(SummaryText, GivesBalanceAndDebtOfTheGovernment)
{
  EXPECT_THAT(unwrapped(printed("en")),
              AllOf(HasSubstr("balance −2.1% (2024)"), HasSubstr("8.2% (2024)")));
}

TEST(SummaryText, CallsWhatWasPublishedSinceACheck)
{
  EXPECT_THAT(printed("en"), AllOf(HasSubstr("a check, not a holdout"),
                                   HasSubstr("3600 (3500, 3700)"), HasSubstr("3690"),
                                   HasSubstr("exports of goods and services without re-exports"),
                                   HasSubstr("value added of 2024: not in the data")));
}

TEST(SummaryText, SpeaksChinese)
{
  EXPECT_THAT(printed("zh-Hant"), AllOf(HasSubstr("平靜（calm），64個成員"), HasSubstr("失業率"),
                                        HasSubstr("64個中0個（低於9%）")));
}

TEST(SummaryText, LinesUpColumnsOfWideCharacters)
{
  std::ostringstream out;
  print_grid({{"", "失業率"}, {"2024", "3.0"}}, out);
  std::istringstream lines(out.str());
  std::string first, second;
  std::getline(lines, first);
  std::getline(lines, second);
  EXPECT_EQ(display_width(first), display_width(second));
}

TEST(SummaryJson, WritesNullForTheUnknownAndEscapesText)
{
  std::ostringstream out;
  print_json({one_year()}, {}, {}, out);
  EXPECT_THAT(out.str(),
              AllOf(HasSubstr(R"("title": "Calm \"world\"")"), HasSubstr(R"("mean": null)"),
                    HasSubstr(R"("standard_error": 0.004)"), Not(HasSubstr("nan"))));
}

}  // namespace
}  // namespace lionrock::cli
