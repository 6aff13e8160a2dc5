// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sim/results/results.hpp"

namespace lionrock::experiment {

/// Whether results have a group.
[[nodiscard]] inline bool has_group(const results::Results& results, const std::string& group)
{
  return results.axes.count(group) > 0;
}

/// A whole year of the run.
struct WholeYear {
  int year;
  std::size_t last;  ///< place of its fourth quarter; the first lies three before
};
[[nodiscard]] std::vector<WholeYear> whole_years(const results::Results& results);

/// Of these 2030, the year of the official indicators, and the last.
[[nodiscard]] std::vector<WholeYear> policy_years(const results::Results& results);

/// The words on an axis, such as the names of instruments.
/// @throws std::out_of_range naming group and text
[[nodiscard]] const std::vector<std::string>& texts_of(const results::Results& results,
                                                       const std::string& group,
                                                       const std::string& name);

/// 1,234; one decimal below ten; a dash where unknown.
[[nodiscard]] std::string number_text(double value);

/// @param values  at least one
[[nodiscard]] double mean_of(const std::vector<double>& values);

/// Variables on (scenario, member, quarter, entry) of one scenario, read member by member; one
/// without entries has the entry 0.
struct PolicyView {
  const results::Results& results;
  std::size_t scenario;
  std::string group;

  /// One number a member, of one quarter and one entry of the last axis.
  [[nodiscard]] std::vector<double> at(const std::string& name, std::size_t quarter,
                                       std::size_t entry) const
  {
    return sum(name, quarter, quarter, entry);
  }

  /// The same, summed over quarters `first` to `last`, inclusive.
  [[nodiscard]] std::vector<double> sum(const std::string& name, std::size_t first,
                                        std::size_t last, std::size_t entry) const
  {
    const auto& variable = results::variable_of(results, group, name);
    const auto length = [&](std::size_t axis) {
      return static_cast<std::size_t>(
          results::axis_of(results, group, variable.axes.at(axis)).size());
    };
    const std::size_t members = length(1), quarters = length(2);
    const std::size_t entries = variable.axes.size() > 3 ? length(3) : 1;
    std::vector<double> sums(members, 0.0);
    for (std::size_t m = 0; m < members; ++m)
      for (std::size_t q = first; q <= last; ++q)
        sums[m] += variable.values[((scenario * members + m) * quarters + q) * entries + entry];
    return sums;
  }

  [[nodiscard]] int first_member() const
  {
    return static_cast<int>(results::axis_of(results, group, "member").numbers.front());
  }
};

}  // namespace lionrock::experiment
