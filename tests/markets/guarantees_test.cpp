// SPDX-License-Identifier: Apache-2.0
#include "sim/markets/guarantees.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "sim/markets/credit.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::markets {
namespace {

using economy::Economy;

constexpr std::int32_t row = 3;

Economy opened()
{
  Economy economy = calibration::open(calibration::still(1000.0, 4));
  economy.guarantees.of_instruments.push_back(
      {.instrument = 0, .guarantee_share = 0.8, .fee = 0.01, .ending = 1.0 / 20.0, .failing = 0.1});
  economy.firms.loans[row] = 100.0;
  return economy;
}

TEST(Guarantee, LosesOverTheLifeOfLoansTheShareThatFailsTimesTheShareCovered)
{
  Economy economy = opened();
  guarantee_loan(economy, 0, row, 60.0);
  const auto& of = economy.guarantees.of_instruments[0];
  double losses = 0.0, fees = 0.0, failed = 0.0;
  for (int t = 0; t < 400; ++t) {
    run_off_guarantees(economy);
    losses += of.losses;
    fees += of.fees;
    failed += economy.guarantees.failed;
    EXPECT_DOUBLE_EQ(economy.guarantees.fees(), of.fees);
  }
  EXPECT_NEAR(failed, 0.1 * 60.0, 1e-6);
  EXPECT_NEAR(losses, 0.8 * 0.1 * 60.0, 1e-6);
  EXPECT_NEAR(fees, 0.01 * 5.0 * 60.0, 1e-6) << "for five years on average";
  EXPECT_NEAR(economy.firms.loans[row], 100.0 - failed, 1e-9) << "the rest is the firm's to repay";
  EXPECT_NEAR(of.outstanding(), 0.0, 1e-6);
}

TEST(Guarantee, CoversNoMoreThanWhatAFirmStillOwes)
{
  Economy economy = opened();
  guarantee_loan(economy, 0, row, 60.0);
  economy.firms.loans[row] = 20.0;
  run_off_guarantees(economy);
  EXPECT_NEAR(economy.guarantees.of_instruments[0].outstanding(), 0.95 * 20.0, 1e-12);
}

TEST(Guarantee, PaysItsShareOfWhatIsLostWithAFirmAndNotAgainAmongWhatFails)
{
  Economy economy = opened();
  guarantee_loan(economy, 0, row, 60.0);
  economy.firms.loans[row + 1] = 100.0;
  guarantee_loan(economy, 0, row + 1, 60.0);
  // A twentieth of its loans cannot be paid back: 3 of what is guaranteed.
  economy.guarantees.write_off(row, 5.0, 100.0);
  economy.guarantees.release(row);
  economy.firms.loans[row] = 95.0;
  const auto& of = economy.guarantees.of_instruments[0];
  EXPECT_DOUBLE_EQ(of.outstanding(), 60.0) << "who follows in the row is not guaranteed";
  double losses = 0.0, failed = 0.0;
  for (int t = 0; t < 400; ++t) {
    run_off_guarantees(economy);
    if (t == 0) {
      EXPECT_NEAR(of.losses, 0.8 * 3.0, 1e-12);
    }
    losses += of.losses;
    failed += economy.guarantees.failed;
  }
  EXPECT_NEAR(failed, 0.1 * 60.0 - 3.0, 1e-6);
  EXPECT_NEAR(losses, 0.8 * 0.1 * 60.0, 1e-6) << "a tenth fails, those of the firm included";
  EXPECT_DOUBLE_EQ(economy.firms.loans[row], 95.0);
}

TEST(Guarantee, EntersOnlyWhatTheBankWouldNotHaveLent)
{
  Economy economy = opened();
  const Economy alone = economy;
  const auto n = economy.technology.industries;
  economy.support.loan_cover = Eigen::VectorXd::Constant(n, 0.5);
  economy.support.guarantor.assign(static_cast<std::size_t>(n), 0);
  const auto lend_much = [](Economy& to) {
    for (auto& investment : to.firms.investment) investment = 1e3;
    to.bank.capital = 1e9;
    lend(to, {});
    return std::accumulate(to.firms.new_loan.begin(), to.firms.new_loan.end(), 0.0);
  };
  Economy uncovered = alone;
  const double more = lend_much(economy) - lend_much(uncovered);
  EXPECT_GT(more, 0.0);
  EXPECT_NEAR(economy.guarantees.of_instruments[0].outstanding(), more, 1e-9 * more);
}

}  // namespace
}  // namespace lionrock::markets
