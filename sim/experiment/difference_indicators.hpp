// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "sim/experiment/policy_view.hpp"
#include "sim/input_output/table.hpp"

namespace lionrock::experiment {

/// A scenario of some results, and the industries of its economy.
struct ScenarioOf {
  const results::Results& results;
  std::size_t scenario;
  const std::vector<input_output::Industry>& industries;
};

/// An indicator of a scenario in a year: one number a member.
struct Indicator {
  std::string_view name, unit, title_en, title_zh;
  int decimals;
  bool relative;     ///< per cent of the first scenario, else a difference
  bool of_training;  ///< said only where a scenario trains
  std::vector<double> (*of)(const ScenarioOf&, const WholeYear&);
};

/// In the order in which they are printed: the three shares, what the economy gains, who works,
/// what it costs.
[[nodiscard]] std::span<const Indicator> difference_indicators();

}  // namespace lionrock::experiment
