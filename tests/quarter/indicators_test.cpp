// SPDX-License-Identifier: Apache-2.0
#include "sim/accounts/indicators.hpp"

#include <gtest/gtest.h>

#include "sim/quarter/quarter.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::quarter {
namespace {

using economy::Economy;
using economy::skills;

struct Measured {
  Economy economy;
  Record record;
  accounts::Indicators indicators;
};

Measured first_quarter()
{
  Measured result{calibration::open(calibration::still(100.0, 4)), {}, {}};
  result.record = run_quarter(result.economy);
  result.indicators = accounts::indicators(result.economy, result.record.flows,
                                           result.record.accounts, Quarter::of(2024, 1));
  return result;
}

TEST(Indicators, ShowTheBaseYearsShareEmploymentAndPrices)
{
  const Measured now = first_quarter();
  const auto& pack = calibration::hong_kong();
  const auto& indicators = now.indicators;
  const double narrow = pack.shares.narrow.dot(pack.table.value_added()) / pack.macro.gdp_basic;
  EXPECT_NEAR(indicators.manufacturing.narrow / now.record.accounts.gdp_basic, narrow,
              1e-3 * narrow);
  EXPECT_LT(indicators.manufacturing.narrow, indicators.manufacturing.wide);
  EXPECT_LT(indicators.manufacturing.wide, indicators.manufacturing.fhki);
  EXPECT_EQ(indicators.manufacturing.wide_reclassified, 0.0);
  EXPECT_NEAR(indicators.employment, pack.labour.employed, 2e-3 * pack.labour.employed);
  EXPECT_NEAR(indicators.labour_force, pack.labour.labour_force, 100.0);
  EXPECT_NEAR(indicators.unemployment_rate, pack.labour.unemployment_rate, 2e-3);
  EXPECT_NEAR(indicators.consumer_price, 1.0, 1e-9);
  EXPECT_NEAR(indicators.wage_index, 1.0, 1e-9);
  EXPECT_NEAR(indicators.utilisation, now.economy.behaviour.target_utilisation, 1e-3);
}

TEST(Indicators, WeighWagesByWhatEachSkillIsPaidInAll)
{
  Measured now = first_quarter();
  std::array<double, skills> bill{};
  for (int s = 0; s < now.economy.technology.industries; ++s)
    for (auto i = now.economy.firms.of_industry[s].begin; i < now.economy.firms.of_industry[s].end;
         ++i)
      for (int k = 0; k < skills; ++k)
        bill[k] += now.economy.technology.pay(s, k) * now.economy.firms.staff[k][i];
  now.economy.climate.wage[2] *= 1.1;
  const auto indicators = accounts::indicators(now.economy, now.record.flows, now.record.accounts,
                                               Quarter::of(2024, 1));
  const double expected = 1.0 + 0.1 * bill[2] / (bill[0] + bill[1] + bill[2]);
  EXPECT_NEAR(indicators.wage_index, expected, 1e-6);
}

TEST(Indicators, CountWhatTheNewDefinitionAddsApart)
{
  const Measured now = first_quarter();
  const auto before = accounts::indicators(now.economy, now.record.flows, now.record.accounts,
                                           accounts::wide_definition_changes + -1);
  const auto after = accounts::indicators(now.economy, now.record.flows, now.record.accounts,
                                          accounts::wide_definition_changes);
  EXPECT_EQ(before.manufacturing.wide_reclassified, 0.0);
  EXPECT_GE(after.manufacturing.wide_reclassified, 0.0);
  EXPECT_NEAR(after.manufacturing.wide - after.manufacturing.wide_reclassified,
              before.manufacturing.wide, 1e-9 * before.manufacturing.wide);
}

}  // namespace
}  // namespace lionrock::quarter
