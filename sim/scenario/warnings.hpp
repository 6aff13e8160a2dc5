// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "sim/pack/archetype.hpp"
#include "sim/scenario/scenario.hpp"

namespace lionrock::scenario {

/// What a scenario may say but hardly means, one sentence each: an instrument that begins after the
/// run, that reaches no kind of project, that never comes into force, and a name that two have.
/// @param archetypes  kinds of project that the pack knows
[[nodiscard]] std::vector<std::string> warnings(const Scenario& scenario,
                                                const std::vector<pack::Archetype>& archetypes);

}  // namespace lionrock::scenario
