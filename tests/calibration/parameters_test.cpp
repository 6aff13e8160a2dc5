// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/parameters.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/calibration/opened.hpp"

namespace lionrock::calibration {
namespace {

TEST(Pert, HasTheMeanOfItsDefinition)
{
  // (low + 4 central + high) / 6, by the midpoint rule over the quantiles.
  const auto mean = [](double low, double central, double high) {
    constexpr int steps = 20'000;
    double sum = 0.0;
    for (int step = 0; step < steps; ++step) sum += pert(low, central, high, (step + 0.5) / steps);
    return sum / steps;
  };
  EXPECT_NEAR(mean(0.0, 1.0, 3.0), 7.0 / 6.0, 1e-4);
  EXPECT_NEAR(mean(-2.0, 2.0, 2.0), 8.0 / 6.0, 1e-3);
}

TEST(Pert, HasTheQuantilesOfABetaDistribution)
{
  // Symmetric: Beta(3, 3) on [0, 1], whose distribution function is x^3 (10 - 15 x + 6 x^2).
  for (const double x : {0.1, 0.25, 0.5, 0.8})
    EXPECT_NEAR(pert(0.0, 0.5, 1.0, x * x * x * (10.0 - 15.0 * x + 6.0 * x * x)), x, 1e-10);
  // Central value at the lower end: Beta(1, 5), distribution function 1 - (1 - x)^5.
  for (const double x : {0.1, 0.5, 0.9})
    EXPECT_NEAR(pert(0.0, 0.0, 1.0, 1.0 - std::pow(1.0 - x, 5)), x, 1e-10);
}

TEST(Pert, StaysInsideItsRangeAndRisesWithTheProbability)
{
  double before = 0.2;
  for (double u = 0.001; u < 1.0; u += 0.001) {
    const double value = pert(0.2, 0.3, 0.9, u);
    EXPECT_GT(value, before);
    EXPECT_LT(value, 0.9);
    before = value;
  }
}

TEST(Pert, IsTheCentralValueOfARangeWithoutWidth) { EXPECT_EQ(pert(0.35, 0.35, 0.35, 0.9), 0.35); }

TEST(Behaviour, TakesCentralValuesWithoutUncertainty)
{
  std::vector<DrawnParameter> drawn;
  const economy::Behaviour behaviour = draw_behaviour(hong_kong(), false, 1, 2, drawn);
  ASSERT_EQ(drawn.size(), economy::behaviour_fields.size());
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    const auto& field = economy::behaviour_fields[i];
    EXPECT_EQ(behaviour.*field.place, hong_kong().parameter(std::string(field.name)).central);
    EXPECT_EQ(drawn[i].value, behaviour.*field.place) << drawn[i].name;
  }
}

TEST(Behaviour, IsSharedByThePairAndDiffersBetweenPairs)
{
  std::vector<DrawnParameter> first, again, other;
  (void)draw_behaviour(hong_kong(), true, 1, 4, first);
  (void)draw_behaviour(hong_kong(), true, 1, 4, again);
  (void)draw_behaviour(hong_kong(), true, 1, 5, other);
  int different = 0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    const pack::Parameter& row = hong_kong().parameter(first[i].name);
    EXPECT_EQ(first[i].value, again[i].value) << row.name;
    EXPECT_TRUE(row.uncertain || first[i].value == row.central) << row.name;
    EXPECT_GE(first[i].value, row.low) << row.name;
    EXPECT_LE(first[i].value, row.high) << row.name;
    different += first[i].value != other[i].value;
  }
  EXPECT_GT(different, 5);
}

TEST(Outlook, HasDrawsOfItsOwn)
{
  EXPECT_EQ(draw_outlook(0.0, 0.01, 0.03, false, 1, 0, 0), 0.01);
  EXPECT_NE(draw_outlook(0.0, 0.01, 0.03, true, 1, 0, 0),
            draw_outlook(0.0, 0.01, 0.03, true, 1, 0, 1));
  EXPECT_EQ(draw_outlook(0.0, 0.01, 0.03, true, 1, 0, 1),
            draw_outlook(0.0, 0.01, 0.03, true, 1, 0, 1));
}

}  // namespace
}  // namespace lionrock::calibration
