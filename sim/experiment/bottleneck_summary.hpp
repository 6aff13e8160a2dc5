// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "sim/experiment/policy_view.hpp"
#include "sim/experiment/text_block.hpp"

namespace lionrock::experiment {

/// What holds back most planned value added in a year.
struct BottleneckYear {
  int year;
  std::optional<std::size_t> largest;  ///< place on axis bottleneck; nothing where nothing is held
  double held;                         ///< HK$ million a year at base-year prices, mean
  int agree, members;                  ///< members in which it is the largest, and all
};

/// Whether the results say what holds planned projects back.
[[nodiscard]] bool has_bottlenecks(const results::Results& results);

/// One a year.
/// @param results  with project_capacity_held in group macro
[[nodiscard]] std::vector<BottleneckYear> bottlenecks_of(const results::Results& results,
                                                         std::size_t scenario,
                                                         const std::vector<WholeYear>& years);

/// The same as a table.
[[nodiscard]] TextBlock bottleneck_block(const results::Results& results, std::size_t scenario,
                                         bool english, const std::vector<WholeYear>& years);

}  // namespace lionrock::experiment
