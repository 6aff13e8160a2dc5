// SPDX-License-Identifier: Apache-2.0
// Worked by hand from the Inland Revenue Ordinance (Cap. 112), year of assessment 2023/24: bands of
// HK$50,000 at 2, 6, 10 and 14%, the rest at 17%; standard rate 15%; basic allowance HK$132,000,
// married 264,000; provident fund contributions deductible up to HK$18,000; reduction up to 3,000.
#include "sim/rules/taxation.hpp"

#include <gtest/gtest.h>

namespace lionrock::rules {
namespace {

constexpr double dollar = 1e-6;  // HK$ million

constexpr SalariesTax without_provident_fund()
{
  return {.rates = {0.02, 0.06, 0.10, 0.14, 0.17},
          .from = {0.0, 0.05, 0.10, 0.15, 0.20},
          .standard_rate = 0.15,
          .upper_standard_rate = 0.15,
          .upper_standard_from = 5.0,
          .basic_allowance = 0.132,
          .mpf_rate = 0.0,
          .mpf_cap = 0.0,
          .reduction = 0.0};
}

constexpr SalariesTax code_2023()
{
  SalariesTax code = without_provident_fund();
  code.mpf_rate = 0.05;
  code.mpf_cap = 0.018;
  code.reduction = 0.003;
  return code;
}

double single(const SalariesTax& code, double pay)
{
  return salaries_tax(code, pay, code.basic_allowance);
}

TEST(SalariesTax, OfHalfAMillionIsWhatTheBandsSay)
{
  // 500,000 - 132,000 = 368,000: 1,000 + 3,000 + 5,000 + 7,000 + 17% of 168,000 = 44,560.
  EXPECT_NEAR(single(without_provident_fund(), 0.5), 44'560 * dollar, 1e-12);
}

TEST(SalariesTax, DeductsTheProvidentFundAndTheReduction)
{
  // 500,000 - 18,000 - 132,000 = 350,000: 16,000 + 17% of 150,000 = 41,500; less 3,000.
  EXPECT_NEAR(single(code_2023(), 0.5), 38'500 * dollar, 1e-12);
  // 200,000 - 10,000 - 132,000 = 58,000: 1,000 + 6% of 8,000 = 1,480, all of it waived.
  EXPECT_EQ(single(code_2023(), 0.2), 0.0);
  // 300,000 - 15,000 - 132,000 = 153,000: 9,000 + 14% of 3,000 = 9,420; less 3,000.
  EXPECT_NEAR(single(code_2023(), 0.3), 6'420 * dollar, 1e-12);
}

TEST(SalariesTax, IsLighterOnTheMarried)
{
  // 500,000 - 18,000 - 264,000 = 218,000: 16,000 + 17% of 18,000 = 19,060; less 3,000.
  EXPECT_NEAR(salaries_tax(code_2023(), 0.5, 0.264), 16'060 * dollar, 1e-12);
}

TEST(SalariesTax, IsCappedAtTheStandardRateOnHighPay)
{
  // Standard: 15% of (3,000,000 - 18,000) = 447,300; progressive would be 466,500.
  EXPECT_NEAR(single(code_2023(), 3.0), 444'300 * dollar, 1e-12);
}

TEST(SalariesTax, IsZeroBelowTheAllowance)
{
  for (const double pay : {0.0, 0.05, 0.131}) EXPECT_EQ(single(code_2023(), pay), 0.0) << pay;
}

TEST(SalariesTax, RisesWithPayAndTakesAtMostSeventeenCentsOfADollar)
{
  double before = 0.0;
  for (double pay = 0.0; pay < 5.0; pay += 0.001) {
    const double tax = single(code_2023(), pay);
    EXPECT_GE(tax, before) << pay;
    EXPECT_LE(tax - before, 0.17 * 0.001 + 1e-12) << pay;
    EXPECT_LE(tax, 0.15 * pay);
    before = tax;
  }
}

constexpr ProfitsTax two_tier{.lower_rate = 0.0825, .rate = 0.165, .lower_tier = 2.0};

TEST(ProfitsTax, IsHalvedOnTheFirstTwoMillion)
{
  // 8.25% of 2 million = 165,000; with 10 million 16.5% of the other 8 million = 1,320,000 more.
  EXPECT_NEAR(profits_tax(two_tier, 2.0, 0.0, 1.0).tax, 0.165, 1e-15);
  EXPECT_NEAR(profits_tax(two_tier, 10.0, 0.0, 1.0).tax, 1.485, 1e-15);
  EXPECT_EQ(profits_tax(two_tier, 10.0, 0.0, 1.0).losses, 0.0);
}

TEST(ProfitsTax, OfFourEqualQuartersIsThatOfTheYear)
{
  for (const double profit : {1.0, 2.0, 10.0})
    EXPECT_NEAR(4.0 * profits_tax(two_tier, profit / 4.0, 0.0, 0.25).tax,
                profits_tax(two_tier, profit, 0.0, 1.0).tax, 1e-14);
}

TEST(ProfitsTax, CarriesALossForward)
{
  const ProfitsTaxDue loss = profits_tax(two_tier, -3.0, 0.5, 1.0);
  EXPECT_EQ(loss.tax, 0.0);
  EXPECT_DOUBLE_EQ(loss.losses, 3.5);
}

TEST(ProfitsTax, SetsLossesOffFirst)
{
  const ProfitsTaxDue part = profits_tax(two_tier, 2.0, 3.5, 1.0);
  EXPECT_EQ(part.tax, 0.0);
  EXPECT_DOUBLE_EQ(part.losses, 1.5);
  const ProfitsTaxDue used_up = profits_tax(two_tier, 2.5, 1.5, 1.0);
  EXPECT_NEAR(used_up.tax, 0.0825, 1e-15);
  EXPECT_EQ(used_up.losses, 0.0);
}

TEST(ProfitsTax, TaxesALossAndThenAProfitLikeTheirSum)
{
  const ProfitsTaxDue loss = profits_tax(two_tier, -4.0, 0.0, 1.0);
  EXPECT_NEAR(profits_tax(two_tier, 9.0, loss.losses, 1.0).tax,
              profits_tax(two_tier, 5.0, 0.0, 1.0).tax, 1e-15);
}

}  // namespace
}  // namespace lionrock::rules
