// SPDX-License-Identifier: Apache-2.0
#include "sim/rules/pricing.hpp"

#include <gtest/gtest.h>

namespace lionrock::rules {
namespace {

PriceView at_rest()
{
  return {.price = 1.2,
          .unit_cost = 1.0,
          .markup = 1.2,
          .utilisation_gap = 0.0,
          .expected_inflation = 0.0};
}

TEST(Price, StaysWhereMarkupAndCostPutIt)
{
  EXPECT_DOUBLE_EQ(next_price(at_rest(), 0.5, 0.2), 1.2);
}

TEST(Price, ClosesHalfOfTheLogGapInAQuarter)
{
  PriceView view = at_rest();
  view.unit_cost = 1.21;  // the target is 21% up, the price goes up by 10%
  EXPECT_NEAR(next_price(view, 0.5, 0.2), 1.2 * 1.1, 1e-15);
  EXPECT_NEAR(next_price(view, 1.0, 0.2), 1.2 * 1.21, 1e-15);
}

TEST(Price, KeepsTheMarkupWhenCostsAndPricesInflateTogether)
{
  // Cost is last quarter's; the mark-up must then carry one quarter's inflation, as calibration
  // does.
  const double inflation = 0.005;
  PriceView view = at_rest();
  view.markup *= std::exp(inflation);
  view.expected_inflation = inflation;
  for (int quarter = 0; quarter < 40; ++quarter) {
    view.price = next_price(view, 0.5, 0.2);
    view.unit_cost *= std::exp(inflation);
    EXPECT_NEAR(view.price / view.unit_cost, 1.2, 1e-12) << quarter;
  }
}

TEST(Price, RisesWithUtilisation)
{
  PriceView busy = at_rest();
  busy.utilisation_gap = 0.1;
  EXPECT_NEAR(next_price(busy, 0.5, 0.2), 1.2 * std::exp(0.5 * 0.2 * 0.1), 1e-15);
  busy.utilisation_gap = -0.1;
  EXPECT_LT(next_price(busy, 0.5, 0.2), 1.2);
}

TEST(Price, IsHomogeneousInPricesAndCosts)
{
  PriceView view = at_rest();
  view.unit_cost = 1.1;
  view.utilisation_gap = 0.03;
  const double price = next_price(view, 0.5, 0.2);
  view.price *= 7.0;
  view.unit_cost *= 7.0;
  EXPECT_NEAR(next_price(view, 0.5, 0.2), 7.0 * price, 1e-12);
}

TEST(Price, ComesBackToTheMarkupAfterAnyDisturbance)
{
  PriceView view = at_rest();
  view.price = 3.0;
  for (int quarter = 0; quarter < 60; ++quarter) view.price = next_price(view, 0.5, 0.2);
  EXPECT_NEAR(view.price, 1.2, 1e-12);
}

}  // namespace
}  // namespace lionrock::rules
