// SPDX-License-Identifier: Apache-2.0
#include "sim/rules/wages.hpp"

#include <gtest/gtest.h>

namespace lionrock::rules {
namespace {

constexpr WageCurve curve{
    .adjustment = 0.15, .tightness = 0.08, .tightness_limit = 1.0, .floor = -0.0025};

TEST(WageGrowth, IsInflationAndTrendAtRest)
{
  EXPECT_DOUBLE_EQ(wage_growth(curve, 0.0, 0.0, 0.005, 0.006), 0.011);
}

TEST(WageGrowth, AnswersTightnessAndTheRealWage)
{
  // 0.011 + 0.15 (0.08 * 0.5 - 0.02) = 0.014.
  EXPECT_DOUBLE_EQ(wage_growth(curve, 0.5, 0.02, 0.005, 0.006), 0.014);
}

TEST(WageGrowth, CountsTightnessUpToALimit)
{
  EXPECT_DOUBLE_EQ(wage_growth(curve, 5.0, 0.0, 0.005, 0.006),
                   wage_growth(curve, 1.0, 0.0, 0.005, 0.006));
  EXPECT_DOUBLE_EQ(wage_growth(curve, -5.0, 0.0, 0.01, 0.01),
                   wage_growth(curve, -1.0, 0.0, 0.01, 0.01));
}

TEST(WageGrowth, StopsAtTheFloor)
{
  EXPECT_EQ(wage_growth(curve, -1.0, 0.5, 0.005, 0.006), -0.0025);
}

TEST(WageGrowth, MovesTheRealWageToALevelThatDependsOnTightnessAlone)
{
  // The wage curve: with tightness 20% above rest the real wage settles 0.08 ln 1.2 higher,
  // whatever it started from.
  for (const double start : {-0.1, 0.0, 0.1}) {
    double gap = start;
    for (int quarter = 0; quarter < 200; ++quarter)
      gap += wage_growth(curve, std::log(1.2), gap, 0.02, 0.006) - 0.02 - 0.006;
    EXPECT_NEAR(gap, 0.08 * std::log(1.2), 1e-9) << start;
  }
}

TEST(Hires, FollowTheMatchingFunction) { EXPECT_DOUBLE_EQ(hires(0.6, 100.0, 64.0, 0.5), 48.0); }

TEST(Hires, AreNeverMoreThanSeekersOrPosts)
{
  EXPECT_EQ(hires(5.0, 10.0, 40.0, 0.5), 10.0);
  EXPECT_EQ(hires(5.0, 40.0, 10.0, 0.5), 10.0);
  EXPECT_EQ(hires(0.6, 0.0, 10.0, 0.5), 0.0);
  EXPECT_EQ(hires(0.6, 10.0, 0.0, 0.5), 0.0);
}

TEST(Hires, HaveConstantReturnsAndRiseWithBothSides)
{
  const double matched = hires(0.6, 100.0, 64.0, 0.6);
  EXPECT_NEAR(hires(0.6, 300.0, 192.0, 0.6), 3.0 * matched, 1e-12);
  EXPECT_GT(hires(0.6, 110.0, 64.0, 0.6), matched);
  EXPECT_GT(hires(0.6, 100.0, 70.0, 0.6), matched);
}

}  // namespace
}  // namespace lionrock::rules
