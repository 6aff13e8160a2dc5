// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "sim/scenario/scenario.hpp"

namespace lionrock::scenario {

/// The reference of every key as Markdown tables: what it is, unit and range, symbol, its value in
/// `baseline`, and where that value comes from. It stands in scenarios/README.md.
[[nodiscard]] std::string key_reference(const Scenario& baseline);

/// The keys of an instrument as a Markdown table.
[[nodiscard]] std::string instrument_reference();

/// The terms of every mechanism as a Markdown table, with the default of each.
[[nodiscard]] std::string term_reference();

}  // namespace lionrock::scenario
