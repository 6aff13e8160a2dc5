// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lionrock::results {

/// A named dimension of one group: its entries are labels or whole numbers, never both.
struct Axis {
  std::string name;                   ///< e.g. quarter
  std::vector<std::string> labels;    ///< e.g. 2024Q1
  std::vector<std::int64_t> numbers;  ///< e.g. 2024
  std::string long_name;
  std::string long_name_zh;  ///< Traditional Chinese
  std::string units;         ///< never a plain time word: readers would decode it into dates

  [[nodiscard]] std::int64_t size() const
  {
    return static_cast<std::int64_t>(labels.empty() ? numbers.size() : labels.size());
  }
};

/// Numbers on named axes of their group, row-major, the last axis fastest; NaN where unknown.
struct Variable {
  std::string group;  ///< e.g. macro
  std::string name;   ///< e.g. gdp_nominal
  std::vector<std::string> axes;
  std::string units;
  std::string long_name;
  std::string long_name_zh;
  std::vector<double> values;  ///< kept as float64 in group macro, as float32 elsewhere
};

/// Words on one axis of their group, such as the names of industries.
struct TextVariable {
  std::string group;
  std::string name;
  std::string axis;
  std::string long_name;
  std::string long_name_zh;
  std::vector<std::string> values;
};

/// One scenario as it was run.
struct ScenarioRecord {
  std::string name;
  std::string title;
  std::string title_zh;
  std::string resolved;  ///< TOML with every `extends` and every command-line value applied
};

/// Where the numbers come from.
struct Provenance {
  std::string program_version;
  std::string git_commit;
  std::string pack_name;
  std::string pack_checksum;
  std::uint64_t seed = 0;
  std::vector<ScenarioRecord> scenarios;

  // Of this occasion only: equal runs differ here, so comparisons of two files skip them.
  std::string command_line;
  std::string start_time;  ///< UTC, 2026-02-26T09:30:00Z
  std::string end_time;
  int threads = 0;
};

/// Everything one experiment found; what a results file holds.
struct Results {
  Provenance provenance;
  std::map<std::string, std::vector<Axis>> axes;  ///< group -> its dimensions
  std::vector<Variable> variables;
  std::vector<TextVariable> texts;
};

/// The axis of that name in a group.
/// @throws std::out_of_range naming group and axis
[[nodiscard]] const Axis& axis_of(const Results& results, const std::string& group,
                                  const std::string& name);

/// The variable of that name in a group.
/// @throws std::out_of_range naming group and variable
[[nodiscard]] const Variable& variable_of(const Results& results, const std::string& group,
                                          const std::string& name);

/// The provenance names a scenario, every axis has entries and a unit, every variable fills its
/// axes, no name occurs twice.
/// @throws std::invalid_argument naming the first group and name that do not
void require_consistent(const Results& results);

}  // namespace lionrock::results
