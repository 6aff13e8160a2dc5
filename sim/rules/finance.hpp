// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

namespace lionrock::rules {

/// Dividends of a quarter move part of the way towards the cash a firm can spare.
///
///     D = max( 0, (1 + g) D_last + a ( cash - target - (1 + g) D_last ) )
///
/// @param cash    deposits after everything else is paid
/// @param target  deposits the firm means to keep
/// Source: Lintner (1956), partial adjustment.
[[nodiscard]] constexpr double dividends(double last, double cash, double target, double growth,
                                         double adjustment)
{
  const double trend = (1.0 + growth) * last;
  return std::max(0.0, trend + adjustment * (cash - target - trend));
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
