// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/pack/balance_table.hpp"
#include "sim/pack/manifest.hpp"

namespace lionrock::pack {

/// What the balancing must meet, and on which structure years.
struct BalancingPlan {
  int default_structure = 0, alternative_structure = 0;
  TableTargets targets;
};

/// `value_added.csv`, `manufacturing.csv`, `balancing.csv`, `government_column.csv`,
/// `use_adjustments.csv` and `taxes_in_table.csv`.
/// @throws DataError naming row and cell when value added does not sum to GDP at basic prices,
/// shares not to 1
///         or taxes not to their totals
[[nodiscard]] BalancingPlan read_balancing_plan(
    const Manifest& manifest, const std::vector<input_output::Industry>& industries,
    const Macro& macro);

}  // namespace lionrock::pack
