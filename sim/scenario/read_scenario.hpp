// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/overrides.hpp"
#include "sim/scenario/scenario.hpp"

namespace lionrock::scenario {

/// Reads a scenario and everything it extends. The files are checked as written first; then the
/// command line replaces keys, and what results is checked again. A run that `--until` ends before
/// the target's year is allowed, its target then is not judged.
///
/// @throws ScenarioError naming file, line and column, or the option, and what is accepted
[[nodiscard]] Scenario read_scenario(const std::filesystem::path& path, const Overrides& overrides,
                                     const Limits& limits);

}  // namespace lionrock::scenario
