// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/scenario/instrument_draft.hpp"

namespace lionrock::scenario {

/// Refuses a part of an instrument that says too little, too much or what contradicts itself.
/// @throws ScenarioError about terms that nobody states, dates and terms that contradict each
/// other,
///         a begin that no document names and a reach that its mechanism cannot have
void check_instrument(const Draft& draft, const policy::CommonTerms& common,
                      const policy::Reach& reach);

}  // namespace lionrock::scenario
