// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace lionrock::rules {

/// Share of a use that is met by the domestic product.
///
///     s = s0 o / ( s0 o + 1 - s0 )
///
/// @param base  s0, share in the table, in [0, 1]
/// @param odds  o = trend shift * exp(-sigma q), with q the log relative price that trade has
/// answered so far
///
/// Source: Armington (1969), in the form of odds.
[[nodiscard]] constexpr double domestic_share(double base, double odds)
{
  const double weighted = base * odds;
  const double total = weighted + (1.0 - base);
  return total > 0.0 ? weighted / total : 0.0;
}

/// Relative price that trade has answered after this quarter.
///
///     q' = q + kappa ( ln(P / P_world) - q )
[[nodiscard]] constexpr double answered_price(double answered, double log_relative_price,
                                              double adjustment)
{
  return answered + adjustment * (log_relative_price - answered);
}

}  // namespace lionrock::rules
