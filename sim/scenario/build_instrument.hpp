// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/policy/instrument.hpp"
#include "sim/scenario/instrument_text.hpp"
#include "sim/scenario/limits.hpp"

namespace lionrock::scenario {

/// The instruments that a text describes, with the dated terms of the entry it uses: one for each
/// part of the entry, all of one name and of the same common terms.
///
/// Terms given as one table hold from `from` on, or throughout; before it an entry that is in force
/// keeps its own terms, so that no scenario rewrites the past. Without terms, `from` is the first
/// quarter of the instrument. Terms given as a dated list stand by themselves. Whom the text says
/// that it reaches replaces the reach of every part.
///
/// @throws ScenarioError about required terms that are missing, terms and dates that contradict
///         each other
[[nodiscard]] std::vector<policy::Instrument> build_instruments(const InstrumentText& text,
                                                                const Limits& limits);

}  // namespace lionrock::scenario
