// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

namespace lionrock::rules {

/// How rents answer vacancy.
struct RentAdjustment {
  double speed;              ///< share of the gap to the rent at rest closed per quarter, in [0, 1]
  double demand_elasticity;  ///< per cent less floor wanted per per cent of rent, > 0
};

/// Rent of the next quarter, over its opening level and the trend of prices: it moves towards the
/// level at which users would take the vacant floor beyond the natural vacancy.
///
///     ln R = ln R_last + rho ( (v* - v) / epsilon - ln R_last )
///
/// @param last      R_last, > 0
/// @param vacancy   v, vacant share of the floor, in [0, 1]
/// @param natural   v*, vacant share at which rents rest at their opening level, in [0, 1]
/// @return          R, > 0 whatever the vacancy
///
/// Source:    Rosen and Smith (1983) and Wheaton and Torto (1988), rents answer vacancy beyond its
///            natural rate; Hendershott (1996), correction towards an equilibrium rent.
/// Departure: rents answer the level of vacancy, so that a park that stands empty for ten years
///            depresses rents by what would fill it, and not without end.
[[nodiscard]] inline double next_rent(double last, double vacancy, double natural,
                                      const RentAdjustment& by)
{
  const double log_last = std::log(last);
  const double at_rest = (natural - vacancy) / by.demand_elasticity;
  return std::exp(log_last + by.speed * (at_rest - log_last));
}

}  // namespace lionrock::rules
