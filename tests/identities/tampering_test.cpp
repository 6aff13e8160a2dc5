// SPDX-License-Identifier: Apache-2.0
// A broken identity stops the run and names both sides.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "sim/accounts/identities.hpp"
#include "sim/base/error.hpp"
#include "sim/quarter/quarter.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock {
namespace {

using accounts::require_identities;
using economy::Flow;
using economy::Sector;
using testing::AllOf;
using testing::HasSubstr;
using testing::ThrowsMessage;

/// A quarter whose books hold, for tests to spoil.
class Tampered : public testing::Test {
protected:
  Tampered()
      : economy(calibration::open(calibration::lively(1000.0, 4, 0))),
        before(accounts::balance_sheets(economy)),
        record(quarter::run_quarter(economy))
  {
  }

  void check() const
  {
    require_identities(economy, record.flows, record.accounts, before, record.books);
  }
  void expect_named(const char* left, const char* right) const
  {
    EXPECT_THAT([&] { check(); },
                ThrowsMessage<IdentityError>(AllOf(HasSubstr(left), HasSubstr(right))));
  }

  economy::Economy economy;
  accounts::BalanceSheets before;
  quarter::Record record;
};

TEST_F(Tampered, HoldsBeforeAnyoneTouchesIt) { EXPECT_NO_THROW(check()); }

TEST_F(Tampered, NamesTheTwoSidesOfGdp)
{
  record.accounts.gdp_production *= 1.0 + 1e-8;
  expect_named("GDP by production", "GDP by expenditure");
}

TEST_F(Tampered, NamesGdpByIncome)
{
  record.accounts.gdp_income *= 1.0 - 1e-8;
  expect_named("GDP by income", "GDP by expenditure");
}

TEST_F(Tampered, NamesRealGdp)
{
  record.accounts.gdp_real_production *= 1.0 + 1e-8;
  expect_named("real GDP by production", "real GDP by expenditure");
}

TEST_F(Tampered, FindsAPaymentThatReachedNoBook)
{
  economy.ledger.pay(Flow::transfers, Sector::government, Sector::workers,
                     1e-6 * record.books.worker_deposits);
  expect_named("change of workers' deposits", "workers' receipts less payments");
}

TEST_F(Tampered, FindsMoneyThatCameFromNowhere)
{
  record.books.owner_deposits *= 1.0 + 1e-6;
  expect_named("change of owners' deposits", "owners' receipts less payments");
}

TEST_F(Tampered, FindsALoanNobodyGranted)
{
  record.books.firm_loans *= 1.0 + 1e-6;
  expect_named("change of firms' loans", "new loans");
}

TEST_F(Tampered, FindsReservesThatVanished)
{
  record.books.government_reserves *= 1.0 - 1e-3;
  expect_named("change of reserves", "government's receipts");
}

TEST_F(Tampered, FindsABankWithoutBalance)
{
  record.books.bank_capital *= 1.01;
  expect_named("assets of the bank", "zero");
}

TEST_F(Tampered, FindsAProductSoldTwice)
{
  record.flows.trade.sold[28] *= 1.0 + 1e-6;
  expect_named("sales of a product", "its home use and exports");
}

TEST_F(Tampered, FindsAPersonWhoIsNowhere)
{
  record.flows.labour.labour_force += 1.0;
  expect_named("employed and unemployed persons", "the labour force");
}

TEST_F(Tampered, NamesQuarterMemberAndBothValues)
{
  record.accounts.gdp_production = 2.0 * record.accounts.gdp.nominal;
  EXPECT_THAT([&] { check(); },
              ThrowsMessage<IdentityError>(
                  AllOf(HasSubstr("quarter"), HasSubstr("member 0"), HasSubstr("the difference"))));
}

TEST_F(Tampered, StopsAtSomethingThatIsNotANumber)
{
  record.accounts.gdp_income = std::nan("");
  EXPECT_THROW(check(), IdentityError);
}

TEST(RunQuarter, StopsWhenAFirmsBooksWereChangedBetweenTwoQuartersOfTheBank)
{
  economy::Economy economy = calibration::open(calibration::lively(1000.0, 4, 0));
  (void)quarter::run_quarter(economy);
  economy.firms.deposits[0] += 1e-3 * accounts::balance_sheets(economy).firm_deposits;
  EXPECT_THROW((void)quarter::run_quarter(economy), IdentityError);
}

}  // namespace
}  // namespace lionrock
