// SPDX-License-Identifier: Apache-2.0
#include "sim/dynamics/entry_exit.hpp"

#include <gtest/gtest.h>

#include "sim/markets/guarantees.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::dynamics {
namespace {

TEST(Exit, LeavesGovernmentItsShareOfTheGuaranteedLoansThatAreLost)
{
  economy::Economy economy = calibration::open(calibration::lively(1000.0, 4, 0));
  economy.guarantees.of_instruments.push_back(
      {.instrument = 0, .guarantee_share = 0.8, .ending = 1.0 / 20.0, .failing = 0.1});
  auto& firms = economy.firms;
  constexpr std::int32_t row = 3, other = 4;
  const auto assets = [&](std::int32_t i) {
    return firms.deposits[i] + firms.price[i] * firms.stock[i] +
           economy.climate.capital_price *
               (firms.capital[i] + firms.under_way[0][i] + firms.under_way[1][i]);
  };
  // Owes a quarter more than it has; half of its loans are guaranteed.
  const double owned = assets(row);
  const double owed = 1.25 * owned;
  firms.loans[row] = owed;
  markets::guarantee_loan(economy, 0, row, 0.5 * owed);
  firms.loans[other] = 0.5 * assets(other);
  economy.behaviour.exit_hazard_small = economy.behaviour.exit_hazard_large = 0.0;
  const std::uint64_t identity = firms.identity[row];
  economy::Flows flows;
  replace_firms(economy, flows);
  ASSERT_NE(firms.identity[row], identity);

  const auto& of = economy.guarantees.of_instruments[0];
  EXPECT_NEAR(firms.loans[row], owned, 1e-9 * owned);
  EXPECT_NEAR(of.due, 0.8 * 0.5 * 0.25 * owned, 1e-9 * owned);
  EXPECT_EQ(of.outstanding(), 0.0) << "the successor is not guaranteed";
  markets::run_off_guarantees(economy);
  EXPECT_NEAR(of.losses, 0.8 * 0.5 * 0.25 * owned, 1e-9 * owned) << "paid next quarter";
  EXPECT_EQ(economy.guarantees.failed, 0.0);
  EXPECT_EQ(of.due, 0.0);
}

}  // namespace
}  // namespace lionrock::dynamics
