// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/trend_path.hpp"

#include <Eigen/LU>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/base/error.hpp"
#include "sim/calibration/technology.hpp"
#include "sim/rules/trade_shares.hpp"

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

/// Cumulated growth since the base-year average.
struct Indices {
  VectorXd productivity;  ///< (n)
  double labour_force = 1.0;
  double world_price = 1.0;
  double manufacturing = 1.0;
  double world_demand_excess = 1.0;
};

/// The base year in quantities at its own prices, a year.
struct Base {
  const input_output::Table& table;
  UseCoefficients use;
  VectorXd labour{};          ///< (n) persons
  VectorXd labour_cost{};     ///< (n) pay per HK$ of output
  VectorXd markup{};          ///< (n) price over cost, with today's input prices
  VectorXd exports{};         ///< (n)
  std::vector<int> others{};  ///< active industries outside manufacturing
  std::vector<int> makers{};  ///< active manufacturing industries
  int helpers = -1;
  double helpers_value = 0.0;
  double employment = 0.0;  ///< in industries with firms
  double helpers_count = 0.0;
  double labour_force = 0.0;  ///< domestic helpers apart
  double inventories = 0.0;
  double trade_share = 0.0;  ///< trade balance over GDP, inventories' imports apart
};

Base base_year(const input_output::Table& table, const pack::EconomyPack& pack,
               const OutlookPaths& paths)
{
  Base base{.table = table, .use = use_coefficients(table)};
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
void solve_prices(const Base& base, const Indices& at, economy::TrendQuarter& quarter)
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

/// Output of manufacturing and what it exports: projects add what they are expected to add without
/// policy, the firms already here make up the rest of the sector's own nominal trend, all
/// industries alike in value added.
void solve_makers(const Base& base, const Indices& at, const projects::ExpectedQuarter& plants,
                  economy::TrendQuarter& quarter)
{
  const VectorXd& now = quarter.price;
  const VectorXd then = VectorXd::Ones(base.table.size());
  const auto inputs_per_unit = [&](int s, const VectorXd& price) {
    return base.use.inputs.col(s).dot(price) * (1.0 + base.use.input_tax[s]);
  };
  double wanted = 0.0;
  double opened = 0.0;
  for (const int s : base.makers) {
    wanted += at.manufacturing * base.table.output[s] * (1.0 - inputs_per_unit(s, then));
    if (plants.value_added[s] <= 0.0) continue;
    const double counted = plants.narrow_value_added[s] / plants.value_added[s];
    opened +=
        counted * (now[s] * plants.output[s] - inputs_per_unit(s, now) * plants.input_volume[s]);
  }
  const double left = 1.0 - opened / wanted;
  if (!base.makers.empty() && !(left > 0.0))
    throw DataError(
        fmt::format("projects expected without policy add {:.0f}% of manufacturing's value added, "
                    "more than its trend has room for; expected: less than all of it",
                    100.0 * opened / wanted));
  for (const int s : base.makers) {
    const double ratio = left * at.manufacturing * (1.0 - inputs_per_unit(s, then)) /
                         (now[s] - inputs_per_unit(s, now));
    quarter.output[s] = base.table.output[s] * ratio + plants.output[s];
    quarter.exports[s] = base.exports[s] * ratio + plants.exports[s];
    quarter.input_volume[s] = base.table.output[s] * ratio + plants.input_volume[s];
  }
}

/// What the firms already here make per person over their industry as a whole: plants need fewer
/// persons, and the industry's trend of productivity holds them.
VectorXd productivity_apart(const Base& base, const projects::ExpectedQuarter& plants,
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

/// Output of all other industries, the level of final demand and of their exports, in one linear
/// system: each product's uses, full employment, and trade at its share of GDP.
void solve_others(const Base& base, const Indices& at, const OutlookPaths& paths,
                  economy::TrendQuarter& quarter)
{
  const auto n = base.table.size();
  const auto m = static_cast<Eigen::Index>(base.others.size());
  const auto& use = base.use;
  const VectorXd& p = quarter.price;
  const MatrixXd home = use.inputs.array() * use.home_share.leftCols(n).array();
  VectorXd final_home = VectorXd::Zero(n);
  VectorXd final_all = VectorXd::Zero(n);
  double final_value = 0.0;
  for (int f = 0; f < economy::final_uses; ++f) {
    const VectorXd volume = use.basket.col(f) * use.volume[f];
    final_all += volume;
    final_home.array() += volume.array() * use.home_share.col(n + f).array();
    final_value += volume.dot(p) * (1.0 + use.final_tax[f]);
  }
  // What one unit of each unknown adds to imports: all use of a product less what home producers
  // deliver of it.
  const auto imports_of = [&](const VectorXd& all, const VectorXd& delivered) {
    return p.dot(all - delivered);
  };
  VectorXd delivered_makers = VectorXd::Zero(n);
  for (const int s : base.makers) delivered_makers[s] = quarter.output[s] - quarter.exports[s];

  MatrixXd system = MatrixXd::Zero(m + 2, m + 2);
  VectorXd right = VectorXd::Zero(m + 2);
  const Eigen::Index demand = m;
  const Eigen::Index abroad = m + 1;
  const double share = base.trade_share;
  for (Eigen::Index a = 0; a < m; ++a) {
    const int i = base.others[a];
    system(a, a) += 1.0;
    for (Eigen::Index b = 0; b < m; ++b) system(a, b) -= home(i, base.others[b]);
    system(a, demand) = -final_home[i];
    system(a, abroad) = -base.exports[i];
    for (const int j : base.makers) right[a] += home(i, j) * quarter.input_volume[j];
  }
  // Full employment.
  double employed_makers = 0.0;
  for (const int j : base.makers)
    employed_makers +=
        base.labour[j] / base.table.output[j] / at.productivity[j] * quarter.output[j];
  for (Eigen::Index b = 0; b < m; ++b) {
    const int j = base.others[b];
    system(m, b) = base.labour[j] / base.table.output[j] / at.productivity[j];
  }
  right[m] = base.employment * at.labour_force - employed_makers;
  // Trade balance = share of GDP, or other exports growing with final demand.
  if (paths.external_balance) {
    double known = 0.0;
    for (const int j : base.makers) known += p[j] * quarter.exports[j] + p[j] * delivered_makers[j];
    const auto home_others = [&](int j) {
      VectorXd column = home.col(j);
      for (const int g : base.makers) column[g] = 0.0;
      return column;
    };
    for (const int j : base.makers)
      known -= imports_of(use.inputs.col(j), home_others(j)) * quarter.input_volume[j];
    VectorXd final_home_others = final_home;
    for (const int g : base.makers) final_home_others[g] = 0.0;
    for (Eigen::Index b = 0; b < m; ++b)
      system(m + 1, b) =
          -(1.0 - share) * imports_of(use.inputs.col(base.others[b]), home_others(base.others[b]));
    system(m + 1, demand) =
        -(1.0 - share) * imports_of(final_all, final_home_others) - share * final_value;
    double exported = 0.0;
    for (const int i : base.others) exported += p[i] * base.exports[i];
    system(m + 1, abroad) = (1.0 - share) * exported;
    right[m + 1] =
        -(1.0 - share) * known + share * base.helpers_value * at.labour_force * quarter.wage;
  } else {
    system(m + 1, demand) = 1.0;
    system(m + 1, abroad) = -1.0;
  }
  const VectorXd solved = system.partialPivLu().solve(right);
  for (Eigen::Index a = 0; a < m; ++a) {
    if (!(solved[a] > 0.0))
      throw DataError(fmt::format("the trend leaves no output for {}",
                                  base.table.industries[base.others[a]].slug));
    quarter.output[base.others[a]] = solved[a];
    quarter.input_volume[base.others[a]] = solved[a];
    quarter.exports[base.others[a]] = base.exports[base.others[a]] * solved[abroad];
  }
  quarter.final_demand = solved[demand];
}

/// Shift of the odds of buying at home at which home deliveries of a product meet its output.
double solve_odds(const Base& base, const economy::TrendQuarter& quarter, int g)
{
  const auto n = base.table.size();
  const double wanted = quarter.output[g] - quarter.exports[g];
  const auto delivered = [&](double log_odds) {
    const double odds = std::exp(log_odds);
    double sum = 0.0;
    for (int s = 0; s < n; ++s)
      sum += base.use.inputs(g, s) * quarter.input_volume[s] *
             rules::domestic_share(base.use.home_share(g, s), odds);
    for (int f = 0; f < economy::final_uses; ++f)
      sum += base.use.basket(g, f) * base.use.volume[f] * quarter.final_demand *
             rules::domestic_share(base.use.home_share(g, n + f), odds);
    return sum;
  };
  double low = -20.0;
  double high = 20.0;
  if (!(delivered(low) < wanted && wanted < delivered(high)))
    throw DataError(
        fmt::format("the trend of {} asks for home sales of HK${:.1f} million, outside what any "
                    "share of home demand allows",
                    base.table.industries[g].slug, wanted));
  for (int step = 0; step < 100; ++step) {
    const double middle = 0.5 * (low + high);
    (delivered(middle) < wanted ? low : high) = middle;
  }
  return std::exp(0.5 * (low + high));
}

/// Skills that the trend's output needs, as shares.
std::array<double, economy::skills> skill_demand(const Base& base, const pack::EconomyPack& pack,
                                                 const Indices& at,
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
void close_quarter(const Base& base, const Indices& at, economy::TrendQuarter& quarter)
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
  return {none, none, none, none, none, none, none, MatrixXd::Zero(n, economy::skills), 0.0};
}

}  // namespace

economy::Trend trend_path(const input_output::Table& table, const pack::EconomyPack& pack,
                          const OutlookPaths& paths)
{
  const Base base = base_year(table, pack, paths);
  const auto n = table.size();
  Indices at{.productivity = VectorXd::Ones(n)};
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
    solve_prices(base, at, quarter);
    solve_makers(base, at, plants, quarter);
    solve_others(base, at, paths, quarter);
    apart = productivity_apart(base, plants, quarter);
    for (const int g : base.makers) quarter.home_odds[g] = solve_odds(base, quarter, g);
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
