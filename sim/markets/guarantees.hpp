// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "sim/economy/economy.hpp"

namespace lionrock::markets {

/// Enters a loan that would not have been made without an instrument's guarantee.
///
/// @param instrument  position in the scenario, known to `Economy::guarantees`
/// @param amount      HK$ million, agents' economy
void guarantee_loan(economy::Economy& economy, int instrument, std::int32_t row, double amount);

/// One quarter of the loans in the books: firms owe the fee on what is outstanding, a part of it is
/// repaid or fails, and government owes the bank its share of what fails.
///
///     held <- (1 - q) min( held, loans ),  failed = d q held - gone,  q = 1 / (4 years)
///
/// d of all loans fail in the course of their lives, whatever their mean life. What was lost with
/// firms that left is part of it: `gone` is as much of that as d q held of all loans allows, and
/// only where more is lost with firms do more than d fail. Government pays for those in the quarter
/// after they left. What a firm has repaid is no longer guaranteed.
void run_off_guarantees(economy::Economy& economy);

}  // namespace lionrock::markets
