// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "sim/scenario/scenario.hpp"

namespace lionrock::scenario {

/// The reference of every key as Markdown tables: what it is, unit and range, symbol, its value in
/// `baseline`, and where that value comes from. It stands in scenarios/README.md.
[[nodiscard]] std::string key_reference(const Scenario& baseline);

}  // namespace lionrock::scenario
