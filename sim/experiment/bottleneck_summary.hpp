// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "sim/experiment/policy_view.hpp"
#include "sim/experiment/text_block.hpp"

namespace lionrock::experiment {

/// What holds projects back: the time that a stage of their life takes, or a want of something.
enum class Hold : std::uint8_t { time, shortage };
inline constexpr std::array<std::string_view, 2> hold_names{"time", "shortage"};

/// What holds back most planned value added in a year, of one sort.
struct Largest {
  std::optional<std::size_t> bottleneck;  ///< place on its axis; nothing where nothing is held
  double held;                            ///< HK$ million a year at base-year prices, mean
  int agree, members;                     ///< members in which it is the largest, and all
};

/// A year and the largest of each sort.
struct BottleneckYear {
  int year;
  std::array<Largest, hold_names.size()> largest;  ///< by `Hold`
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
