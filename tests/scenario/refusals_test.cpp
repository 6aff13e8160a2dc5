// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <vector>

#include "tests/scenario/refusal.hpp"
#include "tests/scenario/scenario_files.hpp"

namespace lionrock::scenario {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const std::string base = "extends = 'baseline.toml'\n";

const std::vector<Refusal> wrong_keys{
    {"UnknownKey",
     base + "[run]\nmembres = 4\n",
     {"bad.toml:3:1: run.membres is not a key of a scenario\n    membres = 4\n    ^\n",
      "expected: run.members, the nearest key: members of the ensemble"}},
    {"UnknownKeyBesideNothing",
     base + "[target]\ncolour = 1\n",
     {"bad.toml:3:1: target.colour is not a key",
      "expected: one of target.definition, target.share"}},
    {"UnknownTable",
     base + "[rum]\nscale = 4\n",
     {"bad.toml:2:2: rum is not a key", "one of title"}},
    {"KeyOutsideItsTable", base + "scale = 4\n", {"bad.toml:2:1: scale is not a key", "run.scale"}},
    {"QuotedDottedKey", base + "\"run.scale\" = 4\n", {"bad.toml:2:1: run.scale is not a key"}},
    {"EmptyKey", base + "\"\" = 4\n", {"bad.toml:2:1:  is not a key"}},
    {"DuplicateKey",
     base + "[run]\nseed = 1\nseed = 2\n",
     {"bad.toml:4:", "is not well-formed TOML", "seed"}},
    {"DuplicateTable", base + "[run]\nseed = 1\n[run]\nscale = 2\n", {"bad.toml:4:", "run"}},
    {"KeyTwiceInTwoForms", base + "run.seed = 1\n[run]\nseed = 2\n", {"bad.toml:3:", "run"}},
    {"TableThatIsANumber",
     base + "run = 5\n",
     {"bad.toml:2:7: run must be a table, not a whole number", "the line [run]"}},
    {"ListOfTables",
     base + "[[run]]\nseed = 1\n",
     {"bad.toml:2:", "run must be a table, not a list"}},
    {"Shock", base + "[[shock]]\nkind = 'tariff'\n", {"bad.toml:2:3: shock is not known"}},
    {"Rivals", base + "[rivals]\n", {"bad.toml:2:2: rivals is not known to this version"}},
};

const std::vector<Refusal> wrong_values{
    {"NumberOutOfRange",
     base + "[run]\n  scale = -5\n",
     {"bad.toml:3:11: run.scale = -5 is out of range\n      scale = -5\n              ^\n",
      "expected: persons and establishments per agent simulated [1 is the full size]; a whole "
      "number "
      "from 1 to 10000"}},
    {"UnknownFinancing",
     base + "[financing]\nrule = 'printing'\n",
     {"bad.toml:3:8: financing.rule = \"printing\"",
      "one of \"bonds\", \"reserves\", \"recurrent_spending\", \"capital_works\", "
      "\"profits_tax\""}},
    {"UnknownKeyOfFinancing",
     base + "[financing]\nrul = 'bonds'\n",
     {"bad.toml:3:1: financing.rul is not a key", "financing.rule"}},
    {"FinancingByANumber",
     base + "financing.rule = 3\n",
     {"bad.toml:2:18: financing.rule must be"}},
    {"ScaleBeyondSense", base + "run.scale = 10001\n", {"bad.toml:2:13: run.scale = 10001 is out"}},
    {"MembersBeyondSense",
     base + "run.members = 100001\n",
     {"bad.toml:2:15: run.members", "100000"}},
    {"NoMembers", base + "run.members = 0\n", {"bad.toml:2:15: run.members = 0 is out of range"}},
    {"NegativeSeed", base + "run.seed = -1\n", {"bad.toml:2:12: run.seed = -1 is out of range"}},
    {"RatePercent",
     base + "[outlook]\nus_policy_rate = 5.25\n",
     {"bad.toml:3:18: outlook.us_policy_rate = 5.25 is out of range",
      "[fraction, a level, a year]"}},
    {"ShareAboveOne", base + "target.share = 5\n", {"bad.toml:2:16: target.share = 5 is out of"}},
    {"NotANumber", base + "target.share = nan\n", {"bad.toml:2:16: target.share = nan is out"}},
    {"Infinite", base + "target.share = inf\n", {"bad.toml:2:16: target.share = inf is out"}},
    {"TextForNumber",
     base + "target.share = '5%'\n",
     {"bad.toml:2:16: target.share must be a number, not text", "from 0 to 1"}},
    {"DecimalForInteger",
     base + "run.members = 64.0\n",
     {"bad.toml:2:15: run.members must be a whole number or \"A-B\", not a number with a decimal"}},
    {"TextForInteger", base + "run.scale = '100'\n", {"bad.toml:2:13: run.scale must be a whole"}},
    {"TruthForInteger",
     base + "run.seed = true\n",
     {"bad.toml:2:12: run.seed must be a whole number"}},
    {"NumberForTruth",
     base + "uncertainty.evidence = 1\n",
     {"bad.toml:2:24: uncertainty.evidence must be true or false, not a whole number"}},
    {"NumberForText", base + "title = 5\n", {"bad.toml:2:9: title must be text in quotes, not a"}},
    {"BlankTitle", base + "title = '  '\n", {"bad.toml:2:9: title is blank"}},
    {"TitleOfTwoLines", base + "title = \"a\\nb\"\n", {"bad.toml:2:9: title holds a line end"}},
    {"TitleTooLong",
     base + "title = '" + std::string(201, 'x') + "'\n",
     {"bad.toml:2:9: title has 201 characters", "at most 200"}},
    {"UnknownDefinition",
     base + "target.definition = 'narow'\n",
     {"bad.toml:2:21: target.definition = \"narow\" is not known",
      "one of \"narrow\", \"wide\", \"fhki\""}},
    {"DateForQuarter",
     base + "run.until = 2030-12-31\n",
     {"bad.toml:2:13: run.until must be a quarter in quotes, not a date or time"}},
    {"NoQuarter",
     base + "run.until = '2030Q5'\n",
     {"bad.toml:2:13: run.until = \"2030Q5\" is not a quarter", "a quarter such as \"2024Q1\""}},
    {"ListForPath",
     base + "outlook.world_inflation = [0.02]\n",
     {"bad.toml:2:27: outlook.world_inflation must be a number, not a list"}},
    {"PathWithoutYears",
     base + "outlook.world_inflation = {}\n",
     {"bad.toml:2:27: outlook.world_inflation names no year"}},
    {"PathWithAWordForAYear",
     base + "outlook.world_inflation = { soon = 0.02 }\n",
     {"bad.toml:2:29: outlook.world_inflation.soon is not a year"}},
    {"PathWithAFarYear",
     base + "outlook.world_inflation = { 2024 = 0.02, 9999 = 0.02 }\n",
     {"bad.toml:2:42: outlook.world_inflation.9999 is not a year"}},
    {"PathOutOfRange",
     base + "outlook.world_inflation = { 2024 = 0.02, 2025 = 2.0 }\n",
     {"bad.toml:2:49: outlook.world_inflation.2025 = 2 is out of range", "from -0.1 to 0.2"}},
    {"PathOfWords",
     base + "outlook.world_inflation = { 2024 = 'low' }\n",
     {"bad.toml:2:36: outlook.world_inflation.2024 must be a number, not text"}},
};

const std::vector<Refusal> wrong_dates{
    {"EndBeforeStart",
     base + "run.until = '2023Q4'\n",
     {"bad.toml:2:13: run.until = 2023Q4 lies before run.start = 2024Q1", "from \"2024Q1\" on"}},
    {"StartAwayFromTheData",
     base + "run.start = '2025Q1'\n",
     {"bad.toml:2:13: run.start = 2025Q1 is not where the data end",
      "\"2024Q1\", the quarter after"}},
    {"RunOfMoreThanACentury",
     base + "run.until = '2124Q1'\n",
     {"bad.toml:2:13: run.until = 2124Q1 is too far away", "up to \"2123Q4\""}},
    {"TargetAfterTheRun",
     base + "target.year = 2036\n",
     {"bad.toml:2:15: target.year = 2036 is not a whole year of the run, 2024Q1 to 2035Q4",
      "or target.beyond_run = true"}},
    {"TargetYearCutByTheRun",
     base + "run.until = '2030Q3'\n",
     {"no_policy.toml:", "target.year = 2030"}},
    {"TargetBeforeTheRun",
     base + "[target]\nyear = 2023\nbeyond_run = true\n",
     {"bad.toml:3:8: target.year = 2023"}},
    {"OpeningOfNoSite",
     base + "[sites]\nopens = { amcc = '2030Q1' }\n",
     {"bad.toml:3:11: sites.opens.amcc is not a site", "expected: amc, the nearest site"}},
    {"OpeningInNoQuarter",
     base + "[sites.opens]\namc = 2030\n",
     {"bad.toml:3:7: sites.opens.amc must be a quarter in quotes", "{ slug = \"2030Q1\", … }"}},
    {"OpeningsThatAreNoTable",
     base + "sites.opens = '2030Q1'\n",
     {"bad.toml:2:15: sites.opens must be a table, not text"}},
    {"DelayBeyondSense",
     base + "sites.delay_years = 31\n",
     {"bad.toml:2:21: sites.delay_years = 31 is out of range", "from -10 to 30"}},
    {"StructureNotInTheData",
     base + "table.structure = 2020\n",
     {"bad.toml:2:19: table.structure = 2020 is not in the data", "2019 or 2022"}},
};

const std::vector<Refusal> wrong_files{
    {"Empty", "", {"bad.toml: is empty", "scenarios/README.md"}},
    {"OnlyRemarks", "# nothing\n\n", {"bad.toml: is empty"}},
    {"NoValue", base + "title =\n", {"bad.toml:2:8: is not well-formed TOML", "    title =\n"}},
    {"OpenString", base + "title = \"abc\n", {"bad.toml:2:", "is not well-formed TOML"}},
    {"OpenTable", base + "[run\nscale = 1\n", {"bad.toml:2:", "is not well-formed TOML"}},
    {"BadUnicode", base + "title = 'caf\xE9'\n", {"bad.toml:2:", "title = 'caf?'"}},
    {"NullByte", base + std::string("title = 'a\0b'\n", 14), {"bad.toml:2:", "'a?b'"}},
    {"Utf16", std::string("\xFF\xFEt\0i\0", 6), {"bad.toml:1:", "is not well-formed TOML"}},
    {"NestedDeeply", base + "title = " + std::string(5000, '[') + "\n", {"bad.toml:2:"}},
    {"MissingKey",
     "title = 'A'\ntitle_zh = '甲'\n[run]\nstart = '2024Q1'\n",
     {"bad.toml:3:1: run.until is missing\n    [run]\n    ^\n", "expected: last quarter"}},
    {"MissingTable",
     "title = 'A'\ntitle_zh = '甲'\n",
     {"bad.toml: run.start is missing", "expected: first quarter"}},
    {"MissingTitle", "title_zh = '甲'\n", {"bad.toml: title is missing"}},
    {"TooLarge", base + std::string(1 << 20, '#'), {"bad.toml: has", "too many for a scenario"}},
};

class Refused : public ScenarioFiles, public testing::WithParamInterface<Refusal> {};

TEST_P(Refused, WithALetterThatSaysWhereAndWhatIsAccepted)
{
  const std::string letter = letter_about(write("bad.toml", GetParam().text));
  expect_says(letter, GetParam());
}

INSTANTIATE_TEST_SUITE_P(Keys, Refused, testing::ValuesIn(wrong_keys), name_of);
INSTANTIATE_TEST_SUITE_P(Values, Refused, testing::ValuesIn(wrong_values), name_of);
INSTANTIATE_TEST_SUITE_P(Dates, Refused, testing::ValuesIn(wrong_dates), name_of);
INSTANTIATE_TEST_SUITE_P(Files, Refused, testing::ValuesIn(wrong_files), name_of);

using Unreadable = ScenarioFiles;

TEST_F(Unreadable, PathsAreRefusedByName)
{
  EXPECT_THAT(letter_about(folder() / "none.toml"), StartsWith("none.toml: does not exist"));
  EXPECT_THAT(letter_about(folder()), HasSubstr(": is a folder"));
  EXPECT_THAT(letter_about("/dev/null"), StartsWith("/dev/null: is not a file"));
  EXPECT_THAT(letter_about(""), HasSubstr("does not exist"));
}

TEST_F(Unreadable, IsNoFileWithAByteOrderMarkOrWindowsLineEnds)
{
  const auto path =
      write("windows.toml", "\xEF\xBB\xBF" + std::string("extends = 'baseline.toml'\r\n"
                                                         "title = 'A'\r\n"));
  EXPECT_EQ(read(path).title, "A");
}

TEST_F(Unreadable, IsNoTargetYearBeyondTheRunWhereTheFileSaysSo)
{
  const auto path = write("short.toml", base + "run.until = '2026Q4'\ntarget.beyond_run = true\n");
  EXPECT_EQ(read(path).target.year, 2030);
}

}  // namespace
}  // namespace lionrock::scenario
