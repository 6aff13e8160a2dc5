// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sim/results/results.hpp"

namespace lionrock::experiment {

/// A part of a summary: lines, a grid of cells whose first row is the header, more lines. Each may
/// be empty.
struct TextBlock {
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> grid;
  std::vector<std::string> notes;
};

/// What instruments reached by 2030 and by the last year, what they cost, and what held planned
/// projects back year by year; empty without instruments and projects. Additional is always beside
/// what would have come anyway, what is being built never with what operates, and there is no cost
/// per job where the interval of jobs includes zero or members are too few to have one.
/// @param scenario  place on axis scenario
/// @param language  "en" or "zh-Hant"
[[nodiscard]] std::vector<TextBlock> policy_summary(const results::Results& results,
                                                    std::size_t scenario,
                                                    std::string_view language);

}  // namespace lionrock::experiment
