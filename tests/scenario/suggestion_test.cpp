// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/scenario/accepts.hpp"
#include "sim/scenario/nearest.hpp"

namespace lionrock::scenario {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(Suggestion, FindsTheKeyBehindASlipOfTheFinger)
{
  EXPECT_THAT(suggestion("run.membres"), StartsWith("run.members, the nearest key"));
  EXPECT_THAT(suggestion("run.scal"), StartsWith("run.scale"));
  EXPECT_THAT(suggestion("target.yaer"), StartsWith("target.year"));
  EXPECT_THAT(suggestion("outlook.policy_rate"), StartsWith("outlook.us_policy_rate"));
  EXPECT_THAT(suggestion("titel"), StartsWith("title, "));
}

TEST(Suggestion, FindsAKeyThatStandsInTheWrongTable)
{
  EXPECT_THAT(suggestion("members"), StartsWith("run.members"));
  EXPECT_THAT(suggestion("run.share"), StartsWith("target.share"));
  EXPECT_THAT(suggestion("target.title_zh"), StartsWith("title_zh"));
}

TEST(Suggestion, ListsTheKeysOfTheTableWhereNoneIsNear)
{
  EXPECT_EQ(suggestion("target.colour"),
            "one of target.definition, target.share, target.year, target.beyond_run");
  EXPECT_EQ(suggestion("weather"),
            "one of title, title_zh, extends, [run], [target], [outlook], [table], [sites], "
            "[financing], [uncertainty]");
}

TEST(Suggestion, SaysUnitAndRangeOfWhatItSuggests)
{
  EXPECT_THAT(
      suggestion("outlook.world_inflatoin"),
      HasSubstr("inflation of world prices [fraction a year]; a number, or { year = number, "
                "… }, from -0.1 to 0.2"));
}

TEST(Suggestion, QuotesNamesThatHoldCommas)
{
  const std::vector<std::string> types{"industrial, multi-storey", "research"};
  EXPECT_EQ(named_suggestion("floating islands", types, "type of site"),
            "one of \"industrial, multi-storey\", \"research\"");
  EXPECT_EQ(named_suggestion("reserch", types, "type of site"),
            "\"research\", the nearest type of site");
  EXPECT_EQ(named_suggestion("nisa", {"nias", "nifs"}, "slug"), "nias, the nearest slug");
}

}  // namespace
}  // namespace lionrock::scenario
