// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace lionrock::rules {

/// Growth expected for the short run: the trend of the industry, moved a little by what the economy
/// did of late.
///
///     gamma = g_s + (1 - a) (g_recent - g_bar)
///
/// @param industry_trend  g_s, per quarter
/// @param recent          g_recent, mean growth of real GDP over the last four quarters, per
/// quarter
/// @param trend           g_bar, trend growth of real GDP, per quarter
/// @param anchor          a, weight of the trend, in [0, 1]
/// @return                expected growth of sales, per quarter
///
/// Departure: growth rates, never log levels: an autoregression in levels delivers a third to two
/// thirds of a trend.
[[nodiscard]] constexpr double expected_growth(double industry_trend, double recent, double trend,
                                               double anchor)
{
  return industry_trend + (1.0 - anchor) * (recent - trend);
}

/// Inflation expected, anchored on world inflation through the currency board.
///
///     pi_e = a pi_world + (1 - a) pi_recent
[[nodiscard]] constexpr double expected_inflation(double world, double recent, double anchor)
{
  return anchor * world + (1.0 - anchor) * recent;
}

/// Sales expected for the next quarter after a quarter in which `orders` came in, filled or not.
///
///     E' = (1 + gamma) (E + alpha (d - E))
///
/// @param expected    E, what had been expected for the quarter, quantity
/// @param orders      d, quantity
/// @param growth      gamma, expected growth per quarter
/// @param adjustment  alpha, in [0, 1]: fast for staff and output, slow for capacity
[[nodiscard]] constexpr double next_expected_sales(double expected, double orders, double growth,
                                                   double adjustment)
{
  return (1.0 + growth) * (expected + adjustment * (orders - expected));
}

}  // namespace lionrock::rules
