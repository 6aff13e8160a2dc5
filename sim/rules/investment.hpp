// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

namespace lionrock::rules {

/// Quarters between an order of capital and its first use, less one: ordered in t, at work from t +
/// build_lag + 1.
inline constexpr int build_lag = 2;

/// Capital a firm has and is waiting for.
struct CapitalView {
  double capital;  ///< K, volume
  std::array<double, build_lag>
      under_way;        ///< oldest order first; the oldest arrives at the end of this quarter
  double depreciation;  ///< delta, per quarter
};

/// Capital that will be at work in build_lag + 1 quarters if nothing more is ordered.
///
///     K (1 - d)^{B+1} + sum_b o_b (1 - d)^{B-b}
[[nodiscard]] constexpr double capital_in_sight(const CapitalView& view)
{
  const double kept = 1.0 - view.depreciation;
  double sight = view.capital * kept;
  for (const double order : view.under_way) sight = (sight + order) * kept;
  return sight;
}

/// Order that keeps capital on its trend.
///
///     base = (delta + g) K (1 + g)^B
[[nodiscard]] inline double trend_investment(double capital, double depreciation, double growth)
{
  return (depreciation + growth) * capital * std::pow(1.0 + growth, build_lag);
}

/// Order of capital: wear and trend, and a small part of the gap, with orders under way *and their
/// wear* inside it.
///
///     I = max( 0, base + psi ( K* - in sight - base ) )
///
/// @param wanted      K*, wanted in build_lag + 1 quarters
/// @param closed      psi, share of the gap closed in a quarter
[[nodiscard]] inline double investment_order(const CapitalView& view, double wanted, double growth,
                                             double closed)
{
  const double base = trend_investment(view.capital, view.depreciation, growth);
  return std::max(0.0, base + closed * (wanted - capital_in_sight(view) - base));
}

/// Factor on wanted capital when the loan rate differs from its opening value (rates per year).
///
///     1 - chi (r - r0) / (r0 + delta + rp)
[[nodiscard]] constexpr double user_cost_factor(double rate, double opening_rate,
                                                double depreciation_per_year, double risk_premium,
                                                double sensitivity)
{
  return 1.0 - sensitivity * (rate - opening_rate) /
                   (opening_rate + depreciation_per_year + risk_premium);
}

}  // namespace lionrock::rules
