// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"

namespace lionrock::quarter {

/// Lines of the public accounts that follow a path, HK$ million of the quarter.
struct FiscalPath {
  double social_security;  ///< unemployment support included
  double other_transfers;
  double land_premium;
  double property_tax;
  double
      investment_income;  ///< from abroad through the Exchange Fund, beyond the income on reserves
};

/// The published deficit opens the run and closes linearly to the medium-range forecast: part of it
/// as one-off transfers end, part as land premium comes back to its long-run share, the rest as
/// income of the Exchange Fund from abroad; then land premium answers the gap of reserves over GDP
/// a little.
[[nodiscard]] FiscalPath fiscal_path(const economy::Economy& economy);

/// Social security that is not paid to the unemployed of the labour force.
[[nodiscard]] double social_security_paid_to_owners(const economy::Economy& economy);

}  // namespace lionrock::quarter
