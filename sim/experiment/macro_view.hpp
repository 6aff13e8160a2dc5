// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sim/experiment/statistics.hpp"
#include "sim/results/results.hpp"

namespace lionrock::experiment {

/// Group macro of one scenario, read member by member.
struct MacroView {
  const results::Results& results;
  std::size_t scenario;

  [[nodiscard]] int first_member() const
  {
    return static_cast<int>(results::axis_of(results, "macro", "member").numbers.front());
  }

  /// Values of a variable on (scenario, member, time) at one time, one a member.
  [[nodiscard]] std::vector<double> at(const std::string& name, std::size_t time) const
  {
    const auto& variable = results::variable_of(results, "macro", name);
    const auto length = [&](std::size_t axis) {
      const auto& found = results::axis_of(results, "macro", variable.axes[axis]);
      return static_cast<std::size_t>(found.size());
    };
    const std::size_t members = length(1);
    const std::size_t times = length(2);
    std::vector<double> values;
    for (std::size_t m = 0; m < members; ++m)
      values.push_back(variable.values[(scenario * members + m) * times + time]);
    return values;
  }

  [[nodiscard]] Estimate estimate_of(const std::string& name, std::size_t time) const
  {
    return estimate(at(name, time), first_member());
  }
};

}  // namespace lionrock::experiment
