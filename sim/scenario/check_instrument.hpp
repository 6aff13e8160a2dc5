// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/scenario/instrument_draft.hpp"

namespace lionrock::scenario {

/// Whether a part of an instrument may be used so.
/// @throws ScenarioError about a begin that no document names and a reach that its mechanism cannot
///         have
void check_use(const Draft& draft, const policy::Reach& reach);

/// Whether somebody states every term of all parts of an instrument.
/// @throws ScenarioError that lists all which nobody does, and the catalogue's judgements of them
void check_required(const std::vector<Draft>& drafts);

/// Whether the terms and dates of a part agree with each other.
/// @throws ScenarioError about those that do not, and about a part without a term that acts
void check_instrument(const Draft& draft, const policy::CommonTerms& common);

}  // namespace lionrock::scenario
