// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

namespace lionrock::rules {

/// Earnings a firm takes as lasting: a smoothed measure of what it could pay out.
///
///     L = (1 + g) L_last + a ( F - (1 + g) L_last )
///
/// @param flow        F, cash earned in the quarter beyond what deposits need to grow by the trend
/// @param growth      g, nominal trend, per quarter
/// @param adjustment  a, in (0, 1]
/// Source: Lintner (1956), partial adjustment.
[[nodiscard]] constexpr double lasting_earnings(double last, double flow, double growth,
                                                double adjustment)
{
  const double trend = (1.0 + growth) * last;
  return trend + adjustment * (flow - trend);
}

/// Dividends: lasting earnings, and a small part of what deposits exceed their target by.
///
///     D = max( 0, L + b gap )
///
/// Departure: the stock of cash enters with a small weight of its own. Adjusting dividends to spare
/// cash alone makes them and deposits chase each other in a three-year cycle.
[[nodiscard]] constexpr double dividends(double lasting, double gap, double correction)
{
  return std::max(0.0, lasting + correction * gap);
}

/// Rate a firm pays, per year: base rate, spread, and more when it owes more than is normal for its
/// industry.
[[nodiscard]] constexpr double loan_rate(double base_rate, double spread, double leverage,
                                         double normal_leverage, double slope)
{
  return base_rate + spread + slope * std::max(0.0, leverage - normal_leverage);
}

/// New loan granted: what is asked for, within what the firm's capital can secure.
///
/// @param asked   HK$ million, >= 0
/// @param loans   outstanding, HK$ million
/// @param capital value of capital, HK$ million
/// @param limit   loan to value, at most
[[nodiscard]] constexpr double secured_loan(double asked, double loans, double capital,
                                            double limit)
{
  return std::clamp(limit * capital - loans, 0.0, asked);
}

}  // namespace lionrock::rules
