// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/workers.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/accounts/balance_sheets.hpp"
#include "sim/quarter/government.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::quarter {
namespace {

using economy::Economy;
using economy::skills;

Economy opened() { return calibration::open(calibration::lively(100.0, 4, 0)); }

TEST(DepositRate, LiesBelowTheBaseRateAndNeverBelowZero)
{
  Economy economy = opened();
  economy.climate.base_rate = 0.05;
  EXPECT_DOUBLE_EQ(deposit_rate(economy), (0.05 - economy.behaviour.deposit_margin) / 4.0);
  economy.climate.base_rate = 0.001;
  EXPECT_EQ(deposit_rate(economy), 0.0);
}

TEST(SpendingRule, SpendsLessWhenTheRateRises)
{
  Economy economy = opened();
  const double normal = spending_rule(economy).propensity;
  EXPECT_DOUBLE_EQ(normal, economy.spending.propensity);
  economy.climate.base_rate += 0.01;
  EXPECT_NEAR(spending_rule(economy).propensity,
              normal * (1.0 - 0.01 * economy.behaviour.consumption_rate_sensitivity), 1e-12);
}

TEST(SpendingRule, SpendsLessOfPropertyIncomeThanOfWages)
{
  const SpendingRule rule = spending_rule(opened());
  EXPECT_LT(rule.interest, rule.dividends);
  EXPECT_LT(rule.dividends, rule.propensity);
  EXPECT_GT(rule.interest, 0.0);
}

TEST(SpendingRule, HasSentimentWithMeanOne)
{
  // E[exp(x - v / 2)] = 1 for x normal with variance v, by the midpoint rule over +-8 deviations.
  Economy economy = opened();
  const double variance = 0.02 * 0.02 / (1.0 - 0.64);
  economy.world.consumption_variance = variance;
  double mean = 0.0;
  constexpr int steps = 4000;
  for (int step = 0; step < steps; ++step) {
    const double z = -8.0 + 16.0 * (step + 0.5) / steps;
    economy.world.consumption_shock = z * std::sqrt(variance);
    mean += spending_rule(economy).propensity * std::exp(-0.5 * z * z) / std::sqrt(2.0 * M_PI) *
            16.0 / steps;
  }
  EXPECT_NEAR(mean, economy.spending.propensity, 1e-9);
}

TEST(Wages, OfPersonsAddUpToWhatFirmsPay)
{
  Economy economy = opened();
  for (std::int32_t i = 0; i < economy.firms.count(); ++i)
    economy.firms.hours[i] = 0.94 + 0.16 * (i % 7) / 6.0;
  double paid = 0.0;
  for (int s = 0; s < economy.technology.industries; ++s)
    for (auto i = economy.firms.of_industry[s].begin; i < economy.firms.of_industry[s].end; ++i)
      for (int k = 0; k < skills; ++k)
        paid += economy.technology.pay(s, k) * economy.climate.wage[k] * economy.firms.hours[i] *
                economy.firms.staff[k][i];
  EXPECT_NEAR(plan_spending(economy).wages, paid, 1e-9 * paid);
}

TEST(Workers, SpendWhatTheyPlannedWhenHoursAndPricesAreAsExpected)
{
  Economy economy = opened();
  economy.firms.hours_now = economy.firms.hours;
  const auto before = accounts::balance_sheets(economy);
  const WorkerSums planned = plan_spending(economy);
  const WorkerSums paid = pay_workers(economy, 1.0);
  EXPECT_NEAR(paid.spending, planned.spending, 1e-9 * planned.spending);
  EXPECT_NEAR(paid.wages, planned.wages, 1e-9 * planned.wages);
  EXPECT_NEAR(paid.salaries_tax, planned.salaries_tax, 1e-9 * planned.salaries_tax);
  // A statement of account over all workers.
  const double after = before.worker_deposits  //
                       + paid.wages            //
                       - paid.salaries_tax     //
                       + paid.support          //
                       + paid.interest         //
                       - paid.spending;
  EXPECT_NEAR(paid.deposits, after, 1e-9 * after);
  EXPECT_NEAR(accounts::balance_sheets(economy).worker_deposits, after, 1e-9 * after);
}

TEST(Workers, PayInProportionToWhatPricesMadeOfTheirBudgets)
{
  Economy economy = opened();
  economy.firms.hours_now = economy.firms.hours;
  const double planned = plan_spending(economy).spending;
  EXPECT_NEAR(pay_workers(economy, 1.03).spending, 1.03 * planned, 1e-9 * planned);
}

TEST(SalariesTax, IsPaidByFewAndMostlyByTheWellPaid)
{
  // Half of the labour force pays nothing, as has long been so in Hong Kong.
  const Economy economy = opened();
  const WorkerSums sums = plan_spending(economy);
  EXPECT_GT(sums.salaries_tax, 0.0);
  EXPECT_LT(sums.salaries_tax, 0.1 * sums.wages);
  EXPECT_GT(economy.salaries_tax_factor, 0.5);
  EXPECT_LT(economy.salaries_tax_factor, 2.0);
}

}  // namespace
}  // namespace lionrock::quarter
