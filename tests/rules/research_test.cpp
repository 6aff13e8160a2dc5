// SPDX-License-Identifier: Apache-2.0
#include "sim/rules/research.hpp"

#include <gtest/gtest.h>

namespace lionrock::rules {
namespace {

constexpr ResearchDeduction law{.first = 3.0, .beyond = 2.0, .first_band = 2.0};

TEST(ResearchDeduction, IsThreeTimesTheFirstTwoMillionsAndTwiceTheRest)
{
  // HK$5 million of research: 2 x 300% + 3 x 200% = HK$12 million.
  EXPECT_DOUBLE_EQ(research_deduction(law, 5.0), 12.0);
  EXPECT_DOUBLE_EQ(research_deduction(law, 1.5), 4.5);
  EXPECT_EQ(marginal_deduction(law, 1.99), 3.0);
  EXPECT_EQ(marginal_deduction(law, 2.0), 2.0);
}

TEST(ResearchUserCost, IsOneWithoutProfitWhateverTheDeduction)
{
  for (const double deduction : {1.0, 2.0, 3.0, 5.0})
    EXPECT_EQ(research_user_cost(marginal_tax(0.0825, 0.165, 2.0, -1.0), deduction, 0.0, 0.2), 1.0);
}

TEST(ResearchUserCost, FallsWithTheDeductionByTheRateOfTheFirmsTier)
{
  // (1 - 0.165 x 2) / 0.835 and (1 - 0.0825 x 3) / 0.9175, by hand.
  EXPECT_NEAR(research_user_cost(marginal_tax(0.0825, 0.165, 2.0, 10.0), 2.0, 0.0, 0.2), 0.802395,
              5e-7);
  EXPECT_NEAR(research_user_cost(marginal_tax(0.0825, 0.165, 2.0, 1.0), 3.0, 0.0, 0.2), 0.820163,
              5e-7);
  // A deduction of exactly what was spent leaves research as dear as if there were no tax.
  EXPECT_DOUBLE_EQ(research_user_cost(0.165, 1.0, 0.0, 0.2), 1.0);
  EXPECT_DOUBLE_EQ(research_user_cost(0.165, 1.0, 0.25, 0.2), 0.75);
  EXPECT_EQ(research_user_cost(0.165, 9.0, 0.0, 0.2), 0.2);
}

TEST(WantedResearch, AnswersItsUserCostWithItsElasticity)
{
  EXPECT_NEAR(wanted_intensity(0.9, 1.0, -0.8), std::exp(-0.8 * std::log(0.9)), 1e-15);
  EXPECT_EQ(wanted_intensity(0.7, 0.7, -0.8), 1.0);
}

TEST(WantedResearch, IsHalfWayAfterTwoYearsAndNearlyThereAfterTen)
{
  const double speed = research_adjustment(0.5, 8.0);
  double reached = 0.0;
  for (int quarter = 1; quarter <= 40; ++quarter) {
    reached += speed * (1.0 - reached);
    if (quarter == 8) {
      EXPECT_NEAR(reached, 0.5, 1e-12);
    }
  }
  EXPECT_NEAR(reached, 1.0 - 1.0 / 32.0, 1e-12);  // five halvings
}

TEST(Knowledge, WearsOutWithoutResearchAndStaysOnItsTrendWithIt)
{
  double idle = 1.0;
  double kept = 1.0;
  for (int quarter = 0; quarter < 4; ++quarter) {
    idle = next_knowledge(idle, 0.0, 0.15 / 4.0);
    kept = next_knowledge(kept, 1.0, 0.15 / 4.0);
  }
  EXPECT_NEAR(idle, std::pow(1.0 - 0.15 / 4.0, 4), 1e-15);
  EXPECT_EQ(kept, 1.0);
}

TEST(Spillovers, AreWhatTheSocialReturnExceedsThePrivateByAsFarAsItStaysHere)
{
  EXPECT_DOUBLE_EQ(spillover_elasticity(0.08, 3.0, 0.375), 0.06);
  EXPECT_EQ(spillover_elasticity(0.08, 1.0, 0.375), 0.0);
}

}  // namespace
}  // namespace lionrock::rules
