// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "sim/pack/archetype.hpp"
#include "sim/scenario/scenario.hpp"

namespace lionrock::scenario {

/// The law without instruments, against which their terms are held.
struct StandingLaw {
  double profits_tax;               ///< rate, fraction
  double research_deduction;        ///< HK$ per HK$ of R&D beyond the first band
  double first_research_deduction;  ///< the same in the first band
  double first_research_band;       ///< HK$ million a year
};

/// What a scenario may say but hardly means, one sentence each: an instrument whose time lies
/// outside the run, that reaches no kind of project or, unsaid, every industry, that never comes
/// into force, whose terms give nothing beyond the law, and a name that two have.
/// @param archetypes  kinds of project that the pack knows
[[nodiscard]] std::vector<std::string> warnings(const Scenario& scenario,
                                                const std::vector<pack::Archetype>& archetypes,
                                                const StandingLaw& law);

}  // namespace lionrock::scenario
