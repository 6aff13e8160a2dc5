// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "sim/quarter/phases.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::quarter {
namespace {

using economy::Economy;

TEST(Expectations, AreTheTrendWhenTheEconomyHasBeenOnIt)
{
  Economy economy = calibration::open(calibration::lively(1000.0, 8, 0));
  economy.switches.common_shocks = false;
  open_quarter(economy);
  const economy::Outlook outlook = form_expectations(economy);
  const auto& now = economy.trend.at(0);
  const auto& next = economy.trend.at(1);
  for (int s = 0; s < economy.technology.industries; ++s) {
    if (!economy.technology.active[s]) continue;
    EXPECT_NEAR(outlook.growth[s], next.output[s] / now.output[s] - 1.0, 1e-9) << s;
    EXPECT_NEAR(outlook.price_growth[s], std::log(now.price[s] / economy.trend.at(-1).price[s]),
                1e-9);
  }
  EXPECT_NEAR(outlook.inflation, 0.25 * std::log(1.02), 1e-9);
}

TEST(Expectations, AreOfNoChangeWithoutGrowth)
{
  const Economy economy = calibration::open(calibration::still(1000.0, 8));
  const economy::Outlook outlook = form_expectations(economy);
  EXPECT_NEAR(outlook.growth.cwiseAbs().maxCoeff(), 0.0, 1e-9);
  EXPECT_NEAR(outlook.capacity_growth.cwiseAbs().maxCoeff(), 0.0, 1e-9);
  EXPECT_NEAR(outlook.price_growth.cwiseAbs().maxCoeff(), 0.0, 1e-9);
  EXPECT_NEAR(outlook.inflation, 0.0, 1e-9);
}

TEST(Expectations, TakeInAFifthOfTheRecentPast)
{
  Economy economy = calibration::open(calibration::still(1000.0, 8));
  economy.climate.growth.fill(0.01);
  economy.climate.inflation.fill(0.02);
  const double weight = 1.0 - economy.behaviour.expectation_anchor;
  const economy::Outlook outlook = form_expectations(economy);
  EXPECT_NEAR(outlook.growth[27], weight * 0.01, 1e-9);
  EXPECT_NEAR(outlook.inflation, weight * 0.02, 1e-9);
  EXPECT_NEAR(outlook.capacity_growth[27], 0.0, 1e-9) << "capacity looks at the trend alone";
}

}  // namespace
}  // namespace lionrock::quarter
