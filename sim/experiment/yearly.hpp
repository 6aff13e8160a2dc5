// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/experiment/member_results.hpp"

namespace lionrock::experiment {

/// Writes consumer price inflation on the same quarter a year before into all but the first four
/// quarters, whose comparison lies before the run.
void set_inflation(std::vector<MacroQuarter>& quarters);

/// The years of a run that begins with a first quarter: flows are sums, rates means, shares sums
/// over sums; the first year grows on the base year, whose price indices are 1.
///
/// @param base_gdp  of the base year, HK$ million
/// @return          one a year, NaN where the run does not cover all four quarters
[[nodiscard]] std::vector<MacroYear> yearly(const std::vector<MacroQuarter>& quarters,
                                            double base_gdp);

}  // namespace lionrock::experiment
