// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/scenario.hpp"

namespace lionrock::scenario {

/// Every key of the scenario but its instruments, with its value in TOML, in the order of the
/// reference.
[[nodiscard]] std::vector<std::pair<std::string_view, std::string>> written_keys(
    const Scenario& scenario);

/// The scenario as TOML text that extends nothing and reads back to an equal scenario.
/// @param limits  under which it was read
[[nodiscard]] std::string write_scenario(const Scenario& scenario, const Limits& limits);

}  // namespace lionrock::scenario
