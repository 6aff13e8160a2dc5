// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/scenario/document.hpp"
#include "sim/scenario/instrument_text.hpp"
#include "sim/scenario/limits.hpp"

namespace lionrock::scenario {

/// The instruments of a text, each key checked by itself.
/// @throws ScenarioError about unknown keys, terms, slugs and values, and about names given twice
[[nodiscard]] std::vector<InstrumentText> read_instruments(const Document& document,
                                                           const toml::node& node,
                                                           const Limits& limits);

/// Adds what a scenario sets to what it extends: an entry of the catalogue takes the place of the
/// same entry, keeping its `assumption` where it says nothing of it; all others follow.
/// @throws ScenarioError if two instruments then bear the same name
void add_instruments(std::vector<InstrumentText>& earlier, std::vector<InstrumentText> later);

}  // namespace lionrock::scenario
