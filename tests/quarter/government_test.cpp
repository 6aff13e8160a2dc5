// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/government.hpp"

#include <gtest/gtest.h>

#include "sim/quarter/quarter.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::quarter {
namespace {

using economy::Economy;
using economy::Flow;
using economy::Sector;

Economy& growing()
{
  static Economy economy = calibration::open(calibration::lively(1000.0, 40, 0));
  return economy;
}

/// What the path improves the balance by against paths that only grow with GDP, over GDP.
double improvement(Economy& economy, int quarter)
{
  economy.quarter = quarter;
  const FiscalPath path = fiscal_path(economy);
  const auto& government = economy.government;
  const double now = economy.trend.at(quarter).nominal_gdp;
  const double nominal = now / economy.trend.at(-1).nominal_gdp;
  const double sum = government.other_transfers * nominal - path.other_transfers +
                     path.land_premium - government.land_premium * nominal;
  economy.quarter = 0;
  return sum / (now / economy.scale);
}

TEST(FiscalPath, ClosesTheDeficitInEqualSteps)
{
  Economy& economy = growing();
  const int steps = economy.government.closing_quarters;
  for (int t = 0; t < steps; ++t)
    EXPECT_NEAR(improvement(economy, t), economy.government.closing * (t + 1) / steps, 1e-12) << t;
}

TEST(BalanceTarget, GoesFromThePublishedDeficitToTheForecastAndAnswersReservesAfterwards)
{
  Economy economy = growing();
  auto& government = economy.government;
  const int steps = government.closing_quarters;
  EXPECT_NEAR(balance_target(economy, 0), government.opening_balance + government.closing / steps,
              1e-12);
  const double forecast = government.opening_balance + government.closing;
  EXPECT_NEAR(balance_target(economy, steps - 1), forecast, 1e-12);
  economy.quarter = steps + 2;
  const double annual = 4.0 * economy.trend.at(steps + 2).nominal_gdp / economy.scale;
  government.net_reserves_target = (government.reserves - government.debt) / annual;
  EXPECT_NEAR(balance_target(economy, steps + 2), forecast, 1e-12);
  government.reserves += 0.1 * annual;
  EXPECT_NEAR(balance_target(economy, steps + 2),
              forecast - economy.behaviour.fiscal_feedback * 0.1, 1e-12);
}

TEST(Government, ArrivesNearTheForecastBalance)
{
  // Four members without common shocks, six years: the balance of the last year is within half a
  // point of GDP of the medium-range forecast, and not merely on a path of its own making.
  Economy economy = calibration::open([] {
    auto opening = calibration::lively(400.0, 24, 0);
    opening.switches.common_shocks = false;
    return opening;
  }());
  double balance = 0.0;
  double gdp = 0.0;
  for (int t = 0; t < 24; ++t) {
    const Record record = run_quarter(economy);
    if (t < 20) continue;
    balance += economy.ledger.net(Sector::government) - economy.ledger.total(Flow::bonds);
    gdp += record.accounts.gdp.nominal;
  }
  const auto& government = economy.government;
  EXPECT_NEAR(balance / gdp, government.opening_balance + government.closing, 0.005);
}

TEST(FiscalPath, KeepsSocialSecurityAndPropertyTaxInStepWithGdp)
{
  Economy economy = growing();
  for (const int t : {0, 7, 30}) {
    economy.quarter = t;
    const double nominal = economy.trend.at(t).nominal_gdp / economy.trend.at(-1).nominal_gdp;
    const FiscalPath path = fiscal_path(economy);
    EXPECT_DOUBLE_EQ(path.social_security, economy.government.social_security * nominal);
    EXPECT_DOUBLE_EQ(path.property_tax, economy.government.property_tax * nominal);
  }
}

TEST(UnemploymentSupport, ComesOnTopOfOtherTransfers)
{
  Economy economy = growing();
  const double before = fiscal_path(economy).social_security;
  economy.persons.unemployed[0].push_back({});
  EXPECT_DOUBLE_EQ(fiscal_path(economy).social_security, before);
}

TEST(Government, MeetsAnyDeficitFromReservesAndBonds)
{
  Economy economy = calibration::open(calibration::lively(1000.0, 8, 0));
  for (int t = 0; t < 8; ++t) {
    const double reserves = economy.government.reserves;
    const double debt = economy.government.debt;
    (void)run_quarter(economy);
    const auto& ledger = economy.ledger;
    const double bonds = ledger.total(Flow::bonds);
    const double balance = ledger.net(Sector::government) - bonds;
    EXPECT_GE(bonds, 0.0);
    EXPECT_NEAR(economy.government.debt - debt, bonds, 1e-9 * debt);
    EXPECT_NEAR(economy.government.reserves - reserves, balance + bonds, 1e-9 * reserves);
    if (balance < 0.0)
      EXPECT_GE(bonds, economy.behaviour.government_bond_share * -balance * (1.0 - 1e-9));
    else
      EXPECT_EQ(bonds, 0.0);
  }
}

TEST(Government, TakesBondsForTheWholeDeficitWhenReservesAreAtTheirFloor)
{
  Economy economy = calibration::open(calibration::lively(1000.0, 4, 0));
  // Reserves far below the level kept; what is taken out goes to the bank's foreign assets.
  const double taken = 0.9 * economy.government.reserves;
  economy.government.reserves -= taken;
  economy.bank.foreign_assets -= taken;
  const double reserves = economy.government.reserves;
  (void)run_quarter(economy);
  EXPECT_GT(economy.ledger.total(Flow::bonds), 0.0);
  EXPECT_NEAR(economy.government.reserves, reserves, 1e-9 * reserves);
}

}  // namespace
}  // namespace lionrock::quarter
