// SPDX-License-Identifier: Apache-2.0
// Capacity of electricity that government pays for.
#include <gtest/gtest.h>

#include <cmath>

#include "sim/quarter/quarter.hpp"
#include "tests/calibration/opened.hpp"
#include "tests/quarter/project_runs.hpp"

namespace lionrock::quarter {
namespace {

constexpr int quarters = 24;

/// What an economy without luck shows after some years.
struct Seen {
  double price;       ///< of electricity
  double candidates;  ///< what candidates take it to be, over its trend
  double bill;        ///< cost of inputs of an industry that uses much of it
  double profits;     ///< of its makers, over their sales
};

Seen run_with(double capacity)
{
  calibration::Opening opening = calibration::lively(1000.0, quarters, 0);
  const projects::Setting setting = setting_of(0);
  opening.projects = setting;
  opening.quarters = quarters;
  opening.switches.luck = false;
  opening.switches.common_shocks = false;
  economy::Economy economy = calibration::open(opening);
  ProjectBooks books =
      books_of(setting, economy,
               {instrument(policy::Infrastructure{.kind = "power", .capacity = capacity}, "power")},
               quarters);
  double before = 1.0;  // the price that candidates of the last quarter know
  for (int t = 0; t < quarters; ++t) {
    before = economy.climate.price[economy.technology.power_industry];
    static_cast<void>(run_quarter(economy, books));  // throws where an identity fails
  }
  const int power = economy.technology.power_industry;
  Eigen::Index user = 0;
  for (Eigen::Index s = 1; s < economy.technology.industries; ++s)
    if (s != power && economy.technology.active[s] &&
        economy.technology.inputs(power, s) > economy.technology.inputs(power, user))
      user = s;
  EXPECT_DOUBLE_EQ(books.conditions.power, before / economy.trend.at(quarters - 2).price[power]);
  const Range rows = economy.firms.of_industry[static_cast<std::size_t>(power)];
  const std::int32_t i = rows.begin;
  double labour = 0.0;
  for (int k = 0; k < economy::skills; ++k)
    labour += economy.firms.need[k][i] * economy.technology.pay(power, k) * economy.climate.wage[k];
  const double cost = labour / economy.firms.productivity[i] + economy.climate.input_cost[power] +
                      economy.technology.production_tax[power] * economy.firms.price[i];
  return {economy.climate.price[power], books.conditions.power, economy.climate.input_cost[user],
          1.0 - cost / economy.firms.price[i]};
}

TEST(PowerCapacity, LowersThePriceForEverybodyAtTheCostOfItsMakersReturn)
{
  const Seen without = run_with(0.0), with = run_with(12500.0);
  const auto& b = calibration::central_behaviour();
  const double factor = std::pow(1.0 + 12500.0 / b.power_capacity, -b.power_price_response);
  ASSERT_LT(factor, 0.95);
  // Electricity needs electricity, and wages answer a little: within a tenth of the fall.
  EXPECT_NEAR(with.price / without.price, factor, 0.1 * (1.0 - factor));
  // Candidates see the same price as everybody, once.
  EXPECT_NEAR(with.candidates / without.candidates, factor, 0.1 * (1.0 - factor));
  EXPECT_LT(with.bill, without.bill);
  EXPECT_LT(with.profits, without.profits - 0.5 * (1.0 - factor));
}

}  // namespace
}  // namespace lionrock::quarter
