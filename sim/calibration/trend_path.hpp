// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <vector>

#include "sim/economy/trend.hpp"
#include "sim/input_output/table.hpp"
#include "sim/pack/pack.hpp"
#include "sim/projects/expected_path.hpp"

namespace lionrock::calibration {

/// Exogenous growth rates, one entry per quarter from the one before the run; all per year,
/// fractions.
struct OutlookPaths {
  std::vector<double> labour_force;
  std::vector<double> productivity;  ///< of the whole economy
  std::vector<double> world_inflation;
  std::vector<double> manufacturing;  ///< nominal value added of manufacturing without policy
  std::vector<double>
      world_demand_excess;             ///< growth of world demand beyond what the trend supplies
  std::vector<double> policy_rate;     ///< a level
  std::vector<double> rate_departure;  ///< of the policy rate from the path everybody expected
  std::vector<double> inventories;  ///< share of the base year's change of inventories that goes on
  projects::ExpectedPath plants;    ///< what projects add without policy; empty: nothing
  bool industry_gaps =
      true;  ///< industries keep their own distance from the economy's productivity growth
  bool manufacturing_follows_trend = true;  ///< else manufacturing grows with the rest
  bool external_balance = true;  ///< other exports grow so that trade keeps its share of GDP

  [[nodiscard]] int quarters() const { return static_cast<int>(labour_force.size()); }
  /// Paths with no growth at all and inventories as in the base year, `quarters` long.
  [[nodiscard]] static OutlookPaths without_growth(int quarters, double policy_rate);
};

/// The no-policy trend: prices from each industry's productivity, wages and import prices;
/// manufacturing's value added on its own trend, what projects add without policy included; and the
/// growth of final demand and of other exports that keeps the labour force employed and trade at
/// its share of GDP.
///
///     p = mu (w c / A + (1 + tax) a' p + t p)
///     sum_s L_s x_s / A_s = employment,   x = home use of x and final demand G F + exports X
///
/// @param table  balanced table of the base year
/// @param pack   labour, macro totals, trend growth by industry
/// @throws DataError if no such path exists (manufacturing would have to sell less than it exports)
[[nodiscard]] economy::Trend trend_path(const input_output::Table& table,
                                        const pack::EconomyPack& pack, const OutlookPaths& paths);

}  // namespace lionrock::calibration
