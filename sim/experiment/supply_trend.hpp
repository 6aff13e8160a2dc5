// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/calibration/trend_path.hpp"
#include "sim/economy/trend.hpp"
#include "sim/input_output/table.hpp"
#include "sim/pack/pack.hpp"

namespace lionrock::experiment {

/// What the projection is held against: the no-policy trend that supply allows. Growth rates are
/// those of yearly averages, the first year's on the base year; NaN in a year the run covers in
/// part.
struct SupplyTrend {
  std::vector<int> years;
  std::vector<double> real_growth;          ///< of GDP at base-year prices
  std::vector<double> productivity_growth;  ///< of the whole economy, exogenous
  std::vector<double> labour_force_growth;  ///< exogenous
  std::vector<double> narrow_share;         ///< manufacturing's share of GDP at basic prices
  std::vector<double> quarterly_narrow_share;
};

/// Reads the trend of a member year by year.
///
///     share = sum_s w_s (p_s - (1 + tax_s) a_s' p) x_s / sum of all industries' value added
///
/// with w the narrow weights, p and x prices and outputs of the trend, domestic helpers' pay in the
/// denominator.
///
/// @param paths     those the trend was solved from
/// @param quarters  of the run
[[nodiscard]] SupplyTrend supply_trend(const economy::Trend& trend,
                                       const calibration::OutlookPaths& paths,
                                       const input_output::Table& table,
                                       const pack::EconomyPack& pack, Quarter start, int quarters);

}  // namespace lionrock::experiment
