// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "sim/pack/archetype.hpp"
#include "sim/scenario/scenario.hpp"

namespace lionrock::scenario {

/// What a scenario may say but hardly means, one sentence each: an instrument that begins after the
/// run, that reaches no kind of project, that never comes into force or names a rate of profits tax
/// that is no lower than the law's, and a name that two have.
/// @param archetypes   kinds of project that the pack knows
/// @param profits_tax  rate of the law, fraction
[[nodiscard]] std::vector<std::string> warnings(const Scenario& scenario,
                                                const std::vector<pack::Archetype>& archetypes,
                                                double profits_tax);

}  // namespace lionrock::scenario
