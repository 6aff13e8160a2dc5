// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "sim/scenario/scenario.hpp"

namespace lionrock::scenario {
namespace {

double mean_of_year(const Path& path, int year)
{
  double sum = 0.0;
  for (int quarter = 1; quarter <= 4; ++quarter) sum += path.at(Quarter::of(year, quarter));
  return sum / 4.0;
}

TEST(OutlookPath, OfOneValueIsConstant)
{
  const Path path{{{0, 0.027}}};
  EXPECT_EQ(path.at(Quarter::of(1950, 1)), 0.027);
  EXPECT_EQ(path.at(Quarter::of(2035, 4)), 0.027);
}

TEST(OutlookPath, IsConstantBeforeItsFirstAndAfterItsLastYear)
{
  const Path path{{{2025, 0.04}, {2027, 0.02}}};
  EXPECT_EQ(path.at(Quarter::of(2024, 1)), 0.04);
  EXPECT_EQ(path.at(Quarter::of(2025, 2)), 0.04);
  EXPECT_EQ(path.at(Quarter::of(2027, 3)), 0.02);
  EXPECT_EQ(path.at(Quarter::of(2040, 1)), 0.02);
}

TEST(OutlookPath, RunsStraightBetweenTheMiddlesOfTheYears)
{
  const Path path{{{2025, 0.04}, {2027, 0.02}}};
  // The middle of 2025Q3 lies an eighth of a year after mid-2025, of two years to go.
  EXPECT_DOUBLE_EQ(path.at(Quarter::of(2025, 3)), 0.04 - 0.02 * 0.125 / 2.0);
  EXPECT_DOUBLE_EQ(mean_of_year(path, 2026), 0.03);
}

TEST(OutlookPath, HasTheYearsValueAsTheMeanOfItsQuartersWhereItIsStraight)
{
  const Path path{{{2024, 0.05}, {2025, 0.04}, {2026, 0.03}, {2027, 0.02}}};
  EXPECT_DOUBLE_EQ(mean_of_year(path, 2025), 0.04);
  EXPECT_DOUBLE_EQ(mean_of_year(path, 2026), 0.03);
}

}  // namespace
}  // namespace lionrock::scenario
