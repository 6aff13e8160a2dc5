// SPDX-License-Identifier: Apache-2.0
#include "sim/rules/rent.hpp"

#include <gtest/gtest.h>

namespace lionrock::rules {
namespace {

constexpr RentAdjustment by{.speed = 0.2, .demand_elasticity = 0.5};

TEST(NextRent, ClosesAFifthOfTheGapToTheRentAtRest)
{
  // At rest (0.05 - 0.15) / 0.5 = -0.2 in logs; a fifth of the way from 0 is -0.04.
  EXPECT_DOUBLE_EQ(next_rent(1.0, 0.15, 0.05, by), std::exp(-0.04));
  // From 0.3 in logs: 0.3 + 0.2 (-0.2 - 0.3) = 0.2.
  EXPECT_DOUBLE_EQ(next_rent(std::exp(0.3), 0.15, 0.05, by), std::exp(0.2));
}

TEST(NextRent, RestsAtItsOpeningLevelWhenVacancyIsNatural)
{
  EXPECT_DOUBLE_EQ(next_rent(1.0, 0.07, 0.07, by), 1.0);
}

TEST(NextRent, RisesWhenFloorIsScarceAndFallsWhenItIsPlentiful)
{
  EXPECT_GT(next_rent(1.0, 0.02, 0.07, by), 1.0);
  EXPECT_LT(next_rent(1.0, 0.12, 0.07, by), 1.0);
}

TEST(NextRent, FallsToWhereVacantFloorWouldBeTakenAndNoFurther)
{
  double rent = 1.0;
  for (int quarter = 0; quarter < 400; ++quarter) {
    const double next = next_rent(rent, 0.57, 0.07, by);
    EXPECT_LE(next, rent);
    rent = next;
  }
  // Half of the floor vacant beyond nature and an elasticity of a half: one unit in logs.
  EXPECT_NEAR(rent, std::exp(-1.0), 1e-12);
}

TEST(NextRent, MovesLessWhereUsersAnswerRentsMore)
{
  const RentAdjustment elastic{.speed = 0.2, .demand_elasticity = 1.0};
  EXPECT_GT(next_rent(1.0, 0.2, 0.07, elastic), next_rent(1.0, 0.2, 0.07, by));
}

TEST(NextRent, IsAboveZeroEvenWhenAllFloorIsVacant)
{
  double rent = 1.0;
  for (int quarter = 0; quarter < 1000; ++quarter)
    rent = next_rent(rent, 1.0, 0.0, {.speed = 1.0, .demand_elasticity = 0.2});
  EXPECT_NEAR(rent, std::exp(-5.0), 1e-12);
}

}  // namespace
}  // namespace lionrock::rules
