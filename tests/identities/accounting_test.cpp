// SPDX-License-Identifier: Apache-2.0
// What must always be true, quarter after quarter, whatever luck brings.
#include <gtest/gtest.h>

#include <cmath>

#include "sim/quarter/quarter.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock {
namespace {

using accounts::BalanceSheets;
using calibration::lively;
using economy::Economy;
using economy::Flow;
using economy::Sector;

struct Case {
  double scale;
  std::uint32_t member;
};

class AnyLuck : public testing::TestWithParam<Case> {};

/// The engine checks itself to 1e-9; these checks are written again from the definitions.
TEST_P(AnyLuck, KeepsEveryBookQuarterAfterQuarter)
{
  const auto [scale, member] = GetParam();
  constexpr int quarters = 8;
  Economy economy = calibration::open(lively(scale, quarters, member));
  BalanceSheets before = accounts::balance_sheets(economy);
  for (int t = 0; t < quarters; ++t) {
    const quarter::Record record = quarter::run_quarter(economy);
    const auto& a = record.accounts;
    const double gdp = a.gdp.nominal;
    EXPECT_NEAR(a.gdp_production, gdp, 1e-9 * gdp);
    EXPECT_NEAR(a.gdp_income, gdp, 1e-9 * gdp);
    EXPECT_NEAR(a.private_consumption.nominal + a.government_consumption.nominal +
                    a.fixed_investment.nominal + a.inventory_change.nominal + a.exports.nominal -
                    a.imports.nominal,
                gdp, 1e-9 * gdp);
    EXPECT_NEAR(a.gdp_real_production, a.gdp.real, 1e-9 * a.gdp.real);
    EXPECT_NEAR(a.value_added.sum(), a.gdp_basic, 1e-9 * gdp);

    const BalanceSheets after = accounts::balance_sheets(economy);
    EXPECT_NEAR(after.bank_gap(), 0.0, 1e-9 * after.worker_deposits);
    // The current account is what foreign assets change by.
    const double current = a.exports.nominal - a.imports.nominal + a.net_primary_income;
    EXPECT_NEAR(after.foreign_assets - before.foreign_assets, current, 1e-9 * after.foreign_assets);
    // Payments of all sectors cancel.
    double net = 0.0;
    for (int s = 0; s < economy::sectors; ++s) net += economy.ledger.net(static_cast<Sector>(s));
    EXPECT_NEAR(net, 0.0, 1e-9 * gdp);
    for (const double value : {after.worker_deposits, after.owner_deposits, after.firm_deposits,
                               after.firm_loans, after.government_reserves, a.gdp.nominal})
      EXPECT_TRUE(std::isfinite(value) && value > 0.0) << value;
    before = after;
  }
}

TEST_P(AnyLuck, CountsEveryPersonOfTheLabourForce)
{
  const auto [scale, member] = GetParam();
  Economy economy = calibration::open(lively(scale, 8, member));
  for (int t = 0; t < 8; ++t) {
    const double path = economy.trend.at(t).labour_force / scale;
    (void)quarter::run_quarter(economy);
    double persons = static_cast<double>(economy.persons.employed());
    for (const auto& pool : economy.persons.unemployed) persons += static_cast<double>(pool.size());
    EXPECT_NEAR(persons, path, 0.5);
    std::int64_t staff = 0;
    for (const auto& of_skill : economy.firms.staff)
      for (const auto count : of_skill) staff += count;
    EXPECT_EQ(staff, economy.persons.employed());
  }
}

INSTANTIATE_TEST_SUITE_P(Members, AnyLuck,
                         testing::Values(Case{1000.0, 0}, Case{1000.0, 1}, Case{1000.0, 2},
                                         Case{1000.0, 17}, Case{100.0, 0}, Case{100.0, 1},
                                         Case{100.0, 6}),
                         [](const auto& kind) {
                           return "Scale" + std::to_string(static_cast<int>(kind.param.scale)) +
                                  "Member" + std::to_string(kind.param.member);
                         });

TEST(Luck, IsMirroredWithinAPairAndNotBetweenPairs)
{
  std::array<Economy, 3> economies{calibration::open(lively(1000.0, 4, 0)),
                                   calibration::open(lively(1000.0, 4, 1)),
                                   calibration::open(lively(1000.0, 4, 2))};
  for (int t = 0; t < 4; ++t) {
    for (auto& economy : economies) (void)quarter::run_quarter(economy);
    EXPECT_NE(economies[0].world.demand_shock, 0.0);
    EXPECT_EQ(economies[0].world.demand_shock, -economies[1].world.demand_shock);
    EXPECT_EQ(economies[0].world.consumption_shock, -economies[1].world.consumption_shock);
    EXPECT_EQ(economies[0].world.investment_shock, -economies[1].world.investment_shock);
    EXPECT_EQ(economies[0].world.product_shock, -economies[1].world.product_shock);
    EXPECT_NE(economies[0].world.demand_shock, economies[2].world.demand_shock);
  }
}

TEST(Quarter, HasTheSameBitsOnAnyNumberOfThreads)
{
  const auto run = [](int threads) {
    const ThreadLimit limit(threads);
    Economy economy = calibration::open(lively(100.0, 6, 3));
    std::vector<double> bits;
    for (int t = 0; t < 6; ++t) {
      const quarter::Record record = quarter::run_quarter(economy);
      bits.insert(bits.end(), {record.accounts.gdp.nominal, record.accounts.gdp.real,
                               record.books.worker_deposits, record.books.bank_capital});
    }
    bits.insert(bits.end(), economy.firms.deposits.begin(), economy.firms.deposits.end());
    bits.insert(bits.end(), economy.firms.price.begin(), economy.firms.price.end());
    return bits;
  };
  const auto alone = run(1);
  for (const int threads : {2, 8}) EXPECT_EQ(run(threads), alone) << threads;
}

}  // namespace
}  // namespace lionrock
