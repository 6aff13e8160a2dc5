// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/settings.hpp"

namespace lionrock::scenario {

/// What the command line sets in place of the file, as typed. Each option stands for one key; where
/// several set the same key, an option of its own goes before `--set`, and a later `--set` before
/// an earlier one.
struct Overrides {
  std::vector<std::string> set{};  ///< --set KEY=VALUE, dotted key, value in TOML or a bare word
  std::optional<std::string> members{};  ///< --members N or A-B
  std::optional<std::string> seed{};     ///< --seed S
  std::optional<std::string> scale{};    ///< --scale K
  std::optional<std::string> until{};    ///< --until 2035Q4
  std::optional<std::string> engine{};   ///< --engine agent-based|input-output
  bool no_uncertainty = false;           ///< --no-uncertainty: parameters are not drawn
};

/// The settings these are, each checked by itself; their places name the option.
/// @throws ScenarioError
[[nodiscard]] Settings read_overrides(const Overrides& overrides);

}  // namespace lionrock::scenario
