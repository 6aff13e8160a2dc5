// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/wrap.hpp"

#include <gmock/gmock.h>

#include <sstream>

#include "sim/cli/print_summary.hpp"
#include "sim/cli/table_view.hpp"

namespace lionrock::cli {
namespace {

using testing::ElementsAre;

TEST(Wrapped, BreaksBetweenWordsAndKeepsALongOneWhole)
{
  EXPECT_THAT(wrapped("one two three", 7), ElementsAre("one two", "three"));
  EXPECT_THAT(wrapped("a incomprehensible b", 6), ElementsAre("a", "incomprehensible", "b"));
  EXPECT_THAT(wrapped("", 6), ElementsAre(""));
}

TEST(Wrapped, CountsTwoColumnsToAWideCharacterAndBeginsNoLineWithItsPunctuation)
{
  EXPECT_THAT(wrapped("新型工業加速計劃", 8), ElementsAre("新型工業", "加速計劃"));
  EXPECT_THAT(wrapped("新型工業，加速", 8), ElementsAre("新型工", "業，加速"));
  EXPECT_THAT(wrapped("加速（計劃）", 6), ElementsAre("加速", "（計", "劃）"));
  EXPECT_THAT(wrapped("由2030年起", 6), ElementsAre("由2030", "年起"));
}

TEST(Blocks, WrapNamesToWhatTheFiguresLeaveAndKeepFiguresOnTheFirstLine)
{
  const std::string name = "A scheme with a rather long name";
  std::ostringstream out;
  print_blocks({{{"Head"}, {{"", "jobs"}, {name, "12 + 30"}}, {}}}, 30, out);
  EXPECT_EQ(out.str(),
            "Head\n"
            "                       jobs\n"
            "A scheme with a     12 + 30\n"
            "  rather long name\n\n");
}

}  // namespace
}  // namespace lionrock::cli
