// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"

namespace lionrock::quarter {

/// Lines of the public accounts that follow a path, HK$ million of the quarter.
struct FiscalPath {
  double social_security;  ///< unemployment support apart, which follows the unemployed
  double other_transfers;  ///< one-off
  double land_premium;     ///< and other receipts from owners of property
  double property_tax;
};

/// The published deficit opens the run and closes linearly to the medium-range forecast: one-off
/// transfers end, receipts from owners of property come back, and what the economy does to the
/// balance beside that is answered slowly (`steer_balance`).
[[nodiscard]] FiscalPath fiscal_path(const economy::Economy& economy);

/// Reserves less debt as they would be had the scenario's instruments cost nothing: what these take
/// is no reason for receipts to rise. HK$ million of the agents' economy.
[[nodiscard]] double net_reserves(const economy::Government& government);

/// Balance over GDP that the path asks for in quarter t; once the deficit has closed it answers the
/// gap of reserves over GDP a little.
[[nodiscard]] double balance_target(const economy::Economy& economy, int t);

/// Takes a part of what the quarter's balance missed its target by into next quarter's receipts.
/// @param balance  before financing, what instruments cost and what meets it apart; HK$ million
void steer_balance(economy::Economy& economy, double balance);

}  // namespace lionrock::quarter
