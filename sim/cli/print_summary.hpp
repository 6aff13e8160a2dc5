// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string_view>

#include "sim/experiment/summary.hpp"
#include "sim/results/results.hpp"

namespace lionrock::cli {

/// Prints what a run found in one scenario, at most 100 columns wide: the no-policy trend of
/// manufacturing, the years with intervals beside the supply trend, the public finances, published
/// figures, chances of reaching levels of the share.
/// @param language  "en" or "zh-Hant"
void print_summary(const experiment::Summary& summary, std::string_view language,
                   std::ostream& out);

/// All summaries as one JSON object, fractions, null where unknown.
void print_json(const std::vector<experiment::Summary>& summaries,
                const results::Provenance& provenance, std::ostream& out);

}  // namespace lionrock::cli
