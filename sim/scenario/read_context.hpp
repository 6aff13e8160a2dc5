// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/scenario/entry_table.hpp"

namespace lionrock::scenario {

/// Each [[measure]] of an entry: what its target counts.
/// @throws ScenarioError about what is missing, unknown or out of range
[[nodiscard]] std::vector<Measure> read_measures(const EntryTable& entry);

/// Each [[shock]] of an entry: what happens outside the reach of policy.
/// @throws ScenarioError as `read_measures`
[[nodiscard]] std::vector<ContextShock> read_shocks(const EntryTable& entry);

}  // namespace lionrock::scenario
