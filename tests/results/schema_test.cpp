// SPDX-License-Identifier: Apache-2.0
#include "sim/results/schema.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <stdexcept>

#include "tests/results/sample_results.hpp"

namespace lionrock::results {
namespace {

const VariableSpec* find(std::string_view group, std::string_view name)
{
  const auto spec = std::find_if(schema().begin(), schema().end(), [&](const VariableSpec& known) {
    return known.group == group && known.name == name;
  });
  return spec == schema().end() ? nullptr : &*spec;
}

bool has_chinese(std::string_view text)
{
  return std::any_of(text.begin(), text.end(),
                     [](char letter) { return static_cast<unsigned char>(letter) >= 0xE4; });
}

TEST(Schema, EveryVariableHasAUnitAndANameInBothLanguages)
{
  for (const VariableSpec& spec : schema()) {
    EXPECT_FALSE(spec.units.empty()) << spec.name;
    EXPECT_FALSE(has_chinese(spec.long_name)) << spec.name;
    EXPECT_FALSE(spec.long_name.empty()) << spec.name;
    EXPECT_TRUE(has_chinese(spec.long_name_zh)) << spec.name;
  }
}

TEST(Schema, NoUnitIsAPlainTimeWordThatReadersWouldDecodeIntoDates)
{
  const std::set<std::string_view> time_words = {"days",   "day",  "hours", "minutes", "seconds",
                                                 "months", "year", "years", "quarter", "quarters"};
  for (const VariableSpec& spec : schema()) {
    EXPECT_EQ(time_words.count(spec.units), 0U) << spec.name;
    EXPECT_EQ(spec.units.find("since"), std::string_view::npos) << spec.name;
  }
  for (const auto& [group, axes] : sample_results().axes) {
    for (const Axis& axis : axes) EXPECT_EQ(time_words.count(axis.units), 0U) << axis.name;
  }
}

TEST(Schema, GdpIsHeldThreeWaysAndTheShareInThreeDefinitionsByQuarterAndYear)
{
  for (const char* name :
       {"gdp_nominal", "gdp_real", "gdp_production", "gdp_expenditure", "gdp_income", "gni",
        "unemployment_rate", "cpi", "inflation", "utilisation", "manufacturing_share_narrow",
        "manufacturing_share_wide", "manufacturing_share_fhki"}) {
    const VariableSpec* spec = find("macro", name);
    ASSERT_NE(spec, nullptr) << name;
    EXPECT_EQ(spec->axes, (std::vector<std::string_view>{"scenario", "member", "quarter"}));
  }
  for (const char* name : {"manufacturing_share_narrow_annual", "manufacturing_share_wide_annual",
                           "manufacturing_share_fhki_annual"}) {
    const VariableSpec* spec = find("macro", name);
    ASSERT_NE(spec, nullptr) << name;
    EXPECT_EQ(spec->axes, (std::vector<std::string_view>{"scenario", "member", "year"}));
  }
}

TEST(Schema, QuartersAreLabelledAndYearsAndMembersCounted)
{
  const Axis quarter = quarter_axis(Quarter::of(2024, 3), Quarter::of(2025, 1));
  EXPECT_EQ(quarter.labels, (std::vector<std::string>{"2024Q3", "2024Q4", "2025Q1"}));
  EXPECT_EQ(year_axis(2024, 2026).numbers, (std::vector<std::int64_t>{2024, 2025, 2026}));
  EXPECT_EQ(member_axis(4, 5).numbers, (std::vector<std::int64_t>{4, 5}));
}

TEST(Schema, AVariableUnknownToTheFormatIsRefused)
{
  EXPECT_THROW((void)make_variable("macro", "gdp_imagined", {}), std::out_of_range);
}

}  // namespace
}  // namespace lionrock::results
