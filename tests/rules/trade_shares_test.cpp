// SPDX-License-Identifier: Apache-2.0
#include "sim/rules/trade_shares.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace lionrock::rules {
namespace {

TEST(DomesticShare, IsTheTablesAtEvenOdds)
{
  for (const double base : {0.0, 0.1, 0.5, 0.9, 1.0})
    EXPECT_DOUBLE_EQ(domestic_share(base, 1.0), base);
}

TEST(DomesticShare, HasTheArmingtonElasticity)
{
  // ln[ s / (1 - s) ] = ln[ s0 / (1 - s0) ] - sigma q.
  const double share = domestic_share(0.4, std::exp(-3.8 * 0.05));
  EXPECT_NEAR(std::log(share / (1.0 - share)), std::log(0.4 / 0.6) - 3.8 * 0.05, 1e-14);
}

TEST(DomesticShare, NeverCreatesAUseThatTheTableDoesNotHave)
{
  EXPECT_EQ(domestic_share(0.0, 100.0), 0.0) << "what nobody makes at home";
  EXPECT_EQ(domestic_share(1.0, 0.01), 1.0) << "what nobody imports";
  EXPECT_EQ(domestic_share(1.0, 0.0), 0.0);
}

TEST(DomesticShare, RisesWithTheOddsAndStaysAShare)
{
  double before = 0.0;
  for (double odds = 0.01; odds < 100.0; odds *= 1.3) {
    const double share = domestic_share(0.3, odds);
    EXPECT_GT(share, before);
    EXPECT_LT(share, 1.0);
    before = share;
  }
}

TEST(AnsweredPrice, ClosesTheGapAtTheStatedSpeed)
{
  EXPECT_DOUBLE_EQ(answered_price(0.0, 0.1, 0.17), 0.017);
  EXPECT_DOUBLE_EQ(answered_price(0.1, 0.1, 0.17), 0.1);
  double answered = 0.0;
  for (int quarter = 0; quarter < 4; ++quarter) answered = answered_price(answered, 1.0, 0.17);
  EXPECT_NEAR(answered, 1.0 - std::pow(0.83, 4), 1e-15);
}

}  // namespace
}  // namespace lionrock::rules
