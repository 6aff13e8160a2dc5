// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string_view>
#include <vector>

#include "sim/experiment/differences.hpp"
#include "sim/experiment/summary.hpp"
#include "sim/experiment/text_block.hpp"
#include "sim/results/results.hpp"

namespace lionrock::cli {

/// Prints what a run found in one scenario, at most 100 columns wide: the no-policy trend of
/// manufacturing, the years with intervals beside the supply trend, the public finances, published
/// figures, chances of reaching levels of the share.
/// @param language  "en" or "zh-Hant"
/// @param width     columns of the terminal; sentences are wrapped to it, tables are not
void print_summary(const experiment::Summary& summary, std::string_view language, int width,
                   std::ostream& out);

/// Prints parts of a summary, paragraphs and names of rows wrapped to a width.
/// @param width  columns of the terminal
void print_blocks(const std::vector<experiment::TextBlock>& blocks, int width, std::ostream& out);

/// All summaries as one JSON object, fractions, null where unknown; of each scenario its
/// instruments, what holds projects back, and its differences from the first one as well.
/// @param results  of which the summaries and the differences are
void print_json(const std::vector<experiment::Summary>& summaries,
                const std::vector<experiment::ScenarioDifferences>& differences,
                const results::Results& results, std::ostream& out);

}  // namespace lionrock::cli
