// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/table_command.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "sim/base/error.hpp"
#include "sim/cli/table_view.hpp"
#include "tests/input_output/random_tables.hpp"

namespace lionrock::cli {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::ThrowsMessage;

constexpr Eigen::Index industries = 6;

pack::EconomyPack small_pack()
{
  pack::EconomyPack pack{};
  pack.name = "small";
  pack.base_year = 2023;
  pack.table = input_output::random_table(industries, 1);
  pack.table.industries[0].manufacturing = true;
  pack.alternative_table = input_output::random_table(industries, 2);
  pack.alternative_table.structure_year = 2022;
  pack.structure.employed = 2.0 * pack.table.output;
  const Eigen::VectorXd manufacturing = Eigen::VectorXd::Unit(industries, 0);
  pack.shares = {manufacturing, manufacturing, manufacturing, manufacturing};
  pack.macro.gdp_basic = pack.table.value_added().sum();
  return pack;
}

/// What the program prints for the words after its name.
std::string printed(const std::string& words)
{
  CLI::App app;
  std::ostringstream out;
  add_table_command(
      app, [](const std::string&) { return small_pack(); }, out);
  app.parse(words, false);
  return out.str();
}

std::vector<std::string> lines(const std::string& text)
{
  std::vector<std::string> found;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) found.push_back(line);
  return found;
}

TEST(TableCommand, PrintsEveryIndustryOnceInEveryAnalysis)
{
  for (const std::string analysis :
       {"multipliers", "linkages", "prices", "extract", "extract 1 I05", "balance", "shares"}) {
    const std::string text = printed("table " + analysis);
    for (int i = 1; i <= industries; ++i)
      EXPECT_THAT(text, HasSubstr(fmt::format("{}  I{:02}  Industry {}", i, i, i))) << analysis;
  }
}

TEST(TableCommand, SaysThatTheColumnsOfMultipliersOverlapAndWhoseIncomeIsMeant)
{
  const std::string text = printed("table multipliers");
  EXPECT_THAT(text, HasSubstr("Compensation of employees"));
  EXPECT_THAT(text, HasSubstr("columns overlap"));
  EXPECT_THAT(printed("table multipliers --language zh-Hant"),
              AllOf(HasSubstr("增加價值"), Not(HasSubstr("增加值"))));
}

TEST(TableCommand, LeavesTheNumbersOfAnEmptyIndustryBlank)
{
  EXPECT_THAT(
      lines(printed("table multipliers")),
      Contains(AllOf(HasSubstr("Industry 3"), HasSubstr("–  "), Not(ContainsRegex("[0-9]\\.")))));
}

TEST(TableCommand, AlignsChineseColumnsByTheWidthOnTheScreen)
{
  std::vector<int> widths;
  for (const std::string& line : lines(printed("table shares --language zh-Hant")))
    if (line.find("行業") != std::string::npos && line.find("I0") != std::string::npos)
      widths.push_back(display_width(line));
  ASSERT_EQ(widths.size(), static_cast<std::size_t>(industries));
  for (const int width : widths) EXPECT_EQ(width, widths.front());
}

TEST(TableCommand, CountsWideCharactersTwice)
{
  EXPECT_EQ(display_width("Textiles"), 8);
  EXPECT_EQ(display_width("紡織、製品"), 10);
  EXPECT_EQ(display_width("廣義 –"), 6);
}

TEST(TableCommand, CountsManufacturingAgainstGdpAtBasicPrices)
{
  const pack::EconomyPack pack = small_pack();
  const double share = 100.0 * pack.table.value_added()[0] / pack.macro.gdp_basic;
  EXPECT_THAT(lines(printed("table shares")).at(12), HasSubstr(fmt::format("{:.1f}", share)));
}

TEST(TableCommand, WritesAllDigitsWithUnitsAndBothNames)
{
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / "lionrock_table_command_test.csv";
  (void)printed("table shares --csv " + path.string());
  std::ifstream file(path);
  std::string header, row;
  std::getline(file, header);
  std::getline(file, row);
  std::filesystem::remove(path);
  EXPECT_THAT(
      header,
      HasSubstr("number,code,name_en,name_zh,Value added [HK$ million],Narrow [HK$ million]"));
  EXPECT_THAT(row, HasSubstr(fmt::format("1,I01,Industry 1,行業1,{}",
                                         small_pack().table.value_added()[0])));
}

TEST(TableCommand, ChoosesTheStructure)
{
  EXPECT_THAT(printed("table linkages"), HasSubstr("structure of 2019"));
  EXPECT_THAT(printed("table linkages --structure 2022"), HasSubstr("structure of 2022"));
}

TEST(TableCommand, SaysWhichYearAndStructureThereAre)
{
  EXPECT_THAT(
      [] { (void)printed("table shares --year 2019"); },
      ThrowsMessage<ScenarioError>(AllOf(HasSubstr("--year 2019"), HasSubstr("expected: 2023"))));
  EXPECT_THAT([] { (void)printed("table shares --structure 2018"); },
              ThrowsMessage<ScenarioError>(HasSubstr("expected: 2019, the default, or 2022")));
}

TEST(TableCommand, NamesTheNearestIndustry)
{
  EXPECT_THAT([] { (void)printed("table extract industry5"); },
              ThrowsMessage<ScenarioError>(HasSubstr("did you mean \"industry_5\"?")));
}

TEST(TableCommand, ReportsAFileThatCannotBeWritten)
{
  EXPECT_THAT([] { (void)printed("table shares --csv /no/such/folder/table.csv"); },
              ThrowsMessage<ScenarioError>(HasSubstr("cannot be written")));
}

}  // namespace
}  // namespace lionrock::cli
