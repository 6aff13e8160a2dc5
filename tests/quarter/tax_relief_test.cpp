// SPDX-License-Identifier: Apache-2.0
// What a plant is forgiven is cash: whole quarters of an opened economy with one plant, put in by
// hand. run_quarter throws when an identity of the accounts fails.
#include <gtest/gtest.h>

#include "sim/quarter/plant_rows.hpp"
#include "sim/quarter/quarter.hpp"
#include "tests/quarter/project_runs.hpp"

namespace lionrock::quarter {
namespace {

using economy::Economy;
using economy::Flow;
using economy::Sector;
using economy::TaxRelief;

constexpr double scale = 200.0;
constexpr int industry = 2;

/// An economy with one plant, as large as its industry, that makes a profit.
struct OnePlant {
  Economy economy;
  std::int32_t row;
};

OnePlant one_plant()
{
  constexpr int before = 8;
  OnePlant made{opened(setting_of(0), scale, before + 4), 0};
  Economy& economy = made.economy;
  const auto& rows = economy.plants.of_industry[industry];
  made.row = economy.plants.first_row + rows.begin;
  economy.plants.at(made.row).weight.fill(1.0);
  const double output = economy.trend.at(-1).output[industry] / economy.scale;
  economy::PlantSize size;
  size.output = size.input_volume = size.exports = output;
  size.capital =
      output * economy.technology.capital_need[industry] / economy.behaviour.target_utilisation;
  const Range firms = economy.firms.of_industry[industry];
  for (int k = 0; k < economy::skills; ++k)
    for (std::int32_t i = firms.begin; i < firms.end; ++i)
      size.jobs[k] += economy.firms.staff[k][i];
  const Eigen::VectorXd bases = export_bases(economy);
  for (int t = 0; t < before; ++t) {
    economy.project_flows.clear();
    if (t == 0) extend_plant(economy, made.row, size, 1.0);
    make_room(economy, 0.0, bases);
    static_cast<void>(run_quarter(economy));
  }
  economy.firms.tax_losses[made.row] = 0.0;
  return made;
}

/// Profits tax that government receives in the next quarter when the plant has some relief.
struct Paid {
  double all;        ///< by all firms
  double forgone;    ///< as the quarter's flows have it
  double losses;     ///< that the plant carries on
  TaxRelief relief;  ///< after settlement
};

Paid next_quarter(OnePlant plant, TaxRelief relief)
{
  relief.firm = plant.row;
  plant.economy.reliefs = {relief};
  const Record record = run_quarter(plant.economy);
  return {plant.economy.ledger.total(Flow::profits_tax), record.flows.income.tax_forgone,
          plant.economy.firms.tax_losses[plant.row], plant.economy.reliefs.front()};
}

/// The plant's own tax and profit, from relief of all of it.
struct Own {
  double tax, profit;
};

Own own(const OnePlant& plant)
{
  const auto& code = plant.economy.profits_tax;
  const Paid none = next_quarter(plant, {});
  const Paid all = next_quarter(plant, {.points = code.rate, .lower_points = code.lower_rate});
  const double tax = none.all - all.all;
  const double low = code.lower_tier / 4.0;
  return {tax, low + (tax - code.lower_rate * low) / code.rate};
}

TEST(Concession, TakesItsPointsOffWhatAPlantPaysAndNothingElse)
{
  const OnePlant plant = one_plant();
  const auto [tax, profit] = own(plant);
  ASSERT_GT(profit, plant.economy.profits_tax.lower_tier / 4.0);
  const Paid none = next_quarter(plant, {});
  const Paid with = next_quarter(plant, {.points = 0.05, .lower_points = 0.05});
  EXPECT_EQ(none.forgone, 0.0);
  EXPECT_NEAR(none.all - with.all, 0.05 * profit, 1e-9 * none.all);
  EXPECT_NEAR(with.forgone, 0.05 * profit, 1e-9 * none.all);
  EXPECT_LT(with.forgone, tax);
}

TEST(Deduction, LowersTaxByItsRateWhereThereIsProfit)
{
  const OnePlant plant = one_plant();
  const auto [tax, profit] = own(plant);
  const double deduction = 0.5 * (profit - plant.economy.profits_tax.lower_tier / 4.0);
  ASSERT_GT(deduction, 0.0);
  const Paid none = next_quarter(plant, {});
  const Paid with = next_quarter(plant, {.deduction = deduction});
  EXPECT_NEAR(none.all - with.all, plant.economy.profits_tax.rate * deduction, 1e-9 * none.all);
  EXPECT_NEAR(with.forgone, none.all - with.all, 1e-9 * none.all);
  EXPECT_EQ(with.losses, 0.0);
  // What is taken back is taxed like profit.
  const Paid back = next_quarter(plant, {.deduction = -deduction});
  EXPECT_NEAR(back.all - none.all, plant.economy.profits_tax.rate * deduction, 1e-9 * none.all);
  EXPECT_LT(back.forgone, 0.0);
}

TEST(Deduction, GivesNothingWithoutProfitAndIsCarriedForward)
{
  OnePlant plant = one_plant();
  const double profit = own(plant).profit;
  plant.economy.firms.tax_losses[plant.row] = 100.0 * profit;
  const Paid none = next_quarter(plant, {});
  const Paid with = next_quarter(plant, {.deduction = 3.0 * profit});
  EXPECT_DOUBLE_EQ(with.all, none.all);
  EXPECT_EQ(with.forgone, 0.0);
  EXPECT_NEAR(with.losses - none.losses, 3.0 * profit, 1e-9 * none.losses);
  EXPECT_NEAR(with.relief.losses_gained, 3.0 * profit, 1e-9 * none.losses);
  // Next year's profit is not taxed for these losses, and that is forgone then.
  plant.economy.firms.tax_losses[plant.row] = 3.0 * profit;
  const Paid later = next_quarter(plant, {.losses_gained = 3.0 * profit});
  plant.economy.firms.tax_losses[plant.row] = 0.0;
  const Paid taxed = next_quarter(plant, {});
  EXPECT_GT(later.forgone, 0.0);
  EXPECT_NEAR(later.forgone, taxed.all - later.all, 1e-9 * taxed.all);
}

TEST(LandRelief, LeavesGovernmentAndArrivesInThePlant)
{
  OnePlant plant = one_plant();
  Economy& economy = plant.economy;
  economy.project_flows.clear();
  economy.project_flows.payments.push_back({.firm = plant.row,
                                            .capex = 0.0,
                                            .equity_abroad = 1.0,
                                            .equity_home = 0.0,
                                            .grant = 0.0,
                                            .public_equity = 0.0,
                                            .land_relief = 5.0});
  economy.ledger.clear();
  const double before = economy.firms.deposits[plant.row];
  settle_projects(economy);
  EXPECT_DOUBLE_EQ(economy.ledger.paid(Flow::land_relief, Sector::government, Sector::firms), 5.0);
  EXPECT_DOUBLE_EQ(economy.ledger.net(Sector::government), -5.0);
  EXPECT_DOUBLE_EQ(economy.government.policy_outlay, 5.0);
  EXPECT_NEAR(economy.firms.deposits[plant.row] - before, 5.0, 1e-9);
}

}  // namespace
}  // namespace lionrock::quarter
