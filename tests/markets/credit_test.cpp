// SPDX-License-Identifier: Apache-2.0
#include "sim/markets/credit.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/calibration/opened.hpp"

namespace lionrock::markets {
namespace {

using economy::Economy;

/// Hong Kong before its first quarter, with the investment that keeps capital where it is.
Economy opened()
{
  Economy economy = calibration::open(calibration::still(100.0, 4));
  economy.firms.investment = economy.firms.under_way.back();
  for (int k = 0; k < economy::skills; ++k) economy.firms.vacancies[k] = economy.firms.staff[k];
  return economy;
}

economy::Outlook outlook(double nominal_growth)
{
  economy::Outlook result;
  result.nominal_growth = nominal_growth;
  return result;
}

TEST(Credit, GrowsWithTheTrendWhenLoansAreNormal)
{
  Economy economy = opened();
  lend(economy, outlook(0.01));
  int compared = 0;
  for (std::int32_t i = 0; i < economy.firms.count(); ++i) {
    if (economy.firms.asked_credit[i] > 0.0) continue;
    EXPECT_NEAR(economy.firms.new_loan[i], 0.01 * economy.firms.loans[i],
                1e-9 + 1e-6 * economy.firms.loans[i]);
    ++compared;
  }
  EXPECT_GT(compared, economy.firms.count() / 2);
}

TEST(Credit, NeverExceedsWhatCapitalSecures)
{
  Economy economy = opened();
  for (auto& investment : economy.firms.investment) investment *= 50.0;
  lend(economy, outlook(0.01));
  const auto& firms = economy.firms;
  for (std::int32_t i = 0; i < firms.count(); ++i) {
    const double secured =
        economy.behaviour.loan_to_value_limit * economy.climate.capital_price * firms.capital[i];
    EXPECT_LE(firms.loans[i] + firms.new_loan[i], std::max(secured, firms.loans[i]) + 1e-9);
  }
}

TEST(Credit, IsRationedByTheBanksCapitalAndCutsInvestmentFirst)
{
  Economy economy = opened();
  for (auto& deposits : economy.firms.deposits) deposits = 0.0;
  for (auto& investment : economy.firms.investment) investment *= 20.0;
  economy.bank.capital = 0.0;  // the bank can lend nothing new
  const auto planned = economy.firms.investment;
  lend(economy, outlook(0.01));
  const auto& firms = economy.firms;
  int cut = 0;
  for (std::int32_t i = 0; i < firms.count(); ++i) {
    EXPECT_LE(firms.new_loan[i], 0.0);
    EXPECT_GE(firms.investment[i], -1e-12);
    EXPECT_LE(firms.investment[i], planned[i]);
    cut += firms.investment[i] < planned[i];
    const double value = economy.climate.capital_price * planned[i];
    if (firms.asked_credit[i] > value + 1e-9) {  // investment alone does not close the gap
      EXPECT_NEAR(firms.investment[i], 0.0, 1e-12);
      for (int k = 0; k < economy::skills; ++k) EXPECT_LE(firms.vacancies[k][i], firms.staff[k][i]);
    }
  }
  EXPECT_GT(cut, 0);
}

TEST(Credit, CostsMoreForAFirmThatOwesMoreThanItsIndustry)
{
  Economy economy = opened();
  const int s = 27;
  const std::int32_t i = economy.firms.of_industry[s].begin;
  const double normal = firm_loan_rate(economy, s, i);
  EXPECT_NEAR(normal, economy.climate.base_rate + economy.behaviour.loan_spread, 1e-12);
  economy.firms.loans[i] *= 2.0;
  EXPECT_GT(firm_loan_rate(economy, s, i), normal);
}

}  // namespace
}  // namespace lionrock::markets
