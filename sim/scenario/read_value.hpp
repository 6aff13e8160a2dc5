// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "sim/scenario/accepts.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/settings.hpp"

namespace lionrock::scenario {

/// What a value is, in the words of a letter: "text", "a whole number", …
[[nodiscard]] std::string_view kind_of(const toml::node& node);

/// The value of one key.
/// @throws ScenarioError if it is of the wrong type, out of range or not among the choices
[[nodiscard]] Value read_value(const Document& document, const toml::node& node,
                               const Accepts& accepts);

}  // namespace lionrock::scenario
