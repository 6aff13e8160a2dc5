// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

namespace lionrock::rules {

/// What a firm sees when it sets its price.
struct PriceView {
  double price;               ///< P, last quarter's own price
  double unit_cost;           ///< at normal hours, with last quarter's input prices
  double markup;              ///< mu, price over unit cost at normal utilisation
  double utilisation_gap;     ///< u - u*, fraction of capacity
  double expected_inflation;  ///< of the own product, per quarter
};

/// Next price: an error correction in levels towards a mark-up on unit cost, with expected
/// inflation inside.
///
///     ln P' = ln P + pi_e + eta ( ln[ mu uc exp(m (u - u*)) ] - ln P - pi_e )
///
/// @param adjustment   eta, share of the gap closed in a quarter, in (0, 1]
/// @param sensitivity  m, log mark-up per unit of utilisation
///
/// Departure: levels, not changes: a rule in changes with a pass-through below one loses the
/// mark-up for ever.
[[nodiscard]] inline double next_price(const PriceView& view, double adjustment, double sensitivity)
{
  const double target = std::log(view.markup * view.unit_cost) + sensitivity * view.utilisation_gap;
  const double carried = std::log(view.price) + view.expected_inflation;
  return std::exp(carried + adjustment * (target - carried));
}

}  // namespace lionrock::rules
