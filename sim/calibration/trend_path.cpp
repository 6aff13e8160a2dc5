// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/trend_path.hpp"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>

#include "sim/calibration/trend_outputs.hpp"

namespace lionrock::calibration {

using Eigen::MatrixXd;
using Eigen::VectorXd;

OutlookPaths OutlookPaths::without_growth(int quarters, double policy_rate)
{
  const std::vector<double> zero(static_cast<std::size_t>(quarters), 0.0);
  OutlookPaths paths{.labour_force = zero,
                     .productivity = zero,
                     .world_inflation = zero,
                     .manufacturing = zero,
                     .world_demand_excess = zero,
                     .policy_rate = std::vector<double>(zero.size(), policy_rate),
                     .rate_departure = zero,
                     .inventories = std::vector<double>(zero.size(), 1.0),
                     .plants = {},
                     .industry_gaps = false,
                     .manufacturing_follows_trend = false,
                     .external_balance = false};
  return paths;
}

namespace {

TrendBase base_year(const input_output::Table& table, const pack::EconomyPack& pack,
                    const OutlookPaths& paths)
{
  TrendBase base{.table = table, .use = use_coefficients(table)};
  const auto n = table.size();
  base.labour = pack.structure.employed;
  base.exports = table.final_domestic.col(input_output::exports_intermediate) +
                 table.final_domestic.col(input_output::exports_final);
  base.labour_cost.setZero(n);
  base.markup.setOnes(n);
  base.helpers = base.use.helpers;
  for (int s = 0; s < n; ++s) {
    if (!base.use.active[s]) continue;
    base.labour_cost[s] = table.compensation[s] / table.output[s];
    const double cost = base.labour_cost[s] +
                        base.use.inputs.col(s).sum() * (1.0 + base.use.input_tax[s]) +
                        base.use.production_tax[s];
    base.markup[s] = 1.0 / cost;
    const bool own_trend = table.industries[s].manufacturing && paths.manufacturing_follows_trend;
    (own_trend ? base.makers : base.others).push_back(s);
  }
  base.helpers_value = base.helpers >= 0 ? table.output[base.helpers] : 0.0;
  base.helpers_count = base.helpers >= 0 ? pack.labour.domestic_helpers : 0.0;
  base.employment = base.labour.sum() - (base.helpers >= 0 ? base.labour[base.helpers] : 0.0);
  base.labour_force = pack.labour.labour_force - base.helpers_count;
  base.inventories = table.final_imported.col(input_output::inventories).sum();
  const double imports =
      table.imported.sum() + table.final_imported.leftCols(input_output::inventories).sum();
  const double trade = base.exports.sum() - imports;
  double final_value = base.helpers_value;
  for (int f = 0; f < economy::final_uses; ++f)
    final_value += base.use.volume[f] * (1.0 + base.use.final_tax[f]);
  base.trade_share = trade / (final_value + trade);
  return base;
}

/// Prices at given productivity; pay is set so that the consumption basket follows world prices.
void solve_prices(const TrendBase& base, const TrendIndices& at, economy::TrendQuarter& quarter)
{
  const auto n = base.table.size();
  MatrixXd system = MatrixXd::Identity(n, n);
  VectorXd labour = VectorXd::Zero(n);
  VectorXd outside = VectorXd::Zero(n);
  for (int s = 0; s < n; ++s) {
    if (!base.use.active[s]) {
      outside[s] = at.world_price;
      continue;
    }
    system.row(s) -=
        base.markup[s] * (1.0 + base.use.input_tax[s]) * base.use.inputs.col(s).transpose();
    system(s, s) -= base.markup[s] * base.use.production_tax[s];
    labour[s] = base.markup[s] * base.labour_cost[s] / quarter.productivity[s];
  }
  const auto factorised = system.partialPivLu();
  // Prices are linear in pay: one solve for what pay carries and one for what only imports bring.
  const VectorXd by_pay = factorised.solve(labour);
  const VectorXd by_imports = factorised.solve(outside);
  const auto basket = base.use.basket.col(economy::consumption);
  quarter.wage = (at.world_price - basket.dot(by_imports)) / basket.dot(by_pay);
  quarter.price = quarter.wage * by_pay + by_imports;
  quarter.consumer_price = at.world_price;
}

/// What the firms already here make per person over their industry as a whole: plants need fewer
/// persons, and the industry's trend of productivity holds them.
VectorXd productivity_apart(const TrendBase& base, const projects::ExpectedQuarter& plants,
                            const economy::TrendQuarter& quarter)
{
  VectorXd ratio = VectorXd::Ones(base.table.size());
  for (int s = 0; s < base.table.size(); ++s) {
    if (!base.use.active[s] || !(plants.output[s] > 0.0)) continue;
    const double need = base.labour[s] / base.table.output[s];
    ratio[s] = (need * (quarter.output[s] - plants.output[s]) + plants.jobs.row(s).sum()) /
               (need * quarter.output[s]);
  }
  return ratio;
}

/// Persons whom each industry's output keeps at work, those of its plants included.
VectorXd persons_at_work(const TrendBase& base, const TrendIndices& at,
                         const economy::TrendQuarter& quarter)
{
  VectorXd persons = VectorXd::Zero(base.table.size());
  for (int s = 0; s < base.table.size(); ++s)
    if (base.use.active[s])
      persons[s] = base.labour[s] / base.table.output[s] / at.productivity[s] * quarter.output[s];
  return persons;
}

/// Skills that the trend's output needs, as shares.
std::array<double, economy::skills> skill_demand(const TrendBase& base,
                                                 const pack::EconomyPack& pack,
                                                 const TrendIndices& at,
                                                 const projects::ExpectedQuarter& plants,
                                                 const economy::TrendQuarter& quarter)
{
  Eigen::RowVector3d persons = Eigen::RowVector3d::Zero();
  for (int s = 0; s < base.table.size(); ++s)
    if (base.use.active[s])
      persons += (pack.structure.skill_share.row(s) * base.labour[s] *
                      (quarter.output[s] - plants.output[s]) / base.table.output[s] +
                  plants.jobs.row(s)) /
                 at.productivity[s];
  persons /= persons.sum();
  return {persons[0], persons[1], persons[2]};
}

/// Aggregates of the solved quarter, turned from a year's into a quarter's flows.
void close_quarter(const TrendBase& base, const TrendIndices& at, economy::TrendQuarter& quarter)
{
  double nominal = base.helpers_value * at.labour_force * quarter.wage;
  double real = base.helpers_value * at.labour_force;
  VectorXd all = base.use.inputs * quarter.input_volume;
  for (int f = 0; f < economy::final_uses; ++f) {
    const VectorXd volume = base.use.basket.col(f) * base.use.volume[f] * quarter.final_demand;
    nominal += quarter.price.dot(volume) * (1.0 + base.use.final_tax[f]);
    real += volume.sum() * (1.0 + base.use.final_tax[f]);
    all += volume;
  }
  quarter.home_use = all / 4.0;
  const VectorXd net = quarter.output - all;  // exports less imports, product by product
  quarter.nominal_gdp = (nominal + quarter.price.dot(net)) / 4.0;
  quarter.real_gdp = (real + net.sum()) / 4.0;
  quarter.output /= 4.0;
  quarter.exports /= 4.0;
  quarter.input_volume /= 4.0;
}

/// What projects without policy are expected to add in quarter t of the path, in a year's flows.
projects::ExpectedQuarter plants_at(const projects::ExpectedPath& plants, int t, Eigen::Index n)
{
  if (!plants.quarters.empty()) {
    const auto last = static_cast<int>(plants.quarters.size()) - 1;
    return plants.quarters[static_cast<std::size_t>(std::min(t, last))];
  }
  const VectorXd none = VectorXd::Zero(n);
  return {none, none, none, none, none, none, none, MatrixXd::Zero(n, economy::skills), 0.0, 0.0};
}

}  // namespace

economy::Trend trend_path(const input_output::Table& table, const pack::EconomyPack& pack,
                          const OutlookPaths& paths)
{
  const TrendBase base = base_year(table, pack, paths);
  const auto n = table.size();
  TrendIndices at{.productivity = VectorXd::Ones(n)};
  VectorXd apart = VectorXd::Ones(n);
  economy::Trend trend;
  for (int t = 0; t < paths.quarters(); ++t) {
    // The base-year average lies one and a half quarters before the last quarter of that year.
    const double years = (t == 0 ? 1.5 : 1.0) / 4.0;
    const auto grow = [&](double& index, double rate) { index *= std::pow(1.0 + rate, years); };
    for (int s = 0; s < n; ++s) {
      const double gap = pack.trends.labour_productivity[s] - pack.trends.economy_productivity;
      grow(at.productivity[s], paths.productivity[t] + (paths.industry_gaps ? gap : 0.0));
    }
    grow(at.labour_force, paths.labour_force[t]);
    grow(at.world_price, paths.world_inflation[t]);
    grow(at.manufacturing, paths.manufacturing[t]);
    grow(at.world_demand_excess, paths.world_demand_excess[t]);

    economy::TrendQuarter quarter{};
    // Prices are those of the firms already here, at last quarter's mix with plants.
    quarter.productivity = at.productivity.cwiseProduct(apart);
    quarter.output = VectorXd::Zero(n);
    quarter.exports = VectorXd::Zero(n);
    quarter.input_volume = VectorXd::Zero(n);
    quarter.home_odds = VectorXd::Ones(n);
    const projects::ExpectedQuarter plants = plants_at(paths.plants, t, n);
    quarter.plant_output = plants.output / 4.0;
    quarter.plant_exports = plants.exports / 4.0;
    quarter.plant_home_sales = plants.home_sales / 4.0;
    quarter.plant_value_outside = (plants.value_added - plants.narrow_value_added) / 4.0;
    quarter.plant_capex = plants.capex;
    quarter.plant_research = plants.research / 4.0;
    solve_prices(base, at, quarter);
    solve_outputs(base, at, paths.external_balance, plants, quarter);
    apart = productivity_apart(base, plants, quarter);
    quarter.persons = persons_at_work(base, at, quarter);
    for (const int g : base.makers) quarter.home_odds[g] = home_odds(base, quarter, g);
    quarter.skill_demand = skill_demand(base, pack, at, plants, quarter);
    close_quarter(base, at, quarter);
    quarter.home_sales = quarter.output - quarter.exports;
    quarter.exports *= at.world_demand_excess;
    quarter.plant_exports *= at.world_demand_excess;
    quarter.labour_force = base.labour_force * at.labour_force;
    quarter.helpers = base.helpers_count * at.labour_force;
    quarter.imported_inventories = base.inventories / 4.0 * paths.inventories[t];
    quarter.policy_rate = paths.policy_rate[t];
    quarter.rate_departure = paths.rate_departure[t];
    trend.quarters.push_back(std::move(quarter));
  }
  return trend;
}

}  // namespace lionrock::calibration
