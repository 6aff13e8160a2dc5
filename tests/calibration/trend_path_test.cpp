// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/trend_path.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/calibration/technology.hpp"
#include "sim/rules/trade_shares.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::calibration {
namespace {

using economy::Trend;
using economy::TrendQuarter;
using Eigen::VectorXd;

constexpr int run_length = 48;

const input_output::Table& table() { return hong_kong().table; }

const Trend& growing()
{
  static const Trend trend = trend_path(table(), hong_kong(), growing_paths(run_length));
  return trend;
}

const UseCoefficients& use()
{
  static const UseCoefficients coefficients = use_coefficients(table());
  return coefficients;
}

/// Years from the middle of the base year to quarter t of the run.
double years_since_base(int t) { return (t + 2.5) / 4.0; }

double value_added(const TrendQuarter& quarter, int s)
{
  const double inputs = use().inputs.col(s).dot(quarter.price) * (1.0 + use().input_tax[s]);
  return (quarter.price[s] - inputs) * quarter.output[s];
}

double manufacturing(const TrendQuarter& quarter)
{
  double sum = 0.0;
  for (int s = 0; s < table().size(); ++s)
    if (use().active[s] && table().industries[s].manufacturing) sum += value_added(quarter, s);
  return sum;
}

/// Home deliveries and all use of each product at the trend's shares.
struct Uses {
  VectorXd home, all;
};

Uses uses_of(const TrendQuarter& quarter)
{
  const auto n = table().size();
  Uses uses{VectorXd::Zero(n), VectorXd::Zero(n)};
  for (int g = 0; g < n; ++g)
    for (int u = 0; u < n + economy::final_uses; ++u) {
      const double need =
          u < n ? use().inputs(g, u) * quarter.output[u]
                : use().basket(g, u - n) * use().volume[u - n] / 4.0 * quarter.final_demand;
      uses.all[g] += need;
      uses.home[g] += need * rules::domestic_share(use().home_share(g, u), quarter.home_odds[g]);
    }
  return uses;
}

TEST(TrendPath, IsTheTableForEverWithoutGrowth)
{
  const Trend trend = trend_path(table(), hong_kong(), OutlookPaths::without_growth(12, 0.04));
  const VectorXd exports = table().final_domestic.col(input_output::exports_intermediate) +
                           table().final_domestic.col(input_output::exports_final);
  for (int t = -1; t < 11; ++t) {
    const TrendQuarter& quarter = trend.at(t);
    for (int s = 0; s < table().size(); ++s) {
      if (!use().active[s]) continue;
      EXPECT_NEAR(quarter.output[s], table().output[s] / 4.0, 1e-8 * table().output[s]) << s + 1;
      EXPECT_NEAR(quarter.exports[s], exports[s] / 4.0, 1e-8 * table().output[s]) << s + 1;
      EXPECT_NEAR(quarter.price[s], 1.0, 1e-10) << s + 1;
      EXPECT_DOUBLE_EQ(quarter.home_odds[s], 1.0);
    }
    EXPECT_NEAR(quarter.wage, 1.0, 1e-10);
    EXPECT_NEAR(quarter.final_demand, 1.0, 1e-10);
    EXPECT_NEAR(quarter.real_gdp, hong_kong().macro.gdp / 4.0, 1e-7 * hong_kong().macro.gdp);
    EXPECT_NEAR(quarter.nominal_gdp, hong_kong().macro.gdp / 4.0, 1e-7 * hong_kong().macro.gdp);
    EXPECT_NEAR(quarter.imported_inventories, hong_kong().macro.inventory_change / 4.0, 1.0);
  }
}

TEST(TrendPath, KeepsTheLabourForceEmployed)
{
  const auto& employed = hong_kong().structure.employed;
  for (int t = -1; t < run_length; ++t) {
    const TrendQuarter& quarter = growing().at(t);
    double now = 0.0, base = 0.0;
    for (int s = 0; s < table().size(); ++s) {
      if (!use().active[s]) continue;
      base += employed[s];
      now += employed[s] * 4.0 * quarter.output[s] / table().output[s] / quarter.productivity[s];
    }
    EXPECT_NEAR(now / base, 1.0, 1e-9) << t;  // the labour force of these paths is flat
  }
}

TEST(TrendPath, ClearsEveryProduct)
{
  for (int t = -1; t < run_length; t += 7) {
    const TrendQuarter& quarter = growing().at(t);
    const Uses uses = uses_of(quarter);
    for (int g = 0; g < table().size(); ++g) {
      if (!use().active[g]) continue;
      EXPECT_NEAR(uses.home[g] + quarter.exports[g], quarter.output[g], 1e-9 * quarter.output[g])
          << "product " << g + 1 << " in quarter " << t;
    }
  }
}

TEST(TrendPath, KeepsTheTradeBalanceAtItsShareOfGdp)
{
  const auto share = [](const TrendQuarter& quarter) {
    const Uses uses = uses_of(quarter);
    const double exports = quarter.price.dot(quarter.exports);
    const double imports = quarter.price.dot(uses.all - uses.home);
    return (exports - imports) / quarter.nominal_gdp;
  };
  const Trend still = trend_path(table(), hong_kong(), OutlookPaths::without_growth(2, 0.04));
  for (int t = -1; t < run_length; t += 7)
    EXPECT_NEAR(share(growing().at(t)), share(still.at(0)), 1e-9) << t;
}

TEST(TrendPath, KeepsManufacturingOnItsNominalTrend)
{
  const Trend still = trend_path(table(), hong_kong(), OutlookPaths::without_growth(2, 0.04));
  const double base = manufacturing(still.at(0));
  const double growth = hong_kong().trends.manufacturing_value_added;
  for (int t = -1; t < run_length; ++t)
    EXPECT_NEAR(manufacturing(growing().at(t)) / base, std::pow(1.0 + growth, years_since_base(t)),
                1e-9)
        << t;
}

TEST(TrendPath, KeepsConsumerPricesOnWorldInflation)
{
  for (int t = -1; t < run_length; ++t) {
    const TrendQuarter& quarter = growing().at(t);
    const double world = std::pow(1.02, years_since_base(t));
    EXPECT_NEAR(quarter.consumer_price, world, 1e-9 * world);
    EXPECT_NEAR(use().basket.col(economy::consumption).dot(quarter.price), world, 1e-9 * world);
  }
}

TEST(TrendPath, CoversCostsAtTheTablesMarkup)
{
  // Price over cost is what it is in the table: nobody's margin is eaten by the trend.
  for (const int t : {-1, 20, 47}) {
    const TrendQuarter& quarter = growing().at(t);
    for (int s = 0; s < table().size(); ++s) {
      if (!use().active[s]) continue;
      const auto cost = [&](const VectorXd& price, double wage, double productivity) {
        return wage * table().compensation[s] / table().output[s] / productivity +
               use().inputs.col(s).dot(price) * (1.0 + use().input_tax[s]) +
               use().production_tax[s] * price[s];
      };
      const double base = cost(VectorXd::Ones(table().size()), 1.0, 1.0);
      const double now = cost(quarter.price, quarter.wage, quarter.productivity[s]);
      EXPECT_NEAR(quarter.price[s] / now, 1.0 / base, 1e-9) << "industry " << s + 1;
    }
  }
}

TEST(TrendPath, GrowsSteadilyAtProductivityAndLabourForce)
{
  // Shifts between industries of different productivity move growth a little from year to year.
  for (int t = 3; t < run_length; ++t) {
    const double growth = growing().at(t).real_gdp / growing().at(t - 4).real_gdp - 1.0;
    EXPECT_NEAR(growth, 0.026, 0.003) << t;
  }
}

TEST(TrendPath, CountsTheLabourForceWithoutDomesticHelpers)
{
  const auto& labour = hong_kong().labour;
  EXPECT_DOUBLE_EQ(growing().at(0).labour_force, labour.labour_force - labour.domestic_helpers);
  EXPECT_DOUBLE_EQ(growing().at(0).helpers, labour.domestic_helpers);
  OutlookPaths shrinking = growing_paths(8);
  shrinking.labour_force.assign(shrinking.labour_force.size(), -0.005);
  const Trend trend = trend_path(table(), hong_kong(), shrinking);
  EXPECT_NEAR(trend.at(7).labour_force / trend.at(3).labour_force, 0.995, 1e-12);
  EXPECT_NEAR(trend.at(7).real_gdp / growing().at(7).real_gdp, std::pow(0.995, years_since_base(7)),
              0.002);
}

TEST(TrendPath, LetsWorldDemandOutgrowSupplyWhenAsked)
{
  OutlookPaths booming = growing_paths(8);
  booming.world_demand_excess.assign(booming.world_demand_excess.size(), 0.01);
  const Trend trend = trend_path(table(), hong_kong(), booming);
  const VectorXd& supplied = growing().at(5).exports;
  for (int s = 0; s < table().size(); ++s)
    EXPECT_NEAR(trend.at(5).exports[s], supplied[s] * std::pow(1.01, years_since_base(5)),
                1e-9 * supplied[s]);
}

}  // namespace
}  // namespace lionrock::calibration
