// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"
#include "sim/economy/flows.hpp"

namespace lionrock::dynamics {

/// Firms leave, by hazard or because they owe more than they own; a new firm takes over premises,
/// capital, loans, customers and expected sales, is as large on average, and hires afresh. Their
/// staff look for work. Guarantees end with the firm: government owes the bank its share of what is
/// lost, and who follows is not guaranteed.
void replace_firms(economy::Economy& economy, economy::Flows& flows);

}  // namespace lionrock::dynamics
