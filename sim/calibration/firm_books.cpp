// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/firm_books.hpp"

#include <algorithm>
#include <cmath>

#include "sim/base/parallel.hpp"
#include "sim/calibration/technology.hpp"

namespace lionrock::calibration {

using economy::Block;
using economy::Economy;
using economy::skills;

namespace {

double growth(double now, double before) { return before > 0.0 ? now / before - 1.0 : 0.0; }

/// Output shares within each industry in proportion to the wage bill: an equal labour share, so
/// that a firm of one professional makes no loss by its size.
void share_output(Economy& economy)
{
  auto& firms = economy.firms;
  const auto& opening = economy.trend.at(-1);
  for (int s = 0; s < economy.technology.industries; ++s) {
    const Range rows = firms.of_industry[s];
    double total = 0.0;
    for (std::int32_t i = rows.begin; i < rows.end; ++i) {
      double bill = 0.0;
      for (int k = 0; k < skills; ++k) bill += economy.technology.pay(s, k) * firms.staff[k][i];
      firms.market_share[i] = bill;
      total += bill;
    }
    for (std::int32_t i = rows.begin; i < rows.end; ++i) {
      firms.market_share[i] /= total;
      firms.output[i] = firms.market_share[i] * opening.output[s] / economy.scale;
      firms.export_base[i] = firms.market_share[i] * opening.exports[s] / economy.scale;
      for (int k = 0; k < skills; ++k) firms.need[k][i] = firms.staff[k][i] / firms.output[i];
    }
  }
}

void open_capital(Economy& economy, const IndustryCapital& capital)
{
  auto& firms = economy.firms;
  auto& technology = economy.technology;
  const auto& before = economy.trend.at(-1);
  const auto& first = economy.trend.at(0);
  for (int s = 0; s < technology.industries; ++s) {
    if (!technology.active[s]) continue;
    technology.depreciation[s] = capital.depreciation[s];
    technology.capital_need[s] =
        capital.volume[s] * economy.behaviour.target_utilisation / first.incumbent_output(s);
    const double ahead = capital.growth[s];
    const Range rows = firms.of_industry[s];
    for (std::int32_t i = rows.begin; i < rows.end; ++i) {
      const double share = firms.market_share[i];
      firms.capital[i] = share * capital.volume[s] / economy.scale;
      double order = (capital.depreciation[s] + ahead) * firms.capital[i];
      for (auto& age : firms.under_way) {
        age[i] = order;
        order *= 1.0 + ahead;
      }
      firms.expected_sales[i] =
          firms.output[i] * (1.0 + growth(first.incumbent_output(s), before.incumbent_output(s)));
      firms.expected_capacity[i] = firms.expected_sales[i];
      firms.utilisation[i] = economy.behaviour.target_utilisation;
      firms.hours[i] = 1.0;
      firms.productivity[i] = 1.0;
      firms.price[i] = before.price[s];
      firms.stock[i] = technology.goods[s]
                           ? economy.behaviour.finished_stock_opening * firms.expected_sales[i]
                           : 0.0;
      firms.answered_price[i] = 0.0;
    }
  }
}

}  // namespace

IndustryCapital industry_capital(const Economy& economy, const pack::EconomyPack& pack,
                                 double firm_investment)
{
  const auto n = economy.technology.industries;
  IndustryCapital capital;
  capital.depreciation = pack.structure.depreciation / 4.0;
  capital.growth.setZero(n);
  capital.volume.setZero(n);
  constexpr int horizon = rules::build_lag + 1;
  double wear_and_growth = 0.0;
  for (int s = 0; s < n; ++s) {
    if (!economy.technology.active[s]) continue;
    const double now = economy.trend.at(0).incumbent_output(s);
    capital.growth[s] =
        std::pow(economy.trend.at(horizon).incumbent_output(s) / now, 1.0 / horizon) - 1.0;
    wear_and_growth += pack.structure.capital[s] * (capital.depreciation[s] + capital.growth[s]) *
                       std::pow(1.0 + capital.growth[s], rules::build_lag);
  }
  const double factor = firm_investment / wear_and_growth;
  for (int s = 0; s < n; ++s)
    if (economy.technology.active[s]) capital.volume[s] = factor * pack.structure.capital[s];
  return capital;
}

void open_firms(Economy& economy, const IndustryCapital& capital)
{
  share_output(economy);
  open_capital(economy, capital);
}

void fit_markups(Economy& economy)
{
  const auto& before = economy.trend.at(-1);
  const auto& first = economy.trend.at(0);
  auto& technology = economy.technology;
  economy.climate.input_cost.setZero(technology.industries);
  for (int s = 0; s < technology.industries; ++s) {
    if (!technology.active[s]) continue;
    economy.climate.input_cost[s] =
        technology.inputs.col(s).dot(before.price) * (1.0 + technology.input_tax[s]);
    const std::int32_t firm = economy.firms.of_industry[s].begin;
    double labour = 0.0;
    for (int k = 0; k < skills; ++k) labour += economy.firms.need[k][firm] * technology.pay(s, k);
    // Prices are set before wages move in a quarter, after productivity has.
    labour *= before.productivity[s] / first.productivity[s];
    const double cost =
        labour + economy.climate.input_cost[s] + technology.production_tax[s] * before.price[s];
    technology.markup[s] = first.price[s] / cost;
  }
}

double surplus_per_output(const Economy& economy, int s)
{
  const auto& technology = economy.technology;
  const auto& before = economy.trend.at(-1);
  const std::int32_t firm = economy.firms.of_industry[s].begin;
  double labour = 0.0;
  for (int k = 0; k < skills; ++k) labour += economy.firms.need[k][firm] * technology.pay(s, k);
  return before.price[s] * (1.0 - technology.production_tax[s]) - economy.climate.input_cost[s] -
         labour;
}

}  // namespace lionrock::calibration
