// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"

namespace lionrock::dynamics {

/// Finds the firms that do research: those of enough staff in industries with research, and the
/// largest of an industry where none is so large. They share their industry's research in
/// proportion to value added.
///
/// @param intensity  (n) research over value added of each industry
void open_research(economy::Economy& economy, const Eigen::VectorXd& intensity);

/// One quarter of research, before firms plan: the answer of spending to its user cost, the
/// professionals that more research needs, knowledge with what spills over, and what it adds to
/// productivity. Does nothing as long as no instrument has been in force.
void advance_research(economy::Economy& economy);

/// More candidates of ventures a quarter, from public research of some years ago.
[[nodiscard]] double spin_offs(const economy::Economy& economy);

}  // namespace lionrock::dynamics
