// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <vector>

#include "sim/calibration/technology.hpp"
#include "sim/economy/trend.hpp"
#include "sim/input_output/table.hpp"
#include "sim/projects/expected_path.hpp"

namespace lionrock::calibration {

/// Cumulated growth since the base-year average.
struct TrendIndices {
  Eigen::VectorXd productivity;  ///< (n)
  double labour_force = 1.0;
  double world_price = 1.0;
  double manufacturing = 1.0;
  double world_demand_excess = 1.0;
};

/// The base year in quantities at its own prices, a year.
struct TrendBase {
  const input_output::Table& table;
  UseCoefficients use;
  Eigen::VectorXd labour{};       ///< (n) persons
  Eigen::VectorXd labour_cost{};  ///< (n) pay per HK$ of output
  Eigen::VectorXd markup{};       ///< (n) price over cost, with today's input prices
  Eigen::VectorXd exports{};      ///< (n)
  std::vector<int> others{};      ///< active industries outside manufacturing
  std::vector<int> makers{};      ///< active manufacturing industries
  int helpers = -1;
  double helpers_value = 0.0;
  double employment = 0.0;  ///< in industries with firms
  double helpers_count = 0.0;
  double labour_force = 0.0;  ///< domestic helpers apart
  double inventories = 0.0;
  double trade_share = 0.0;  ///< trade balance over GDP, inventories' imports apart
};

/// What every industry makes, buys and exports in a quarter of the trend and the level of final
/// demand, at a year's flows and prices that are known: first manufacturing, then all others.
///
/// @param external_balance  other exports keep trade at its share of GDP, else they grow as final
///                          demand does
/// @param plants            what projects add without policy
/// @param quarter           has prices and pay; gets outputs, inputs, exports and final demand
/// @throws DataError if projects take more than manufacturing's trend, or nothing is left for an
///         industry
void solve_outputs(const TrendBase& base, const TrendIndices& at, bool external_balance,
                   const projects::ExpectedQuarter& plants, economy::TrendQuarter& quarter);

/// Shift of the odds of buying at home at which home deliveries of product `g` meet its output.
/// @throws DataError if no share of home demand does
[[nodiscard]] double home_odds(const TrendBase& base, const economy::TrendQuarter& quarter, int g);

}  // namespace lionrock::calibration
