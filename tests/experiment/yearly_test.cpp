// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/yearly.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace lionrock::experiment {
namespace {

/// Quarters whose real GDP, deflator and consumer price are given by year.
std::vector<MacroQuarter> quarters(const std::vector<double>& real, double deflator, double price)
{
  std::vector<MacroQuarter> all;
  for (const double gdp : real) {
    MacroQuarter quarter;
    quarter.gdp_real = gdp;
    quarter.gdp_nominal = gdp * deflator;
    quarter.gdp_basic = 0.9 * gdp;
    quarter.narrow_value_added = 0.01 * gdp;
    quarter.cpi = price;
    quarter.unemployment_rate = 0.03;
    all.push_back(quarter);
  }
  return all;
}

TEST(Yearly, GrowsInItsFirstYearOnTheBaseYear)
{
  const auto years = yearly(quarters({26, 26, 26, 26}, 1.04, 1.02), 100.0);
  ASSERT_EQ(years.size(), 1U);
  EXPECT_DOUBLE_EQ(years[0].gdp_real, 104.0);
  EXPECT_NEAR(years[0].real_growth, 0.04, 1e-12);
  EXPECT_NEAR(years[0].deflator_growth, 0.04, 1e-12);
  EXPECT_NEAR(years[0].inflation, 0.02, 1e-12);
  EXPECT_NEAR(years[0].unemployment_rate, 0.03, 1e-12);
}

TEST(Yearly, DividesSumsAndDoesNotAverageShares)
{
  auto all = quarters({10, 10, 10, 70}, 1.0, 1.0);
  all[3].narrow_value_added = 7.0;
  EXPECT_NEAR(yearly(all, 100.0)[0].narrow_share, (0.3 + 7.0) / 90.0, 1e-12);
}

TEST(Yearly, KnowsNothingOfAYearThatIsCutShort)
{
  const auto years = yearly(quarters({25, 25, 25, 25, 30, 30}, 1.0, 1.0), 100.0);
  ASSERT_EQ(years.size(), 2U);
  EXPECT_TRUE(std::isnan(years[1].gdp_real));
  EXPECT_TRUE(std::isnan(years[1].real_growth));
}

TEST(Yearly, ComparesPricesWithTheSameQuarterAYearBefore)
{
  auto all = quarters({25, 25, 25, 25, 25}, 1.0, 1.0);
  all[0].cpi = 1.0;
  all[4].cpi = 1.03;
  set_inflation(all);
  EXPECT_TRUE(std::isnan(all[3].inflation));
  EXPECT_NEAR(all[4].inflation, 0.03, 1e-12);
}

}  // namespace
}  // namespace lionrock::experiment
