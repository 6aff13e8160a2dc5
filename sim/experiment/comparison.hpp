// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "sim/experiment/differences.hpp"
#include "sim/experiment/summary.hpp"
#include "sim/experiment/text_block.hpp"
#include "sim/results/results.hpp"
#include "sim/scenario/scenario.hpp"

namespace lionrock::experiment {

/// Packages side by side, a row each: the share of every scenario with the distance of the nearest
/// to the official indicator, then what each package changes against the first scenario in the last
/// whole year, what it costs for a job, and on what evidence its additional jobs and its public
/// money rest. Which package is better is left to the reader: they differ in cost.
/// @param target       the official indicator
/// @param summaries    one a scenario, the baseline first
/// @param differences  one a package
/// @param language     "en" or "zh-Hant"
[[nodiscard]] std::vector<TextBlock> comparison_blocks(
    const std::vector<Summary>& summaries, const scenario::Target& target,
    const results::Results& results, const std::vector<ScenarioDifferences>& differences,
    std::string_view language);

}  // namespace lionrock::experiment
