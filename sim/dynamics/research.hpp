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

/// Clusters open at a density of one.
///
/// @param persons  (n) at work, agents
void open_density(economy::Economy& economy, const Eigen::VectorXd& persons);

/// Clusters follow their share of the persons at work, over that of the trend without policy and
/// what they were of it at the opening. A cluster does not thin out because fewer are at work
/// everywhere.
///
/// @param persons  (n) at work, agents
void follow_density(economy::Economy& economy, const Eigen::VectorXd& persons);

/// One quarter of research, before firms plan: the answer of spending to its user cost, support as
/// far as budgets hold, the professionals that more research needs, knowledge with what spills over
/// from firms, the public and projects beyond those expected without policy, and what it and the
/// density of clusters add to productivity.
void advance_research(economy::Economy& economy);

}  // namespace lionrock::dynamics
