// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sim/experiment/statistics.hpp"
#include "sim/experiment/text_block.hpp"
#include "sim/input_output/table.hpp"
#include "sim/results/results.hpp"

namespace lionrock::experiment {

/// By how much an indicator of a scenario differs from that of the first scenario in a year, over
/// members of the same number: they share luck and parameters.
struct Difference {
  std::string_view indicator;  ///< e.g. gdp_real
  std::string_view unit;
  int year;
  Interval interval;  ///< NaN where the engine does not compute the indicator
};

/// Differences of one scenario from the first.
struct ScenarioDifferences {
  std::size_t scenario;  ///< place on axis scenario, from 1
  bool trains;           ///< whether it or the first scenario trains
  std::vector<Difference> all;
};

/// One for each scenario but the first: the three shares, GDP, GNI, employment and that of
/// manufacturing, real wage, public money of the instruments and government debt, in 2030 and in
/// the last whole year; unemployment by skill where one of the two trains.
/// @param industries  of the economy, in the order of group industry
[[nodiscard]] std::vector<ScenarioDifferences> differences(
    const results::Results& results, const std::vector<input_output::Industry>& industries);

/// "12 (10, 14)": the mean and its interval with a number of decimals; a dash where unknown.
[[nodiscard]] std::string interval_text(const Interval& interval, int decimals);

/// What the intervals and the marks [1] to [4] of the indicators mean.
[[nodiscard]] std::vector<std::string> difference_notes(const results::Results& results,
                                                        std::string_view language);

/// The same as one table a scenario; nothing with a single scenario.
/// @param all       of these results
/// @param language  "en" or "zh-Hant"
[[nodiscard]] std::vector<TextBlock> difference_blocks(const results::Results& results,
                                                       const std::vector<ScenarioDifferences>& all,
                                                       std::string_view language);

}  // namespace lionrock::experiment
