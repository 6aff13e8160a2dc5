// SPDX-License-Identifier: Apache-2.0
#include "sim/base/error.hpp"

#include <gtest/gtest.h>

namespace lionrock {
namespace {

TEST(Letter, ShowsTheLineWithACaretUnderTheValue)
{
  const Place place{"bad.toml", 5, 9, "scale = -5"};
  EXPECT_EQ(letter(place, "run.scale = -5 is out of range", "agents, from 1 to 10000"),
            "bad.toml:5:9: run.scale = -5 is out of range\n"
            "    scale = -5\n"
            "            ^\n"
            "  expected: agents, from 1 to 10000");
}

TEST(Letter, KeepsTabsSoThatTheCaretStaysUnderItsColumn)
{
  const Place place{"bad.toml", 5, 10, "\tscale = -5"};
  EXPECT_EQ(letter(place, "is wrong", ""),
            "bad.toml:5:10: is wrong\n    \tscale = -5\n    \t        ^");
}

TEST(Letter, CountsColumnsInCharactersAndGivesChineseOnesTwoPlaces)
{
  const Place place{"bad.toml", 1, 6, "\"基準\" = 1"};
  EXPECT_EQ(letter(place, "is wrong", ""),
            "bad.toml:1:6: is wrong\n    \"基準\" = 1\n           ^");
}

TEST(Letter, LeavesOutWhatIsNotKnown)
{
  EXPECT_EQ(letter({"data.csv"}, "is empty", "a header line"),
            "data.csv: is empty\n  expected: a header line");
  EXPECT_EQ(letter({"data.csv", 7}, "has 3 cells", ""), "data.csv:7: has 3 cells");
}

TEST(Letter, SurvivesAColumnBeyondTheLine)
{
  EXPECT_EQ(letter({"bad.toml", 1, 40, "a ="}, "ends too early", ""),
            "bad.toml:1:40: ends too early\n    a =\n       ^");
}

TEST(ExitStatus, TellsTheKindsOfErrorApart)
{
  EXPECT_EQ(IdentityError("x").exit_status(), 1);
  EXPECT_EQ(ScenarioError("x").exit_status(), 2);
  EXPECT_EQ(DataError("x").exit_status(), 3);
  EXPECT_EQ(Stopped("x").exit_status(), 4);
}

}  // namespace
}  // namespace lionrock
