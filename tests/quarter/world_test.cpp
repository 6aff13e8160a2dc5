// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "sim/quarter/phases.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::quarter {
namespace {

using economy::Economy;

TEST(World, StaysOnItsTrendWithoutCommonShocks)
{
  Economy economy = calibration::open(calibration::still(1000.0, 4));
  for (economy.quarter = 0; economy.quarter < 4; ++economy.quarter) open_quarter(economy);
  EXPECT_EQ(economy.world.demand_shock, 0.0);
  EXPECT_EQ(economy.world.demand_variance, 0.0);
  EXPECT_EQ(economy.climate.base_rate, economy.climate.opening_rate);
}

TEST(World, HasTheVolatilityOfItsProcess)
{
  // 400 pairs, 30 quarters: the variance of the last shock against that of the process; a
  // chi-square of 400 degrees leaves +-30% once in 100,000 seeds.
  Economy economy = calibration::open(calibration::lively(1000.0, 4, 0));
  double squares = 0.0;
  constexpr int pairs = 400;
  for (std::uint32_t pair = 0; pair < pairs; ++pair) {
    economy.luck.pair = pair;
    economy.world.demand_shock = 0.0;
    economy.world.demand_variance = 0.0;
    for (economy.quarter = 0; economy.quarter < 30; ++economy.quarter) open_quarter(economy);
    squares += economy.world.demand_shock * economy.world.demand_shock;
  }
  const auto& b = economy.behaviour;
  const double variance = b.world_demand_volatility * b.world_demand_volatility /
                          (1.0 - b.world_demand_persistence * b.world_demand_persistence);
  EXPECT_NEAR(economy.world.demand_variance, variance, 1e-4 * variance);
  EXPECT_NEAR(squares / pairs / variance, 1.0, 0.3);
}

TEST(World, RaisesTheRateWhenItDepartsFromThePathEverybodyExpected)
{
  calibration::Opening opening = calibration::still(1000.0, 4);
  opening.paths.rate_departure.assign(opening.paths.rate_departure.size(), 0.01);
  Economy economy = calibration::open(opening);
  open_quarter(economy);
  EXPECT_NEAR(economy.climate.base_rate, economy.climate.opening_rate + 0.01, 1e-12);
}

}  // namespace
}  // namespace lionrock::quarter
