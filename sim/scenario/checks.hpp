// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/scenario/limits.hpp"
#include "sim/scenario/settings.hpp"

namespace lionrock::scenario {

/// @throws ScenarioError if a required key is missing
void check_complete(const Settings& settings);

/// @throws ScenarioError if dates contradict each other, or the data cannot serve the scenario
void check_against_data(const Settings& settings, const Limits& limits);

/// @throws ScenarioError if the target's year is not inside the run and `target.beyond_run` is not
///         set either
void check_target_year(const Settings& settings);

}  // namespace lionrock::scenario
