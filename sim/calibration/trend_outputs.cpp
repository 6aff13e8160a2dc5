// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/trend_outputs.hpp"

#include <Eigen/LU>
#include <fmt/format.h>

#include <cmath>

#include "sim/base/error.hpp"
#include "sim/rules/trade_shares.hpp"

namespace lionrock::calibration {

using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

/// Output of manufacturing and what it exports: projects add what they are expected to add without
/// policy, the firms already here make up the rest of the sector's own nominal trend, all
/// industries alike in value added.
void solve_makers(const TrendBase& base, const TrendIndices& at,
                  const projects::ExpectedQuarter& plants, economy::TrendQuarter& quarter)
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

/// Uses of products at home that do not depend on what is solved for.
struct HomeUses {
  MatrixXd inputs;      ///< (n, n) home-made input per unit of output
  VectorXd final_home;  ///< (n) of one unit of final demand
  VectorXd final_all;   ///< (n) imports included
  double final_value;   ///< at purchasers' prices
};

HomeUses home_uses(const TrendBase& base, const VectorXd& price)
{
  const auto n = base.table.size();
  const auto& use = base.use;
  HomeUses uses{.inputs = use.inputs.array() * use.home_share.leftCols(n).array(),
                .final_home = VectorXd::Zero(n),
                .final_all = VectorXd::Zero(n),
                .final_value = 0.0};
  for (int f = 0; f < economy::final_uses; ++f) {
    const VectorXd volume = use.basket.col(f) * use.volume[f];
    uses.final_all += volume;
    uses.final_home.array() += volume.array() * use.home_share.col(n + f).array();
    uses.final_value += volume.dot(price) * (1.0 + use.final_tax[f]);
  }
  return uses;
}

/// The linear system of all other industries: their outputs, then the level of final demand, then
/// that of their exports.
struct System {
  Eigen::Index others;
  MatrixXd left;
  VectorXd right;

  explicit System(Eigen::Index others_)
      : others(others_),
        left(MatrixXd::Zero(others_ + 2, others_ + 2)),
        right(VectorXd::Zero(others_ + 2))
  {
  }
  [[nodiscard]] Eigen::Index demand() const { return others; }
  [[nodiscard]] Eigen::Index abroad() const { return others + 1; }
};

/// Each product's uses.
void add_products(const TrendBase& base, const HomeUses& uses, const economy::TrendQuarter& quarter,
                  System& system)
{
  for (Eigen::Index a = 0; a < system.others; ++a) {
    const int i = base.others[a];
    system.left(a, a) += 1.0;
    for (Eigen::Index b = 0; b < system.others; ++b)
      system.left(a, b) -= uses.inputs(i, base.others[b]);
    system.left(a, system.demand()) = -uses.final_home[i];
    system.left(a, system.abroad()) = -base.exports[i];
    for (const int j : base.makers) system.right[a] += uses.inputs(i, j) * quarter.input_volume[j];
  }
}

/// Full employment.
void add_employment(const TrendBase& base, const TrendIndices& at,
                    const economy::TrendQuarter& quarter, System& system)
{
  const Eigen::Index row = system.others;
  double employed_makers = 0.0;
  for (const int j : base.makers)
    employed_makers +=
        base.labour[j] / base.table.output[j] / at.productivity[j] * quarter.output[j];
  for (Eigen::Index b = 0; b < system.others; ++b) {
    const int j = base.others[b];
    system.left(row, b) = base.labour[j] / base.table.output[j] / at.productivity[j];
  }
  system.right[row] = base.employment * at.labour_force - employed_makers;
}

/// Trade at its share of GDP. A unit of each unknown adds to imports all use of a product less what
/// home producers deliver of it.
void add_trade(const TrendBase& base, const TrendIndices& at, const HomeUses& uses,
               const economy::TrendQuarter& quarter, System& system)
{
  const Eigen::Index row = system.others + 1;
  const auto& use = base.use;
  const VectorXd& p = quarter.price;
  const double share = base.trade_share;
  const auto imports_of = [&](const VectorXd& all, const VectorXd& delivered) {
    return p.dot(all - delivered);
  };
  const auto without_makers = [&](VectorXd column) {
    for (const int g : base.makers) column[g] = 0.0;
    return column;
  };
  double known = 0.0;
  for (const int j : base.makers)
    known += p[j] * quarter.exports[j] + p[j] * (quarter.output[j] - quarter.exports[j]);
  for (const int j : base.makers)
    known -=
        imports_of(use.inputs.col(j), without_makers(uses.inputs.col(j))) * quarter.input_volume[j];
  for (Eigen::Index b = 0; b < system.others; ++b) {
    const int j = base.others[b];
    system.left(row, b) =
        -(1.0 - share) * imports_of(use.inputs.col(j), without_makers(uses.inputs.col(j)));
  }
  system.left(row, system.demand()) =
      -(1.0 - share) * imports_of(uses.final_all, without_makers(uses.final_home)) -
      share * uses.final_value;
  double exported = 0.0;
  for (const int i : base.others) exported += p[i] * base.exports[i];
  system.left(row, system.abroad()) = (1.0 - share) * exported;
  system.right[row] =
      -(1.0 - share) * known + share * base.helpers_value * at.labour_force * quarter.wage;
}

/// Output of all other industries, the level of final demand and of their exports, in one linear
/// system: each product's uses, full employment, and trade at its share of GDP.
void solve_others(const TrendBase& base, const TrendIndices& at, bool external_balance,
                  economy::TrendQuarter& quarter)
{
  const HomeUses uses = home_uses(base, quarter.price);
  System system(static_cast<Eigen::Index>(base.others.size()));
  add_products(base, uses, quarter, system);
  add_employment(base, at, quarter, system);
  if (external_balance) {
    add_trade(base, at, uses, quarter, system);
  } else {
    system.left(system.others + 1, system.demand()) = 1.0;
    system.left(system.others + 1, system.abroad()) = -1.0;
  }
  const VectorXd solved = system.left.partialPivLu().solve(system.right);
  for (Eigen::Index a = 0; a < system.others; ++a) {
    if (!(solved[a] > 0.0))
      throw DataError(fmt::format("the trend leaves no output for {}",
                                  base.table.industries[base.others[a]].slug));
    quarter.output[base.others[a]] = solved[a];
    quarter.input_volume[base.others[a]] = solved[a];
    quarter.exports[base.others[a]] = base.exports[base.others[a]] * solved[system.abroad()];
  }
  quarter.final_demand = solved[system.demand()];
}

}  // namespace

void solve_outputs(const TrendBase& base, const TrendIndices& at, bool external_balance,
                   const projects::ExpectedQuarter& plants, economy::TrendQuarter& quarter)
{
  solve_makers(base, at, plants, quarter);
  solve_others(base, at, external_balance, quarter);
}

double home_odds(const TrendBase& base, const economy::TrendQuarter& quarter, int g)
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

}  // namespace lionrock::calibration
