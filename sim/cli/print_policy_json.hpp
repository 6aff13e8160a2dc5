// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sim/experiment/differences.hpp"
#include "sim/policy/instrument.hpp"
#include "sim/results/results.hpp"

namespace lionrock::cli {

// What results say about policy in one scenario, as JSON; an empty list where they say nothing.

/// Every instrument, for 2030 and the last year: of what is counted per quarter the sum since the
/// start of the run (`to_date`) and over the year (`in_year`), of all else what stands at its end
/// (`at_end`); when its money ran out.
/// @param own  instruments of the scenario
[[nodiscard]] std::string json_instruments(const results::Results& results, std::size_t scenario,
                                           const std::vector<policy::Instrument>& own);

/// All instruments together in the same years: projects counted once, money, and its cost per
/// additional job where there is one.
[[nodiscard]] std::string json_package(const results::Results& results, std::size_t scenario);

/// What holds back most planned value added, year by year: of time and of shortages.
[[nodiscard]] std::string json_bottlenecks(const results::Results& results, std::size_t scenario);

/// Differences from the first scenario; null for the first.
[[nodiscard]] std::string json_differences(
    const results::Results& results,
    const std::vector<experiment::ScenarioDifferences>& differences, std::size_t scenario);

}  // namespace lionrock::cli
