// SPDX-License-Identifier: Apache-2.0
#include "sim/rules/finance.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace lionrock::rules {
namespace {

TEST(LastingEarnings, TakeInAQuarterOfWhatIsNew)
{
  // Trend 1.01 * 10 = 10.1; 10.1 + 0.25 (20 - 10.1) = 12.575.
  EXPECT_DOUBLE_EQ(lasting_earnings(10.0, 20.0, 0.01, 0.25), 12.575);
}

TEST(LastingEarnings, GrowWithTheTrendWhenEarningsDo)
{
  EXPECT_DOUBLE_EQ(lasting_earnings(10.0, 10.2, 0.02, 0.25), 10.2);
}

TEST(Dividends, AreLastingEarningsWhenDepositsAreOnTarget)
{
  EXPECT_DOUBLE_EQ(dividends(12.0, 0.0, 0.1), 12.0);
}

TEST(Dividends, PayOutATenthOfWhatDepositsExceedTheirTargetBy)
{
  EXPECT_DOUBLE_EQ(dividends(12.0, 30.0, 0.1), 15.0);
  EXPECT_DOUBLE_EQ(dividends(12.0, -30.0, 0.1), 9.0);
}

TEST(Dividends, AreNeverNegative)
{
  EXPECT_EQ(dividends(1.0, -50.0, 0.1), 0.0);
  EXPECT_EQ(dividends(-3.0, 0.0, 0.1), 0.0);
}

TEST(Dividends, BringDepositsBackWithoutACycle)
{
  // A firm that earns 10 more a quarter for good: the gap of its deposits closes from one side.
  double lasting = 0.0;
  double gap = 0.0;
  double widest = 0.0;
  for (int quarter = 0; quarter < 200; ++quarter) {
    lasting = lasting_earnings(lasting, 10.0, 0.0, 0.25);
    gap += 10.0 - dividends(lasting, gap, 0.1);
    EXPECT_GE(gap, -1e-9) << quarter;
    widest = std::max(widest, gap);
  }
  EXPECT_LT(gap, 1e-6 * widest);
}

TEST(LoanRate, IsBaseAndSpreadForAFirmThatOwesWhatIsNormal)
{
  EXPECT_DOUBLE_EQ(loan_rate(0.04, 0.02, 0.25, 0.25, 0.02), 0.06);
  EXPECT_DOUBLE_EQ(loan_rate(0.04, 0.02, 0.10, 0.25, 0.02), 0.06) << "owing less earns no discount";
}

TEST(LoanRate, RisesWithWhatAFirmOwesBeyondTheNormal)
{
  EXPECT_DOUBLE_EQ(loan_rate(0.04, 0.02, 0.75, 0.25, 0.02), 0.07);
}

TEST(SecuredLoan, IsWhatIsAskedWhileCapitalCarriesIt)
{
  EXPECT_DOUBLE_EQ(secured_loan(10.0, 30.0, 100.0, 0.8), 10.0);
}

TEST(SecuredLoan, StopsAtTheLoanToValueLimit)
{
  EXPECT_DOUBLE_EQ(secured_loan(60.0, 30.0, 100.0, 0.8), 50.0);
  EXPECT_EQ(secured_loan(60.0, 90.0, 100.0, 0.8), 0.0) << "a firm above the limit need not repay";
}

}  // namespace
}  // namespace lionrock::rules
