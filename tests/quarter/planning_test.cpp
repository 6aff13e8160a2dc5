// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "sim/quarter/phases.hpp"
#include "sim/quarter/quarter.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::quarter {
namespace {

using economy::Economy;
using economy::skills;

TEST(Plans, KeepEverythingAsItIsWithoutGrowth)
{
  Economy economy = calibration::open(calibration::still(100.0, 8));
  const auto staff = economy.firms.staff;
  const auto output = economy.firms.output;
  plan(economy, form_expectations(economy));
  const auto& firms = economy.firms;
  std::int64_t changed = 0;
  for (std::int32_t i = 0; i < firms.count(); ++i) {
    EXPECT_NEAR(firms.output[i], output[i], 1e-9 * output[i]);
    EXPECT_DOUBLE_EQ(firms.price[i], 1.0);
    EXPECT_NEAR(firms.investment[i], firms.under_way.back()[i], 1e-9 * firms.investment[i] + 1e-12);
    for (int k = 0; k < skills; ++k) changed += std::abs(firms.vacancies[k][i] - staff[k][i]);
  }
  EXPECT_EQ(changed, 0) << "wanted staff is the staff there is";
}

TEST(Prices, StartOnTheTrendOfTheirIndustry)
{
  // Mark-ups are set with the pricing rule's own lags, so the first prices are the trend's.
  Economy economy = calibration::open(calibration::lively(100.0, 8, 0));
  economy.switches.luck = false;
  economy.switches.common_shocks = false;
  open_quarter(economy);
  plan(economy, form_expectations(economy));
  const auto& firms = economy.firms;
  for (int s = 0; s < economy.technology.industries; ++s)
    for (auto i = firms.of_industry[s].begin; i < firms.of_industry[s].end; ++i)
      EXPECT_NEAR(firms.price[i] / economy.trend.at(0).price[s], 1.0, 1e-3) << "industry " << s + 1;
}

TEST(Production, IsWithinWhatStaffAndCapitalAllow)
{
  Economy economy = calibration::open(calibration::lively(100.0, 8, 2));
  for (int t = 0; t < 8; ++t) {
    (void)run_quarter(economy);
    const auto& firms = economy.firms;
    for (std::int32_t i = 0; i < firms.count(); ++i) {
      const double allowed =
          std::min(economy.behaviour.hours_limit * firms.labour_output[i], firms.capacity[i]);
      EXPECT_LE(firms.output[i], allowed * (1.0 + 1e-9));
      EXPECT_GE(firms.output[i], 0.0);
      EXPECT_GE(firms.stock[i], -1e-9);
      EXPECT_GE(firms.hours_now[i], economy.behaviour.hours_floor);
      EXPECT_LE(firms.hours_now[i], economy.behaviour.hours_limit);
      EXPECT_GE(firms.loans[i], -1e-9);
      EXPECT_GE(firms.deposits[i], -1e-9);
      EXPECT_GT(firms.price[i], 0.0);
    }
    for (int s = 0; s < economy.technology.industries; ++s) {
      double share = 0.0;
      for (auto i = firms.of_industry[s].begin; i < firms.of_industry[s].end; ++i)
        share += firms.market_share[i];
      EXPECT_NEAR(share, economy.technology.active[s] ? 1.0 : 0.0, 1e-9) << s + 1;
    }
  }
}

TEST(Capital, ArrivesAfterItsTimeToBuildAndWears)
{
  Economy economy = calibration::open(calibration::lively(1000.0, 8, 0));
  const std::int32_t i = economy.firms.of_industry[27].begin;
  const double capital = economy.firms.capital[i];
  const double due = economy.firms.under_way[0][i];
  const double later = economy.firms.under_way[1][i];
  (void)run_quarter(economy);
  EXPECT_DOUBLE_EQ(economy.firms.capital[i],
                   capital * (1.0 - economy.technology.depreciation[27]) + due);
  EXPECT_DOUBLE_EQ(economy.firms.under_way[0][i], later);
}

}  // namespace
}  // namespace lionrock::quarter
