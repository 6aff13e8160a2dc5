// SPDX-License-Identifier: Apache-2.0
// Signs an economist would expect, from pairs of runs that share their luck.
#include <gtest/gtest.h>

#include <functional>

#include "sim/quarter/quarter.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::quarter {
namespace {

using economy::Economy;

constexpr int quarters = 12;

/// Mean over two members and four quarters of a figure with a change, less without, over without.
struct Response {
  double gdp = 0.0, unemployed = 0.0, prices = 0.0, investment = 0.0, consumption = 0.0;
};

Response response(const std::function<void(calibration::Opening&)>& before,
                  const std::function<void(Economy&)>& after, int from)
{
  Response mean;
  for (std::uint32_t member = 0; member < 2; ++member) {
    calibration::Opening opening = calibration::lively(200.0, quarters, member);
    opening.switches.common_shocks = false;
    Economy base = calibration::open(opening);
    before(opening);
    Economy changed = calibration::open(opening);
    after(changed);
    for (int t = 0; t < quarters; ++t) {
      const Record without = run_quarter(base);
      const Record with = run_quarter(changed);
      if (t < from || t >= from + 4) continue;
      const auto add = [](double& sum, double x, double y) { sum += (x / y - 1.0) / 8.0; };
      const auto unemployed = [](const Record& record) {
        const auto& u = record.flows.labour.unemployed;
        return (u[0] + u[1] + u[2]) / record.flows.labour.labour_force;
      };
      const auto price = [](const Record& record) {
        return record.accounts.private_consumption.nominal /
               record.accounts.private_consumption.real;
      };
      add(mean.gdp, with.accounts.gdp.real, without.accounts.gdp.real);
      add(mean.prices, price(with), price(without));
      add(mean.investment, with.accounts.fixed_investment.real,
          without.accounts.fixed_investment.real);
      add(mean.consumption, with.accounts.private_consumption.real,
          without.accounts.private_consumption.real);
      mean.unemployed += (unemployed(with) - unemployed(without)) / 8.0;
    }
  }
  return mean;
}

void nothing(calibration::Opening&) {}

TEST(ExportDemand, RaisesOutputAndPricesAndLowersUnemployment)
{
  const Response more = response(
      nothing, [](Economy& e) { e.world.export_factor *= 1.05; }, 0);
  // Exports are over a third of GDP at basic prices: five percent more is well over a percent.
  EXPECT_GT(more.gdp, 0.01);
  EXPECT_LT(more.gdp, 0.03);
  EXPECT_LT(more.unemployed, -0.001);
  EXPECT_GT(more.prices, 0.0);
  const Response less = response(
      nothing, [](Economy& e) { e.world.export_factor /= 1.05; }, 0);
  EXPECT_LT(less.gdp, -0.01);
  EXPECT_GT(less.unemployed, 0.001);
}

TEST(ExportDemand, IsCrowdedOutInPartWithinThreeYears)
{
  const Response early = response(
      nothing, [](Economy& e) { e.world.export_factor *= 1.05; }, 0);
  const Response late = response(
      nothing, [](Economy& e) { e.world.export_factor *= 1.05; }, 8);
  EXPECT_GT(late.prices, early.prices) << "wages and prices rise";
}

TEST(InterestRate, LowersInvestmentAndOutputWhenItRises)
{
  const Response higher = response(
      [](calibration::Opening& opening) {
        opening.paths.rate_departure.assign(opening.paths.rate_departure.size(), 0.01);
      },
      [](Economy&) {}, 0);
  EXPECT_LT(higher.investment, -0.005);
  EXPECT_LT(higher.gdp, 0.0);
  EXPECT_LT(higher.consumption, 0.0);
}

TEST(Luck, IsTheSameInBothRunsOfAPair)
{
  const Response none = response(
      nothing, [](Economy&) {}, 0);
  EXPECT_EQ(none.gdp, 0.0);
  EXPECT_EQ(none.unemployed, 0.0);
}

}  // namespace
}  // namespace lionrock::quarter
