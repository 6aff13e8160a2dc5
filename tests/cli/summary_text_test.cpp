// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

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
  return {.name = "calm",
          .title = "Calm \"world\"",
          .title_zh = "平靜",
          .first_member = 0,
          .last_member = 63,
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
          .manufacturing_trend = 0.012,
          .manufacturing_trend_range = {-0.005, 0.012, 0.03},
          .reclassified = 0.0,
          .chances = {{"narrow", 0.05, 2024, 0, 64, 0.0457}, {"narrow", 0.01, 2024, 3, 64, 0.117}},
          .checks = {{"employment", 2024, {3.6e6, 3.5e6, 3.7e6, 1e4}, 3690400.0, std::nan("")}}};
}

std::string printed(std::string_view language)
{
  std::ostringstream out;
  print_summary(one_year(), language, out);
  return out.str();
}

TEST(SummaryText, StatesTheTrendOfManufacturingFirst)
{
  const std::string text = printed("en");
  EXPECT_LT(text.find("grows by 1.2% a year"), text.find("2024"));
  EXPECT_THAT(text, HasSubstr("drawn from -0.5 to 3.0"));
}

TEST(SummaryText, PrintsIntervalsAndADashForTheUnknown)
{
  EXPECT_THAT(printed("en"), AllOf(HasSubstr("2.6 (-1.0, 5.0)"), HasSubstr("0.97 (0.95, 0.99)"),
                                   HasSubstr("–"), Not(HasSubstr("nan")), Not(HasSubstr("-0.0"))));
}

TEST(SummaryText, GivesChancesAsRunsWithTheirUpperBound)
{
  const std::string text = printed("en");
  EXPECT_THAT(text, AllOf(HasSubstr("if the model is right"),
                          HasSubstr("0 of 64 runs (fewer than 5 in 100)"),
                          HasSubstr("3 of 64 runs (at most 12 in 100)")));
}

TEST(SummaryText, CallsWhatWasPublishedSinceACheck)
{
  EXPECT_THAT(printed("en"), AllOf(HasSubstr("a check, not a holdout"),
                                   HasSubstr("3600 (3500, 3700)"), HasSubstr("3690")));
}

TEST(SummaryText, SpeaksChinese)
{
  EXPECT_THAT(printed("zh-Hant"), AllOf(HasSubstr("平靜（calm），64個成員"), HasSubstr("失業率"),
                                        HasSubstr("64次中0次（少於百分之5）")));
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
  print_json({one_year()}, {}, out);
  EXPECT_THAT(out.str(),
              AllOf(HasSubstr(R"("title": "Calm \"world\"")"), HasSubstr(R"("mean": null)"),
                    HasSubstr(R"("standard_error": 0.004)"), Not(HasSubstr("nan"))));
}

}  // namespace
}  // namespace lionrock::cli
