// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/policy/instrument.hpp"
#include "sim/scenario/instrument_text.hpp"
#include "sim/scenario/limits.hpp"

namespace lionrock::scenario {

/// Refuses instruments that together ask for more candidates of a kind than were ever drawn.
///
///     asked = ( 1 + sum spin-offs / usual ) x product of arrival factors / A_0
///
/// over those that can be in force in one quarter and reach the kind; the factors act on mobile
/// kinds and A_0 is what usual arrivals hold of them. Usual candidates of ventures are counted as
/// no more than the commitments on record, A_0 as no more than its range says at least, and a
/// factor below 1 that may fail to come as 1, so that what is accepted is met in every member.
///
/// @param texts        of the scenario
/// @param instruments  built from them
/// @param start        first quarter of the run, from which instruments act
/// @param until        its last quarter
/// @throws ScenarioError about the instrument that asks most
void check_arrivals(const std::vector<InstrumentText>& texts,
                    const std::vector<policy::Instrument>& instruments, const ArrivalLimits& limits,
                    Quarter start, Quarter until);

}  // namespace lionrock::scenario
