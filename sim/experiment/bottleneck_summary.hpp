// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "sim/experiment/policy_summary.hpp"
#include "sim/experiment/policy_view.hpp"

namespace lionrock::experiment {

/// What holds back most planned value added in each year, and in how many members it is the same.
/// @param results  with project_capacity_held in group macro
[[nodiscard]] TextBlock bottleneck_block(const results::Results& results, std::size_t scenario,
                                         bool english, const std::vector<WholeYear>& years);

}  // namespace lionrock::experiment
