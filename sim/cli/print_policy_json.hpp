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

/// Every instrument: by 2030 and by the last year the sum since the start of the run of what is
/// counted per quarter, and all else at the end of that year; when its money ran out.
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
