// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/scenario/scenario_files.hpp"

namespace lionrock::scenario {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

using Extends = ScenarioFiles;

TEST_F(Extends, KeepsWhatTheScenarioDoesNotSay)
{
  const auto path = write("weak.toml",
                          "title = 'Weak world'\nextends = 'baseline.toml'\n"
                          "[outlook]\nworld_demand_growth = 0.01\n");
  const Scenario weak = read(path);
  const Scenario baseline = read(folder() / "baseline.toml");
  EXPECT_EQ(weak.name, "weak");
  EXPECT_EQ(weak.title, "Weak world");
  EXPECT_EQ(weak.run, baseline.run);
  EXPECT_EQ(weak.outlook.us_policy_rate, baseline.outlook.us_policy_rate);
  EXPECT_EQ(weak.outlook.world_demand_growth->at(Quarter::of(2030, 1)), 0.01);
}

TEST_F(Extends, ReplacesAPathAsAWhole)
{
  const auto path = write("low.toml",
                          "extends = 'baseline.toml'\n"
                          "[outlook]\nus_policy_rate = { 2026 = 0.02, 2027 = 0.01 }\n");
  EXPECT_EQ(read(path).outlook.us_policy_rate, (Path{{{2026, 0.02}, {2027, 0.01}}}));
}

TEST_F(Extends, WorksThroughAChainAndFromOtherFolders)
{
  std::filesystem::create_directories(folder() / "deeper");
  write("first.toml", "extends = 'baseline.toml'\nrun.scale = 10\nrun.seed = 1\n");
  const auto path = write("deeper/second.toml", "extends = '../first.toml'\nrun.seed = 2\n");
  const Scenario scenario = read(path);
  EXPECT_EQ(scenario.run.scale, 10);
  EXPECT_EQ(scenario.run.seed, 2U);
  EXPECT_EQ(scenario.run.members.count(), 64);
}

TEST_F(Extends, OfAFileThatIsNotThereNamesTheLineOfTheKey)
{
  const auto path = write("a.toml", "title = 'A'\n\nextends = 'basline.toml'\n");
  EXPECT_THAT(letter_about(path),
              AllOf(StartsWith("a.toml:3:11: extends = \"basline.toml\" does not exist\n"
                               "    extends = 'basline.toml'\n"
                               "              ^\n"),
                    HasSubstr("expected: relative path, from this file")));
}

TEST_F(Extends, OfAFolderOrAnAbsolutePathIsRefused)
{
  EXPECT_THAT(letter_about(write("a.toml", "extends = '.'\n")),
              StartsWith("a.toml:1:11: extends = \".\" is a folder"));
  EXPECT_THAT(letter_about(write("b.toml", "extends = '/tmp/baseline.toml'\n")),
              HasSubstr("is an absolute path, and only relative ones"));
}

TEST_F(Extends, InACircleIsRefusedAtTheKeyThatClosesIt)
{
  EXPECT_THAT(letter_about(write("self.toml", "extends = 'self.toml'\n")),
              StartsWith("self.toml:1:11: extends = \"self.toml\" closes a circle"));
  const auto path = write("one.toml", "extends = 'two.toml'\n");
  write("two.toml", "\nextends = './one.toml'\n");
  EXPECT_THAT(letter_about(path),
              StartsWith("two.toml:2:11: extends = \"./one.toml\" closes a circle"));
}

TEST_F(Extends, NamesTheBaseInALetterAboutTheBase)
{
  write("bad.toml", "extends = 'baseline.toml'\n[run]\nscale = -5\n");
  const auto path = write("good.toml", "extends = 'bad.toml'\nrun.scale = 5\n");
  EXPECT_THAT(letter_about(path), StartsWith("bad.toml:3:9: run.scale = -5 is out of range"));
}

TEST_F(Extends, NamesTheBaseByAPathLikeTheOneThatWasGiven)
{
  const auto base = write("bad.toml", "extends = 'baseline.toml'\n[run]\nscale = -5\n");
  const auto given = std::filesystem::relative(write("good.toml", "extends = './bad.toml'\n"));
  ASSERT_TRUE(given.is_relative());
  const std::string named = without_folder(std::filesystem::relative(base).string());
  EXPECT_THAT(letter_about(given), StartsWith(named + ":3:9: "));
  write("bad.toml", "extends = 'nowhere.toml'\n");
  EXPECT_THAT(letter_about(given),
              StartsWith(named + ":1:11: extends = \"nowhere.toml\" does not exist"));
}

}  // namespace
}  // namespace lionrock::scenario
