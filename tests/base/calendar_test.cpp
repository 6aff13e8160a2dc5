// SPDX-License-Identifier: Apache-2.0
#include "sim/base/calendar.hpp"

#include <gtest/gtest.h>

namespace lionrock {
namespace {

TEST(Calendar, TheFourthQuarterIsFollowedByTheFirstOfTheNextYear)
{
  EXPECT_EQ(Quarter::of(2024, 4) + 1, Quarter::of(2025, 1));
  EXPECT_EQ((Quarter::of(2024, 4) + 1).label(), "2025Q1");
}

TEST(Calendar, AQuarterReadsBackFromItsLabel)
{
  for (Quarter quarter = Quarter::of(1900, 1); quarter < Quarter::of(2201, 1);
       quarter = quarter + 1)
    ASSERT_EQ(Quarter::parse(quarter.label()), quarter) << quarter.label();
}

TEST(Calendar, FromTheStartOf2024ToTheEndOf2035AreTwelveYears)
{
  EXPECT_EQ(Quarter::of(2035, 4) - Quarter::of(2024, 1) + 1, 48);
}

TEST(Calendar, KnowsYearAndQuarterOfTheYear)
{
  const Quarter quarter = Quarter::of(2026, 3);
  EXPECT_EQ(quarter.year(), 2026);
  EXPECT_EQ(quarter.quarter_of_year(), 3);
}

class NoQuarter : public testing::TestWithParam<const char*> {};

TEST_P(NoQuarter, IsRefused) { EXPECT_EQ(Quarter::parse(GetParam()), std::nullopt); }

INSTANTIATE_TEST_SUITE_P(Calendar, NoQuarter,
                         testing::Values("", "2024", "2024Q", "2024Q0", "2024Q5", "2024q1", "24Q1",
                                         "2024Q11", "1899Q4", "2201Q1", "-024Q1", "20x4Q1",
                                         " 2024Q1", "2024-Q1"));

}  // namespace
}  // namespace lionrock
