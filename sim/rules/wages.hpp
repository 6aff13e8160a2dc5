// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>

namespace lionrock::rules {

/// Coefficients of the wage curve, per quarter.
struct WageCurve {
  double adjustment;       ///< rho, share of the gap closed
  double tightness;        ///< omega, elasticity of the real wage to tightness
  double tightness_limit;  ///< log tightness counted, at most
  double floor;            ///< lowest nominal growth
};

/// Growth of one skill's nominal wage: a curve in levels, so unemployment has an anchor under a
/// fixed exchange rate.
///
///     g_w = max( floor, pi_e + g_trend + rho [ omega ln theta - gap ] )
///
/// @param log_tightness   ln(V/U) of this quarter relative to its rest value
/// @param real_wage_gap   log real wage less its trend and less what productivity gained on its own
/// trend
/// @param expected_inflation, trend_growth  per quarter; the latter of the real wage
///
/// Source:    Blanchflower and Oswald (1994), The Wage Curve.
/// Departure: tightness instead of unemployment; partial adjustment.
[[nodiscard]] inline double wage_growth(const WageCurve& curve, double log_tightness,
                                        double real_wage_gap, double expected_inflation,
                                        double trend_growth)
{
  const double tightness = std::clamp(log_tightness, -curve.tightness_limit, curve.tightness_limit);
  const double pull = curve.adjustment * (curve.tightness * tightness - real_wage_gap);
  return std::max(curve.floor, expected_inflation + trend_growth + pull);
}

/// Hires of one skill in a quarter.
///
///     H = min( mu U^beta V^(1-beta), U, V )
///
/// @param unemployed, vacancies  U and V, separations of the quarter included
/// Source: Petrongolo and Pissarides (2001).
[[nodiscard]] inline double hires(double efficiency, double unemployed, double vacancies,
                                  double elasticity)
{
  if (unemployed <= 0.0 || vacancies <= 0.0) return 0.0;
  const double matched =
      efficiency * std::pow(unemployed, elasticity) * std::pow(vacancies, 1.0 - elasticity);
  return std::min({matched, unemployed, vacancies});
}

}  // namespace lionrock::rules
