// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/scenario/scenario_files.hpp"

namespace lionrock::scenario {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

class CommandLine : public ScenarioFiles {
protected:
  [[nodiscard]] Scenario with(const Overrides& overrides) const
  {
    return read(folder() / "baseline.toml", overrides);
  }
  [[nodiscard]] std::string letter_with(const Overrides& overrides) const
  {
    return letter_about(folder() / "baseline.toml", overrides);
  }
};

TEST_F(CommandLine, ReplacesKeysOfTheFile)
{
  const Scenario scenario = with({.members = "8",
                                  .seed = "7",
                                  .scale = "1000",
                                  .until = "2031Q2",
                                  .engine = "input-output",
                                  .no_uncertainty = true});
  EXPECT_EQ(scenario.run, (scenario::Run{.start = Quarter::of(2024, 1),
                                         .until = Quarter::of(2031, 2),
                                         .members = {0, 7},
                                         .seed = 7,
                                         .scale = 1000,
                                         .engine = Engine::input_output}));
  EXPECT_EQ(scenario.uncertainty, (Uncertainty{.evidence = false, .common_shocks = true}));
}

TEST_F(CommandLine, RunsAPartOfTheEnsemble)
{
  const Scenario part = with({.members = "16-31"});
  EXPECT_EQ(part.run.members, (Members{16, 31}));
  EXPECT_EQ(part.run.members.count(), 16);
  EXPECT_EQ(with({.members = "5-5"}).run.members.count(), 1);
}

TEST_F(CommandLine, SetsAnyKeyInTomlOrAsABareWord)
{
  const Scenario scenario =
      with({.set = {"run.scale=250", "target.definition=wide", "title=\"Another = title\"",
                    "run.until=2034Q4", "outlook.us_policy_rate={2025=0.04,2026=0.02}",
                    "outlook.world_inflation=0"}});
  EXPECT_EQ(scenario.run.scale, 250);
  EXPECT_EQ(scenario.target.definition, "wide");
  EXPECT_EQ(scenario.title, "Another = title");
  EXPECT_EQ(scenario.run.until, Quarter::of(2034, 4));
  EXPECT_EQ(scenario.outlook.us_policy_rate, (Path{{{2025, 0.04}, {2026, 0.02}}}));
  EXPECT_EQ(scenario.outlook.world_inflation->at(Quarter::of(2030, 1)), 0.0);
}

TEST_F(CommandLine, TakesTheLastOfSeveralSetsAndAnOptionOfItsOwnBeforeThem)
{
  EXPECT_EQ(with({.set = {"run.scale=10", "run.scale=20"}}).run.scale, 20);
  EXPECT_EQ(with({.set = {"run.scale=10"}, .scale = "30"}).run.scale, 30);
}

TEST_F(CommandLine, MayEndTheRunBeforeTheTargetsYear)
{
  EXPECT_EQ(with({.until = "2024Q4"}).run.until, Quarter::of(2024, 4));
  EXPECT_THAT(letter_with({.set = {"target.year=2040"}}),
              StartsWith("--set target.year=2040: target.year = 2040 is not a whole year"));
}

TEST_F(CommandLine, DoesNotMendAFileThatIsWrongAsWritten)
{
  const auto path = write("bad.toml", "extends = 'baseline.toml'\n[run]\nscale = 0\n");
  EXPECT_THAT(letter_about(path, {.scale = "100"}), StartsWith("bad.toml:3:9: run.scale = 0"));
}

TEST_F(CommandLine, WritesALetterThatNamesTheOption)
{
  EXPECT_THAT(letter_with({.scale = "-5"}),
              AllOf(StartsWith("--scale -5: run.scale = -5 is out of range\n  expected: "),
                    HasSubstr("from 1 to 10000")));
  EXPECT_THAT(letter_with({.members = "0"}), StartsWith("--members 0: run.members = 0 is out"));
  EXPECT_THAT(letter_with({.members = "9-3"}), HasSubstr("ends before it begins"));
  EXPECT_THAT(letter_with({.members = "0-100000"}), HasSubstr("is out of range"));
  EXPECT_THAT(letter_with({.members = "1-2-3"}), HasSubstr("is not \"A-B\""));
  EXPECT_THAT(letter_with({.seed = "luck"}),
              HasSubstr("run.seed must be a whole number, not text"));
  EXPECT_THAT(letter_with({.until = "2035"}), HasSubstr("must be a quarter in quotes"));
  EXPECT_THAT(letter_with({.until = "2023Q4"}),
              StartsWith("--until 2023Q4: run.until = 2023Q4 lies before run.start = 2024Q1"));
  EXPECT_THAT(letter_with({.engine = "magic"}), HasSubstr("one of \"agent-based\", \"input-out"));
  EXPECT_THAT(letter_with({.set = {"run.sale=5"}}),
              AllOf(StartsWith("--set run.sale=5: run.sale is not a key"), HasSubstr("run.scale")));
  EXPECT_THAT(letter_with({.set = {"run.scale"}}), HasSubstr("is not KEY=VALUE"));
  EXPECT_THAT(letter_with({.set = {"=5"}}), HasSubstr("is not KEY=VALUE"));
  EXPECT_THAT(letter_with({.set = {"run=5"}}), HasSubstr("run is not a key"));
  EXPECT_THAT(letter_with({.set = {"extends=x"}}), HasSubstr("extends belongs in the file"));
  EXPECT_THAT(letter_with({.set = {"run.scale="}}), HasSubstr("its value is not TOML"));
  EXPECT_THAT(letter_with({.set = {"run.scale=5\nrun.seed=1"}}), HasSubstr("several lines"));
  EXPECT_THAT(letter_with({.set = {"table.structure=2018"}}),
              AllOf(HasSubstr("is not in the data"), HasSubstr("2019 or 2022")));
}

}  // namespace
}  // namespace lionrock::scenario
