// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/ensemble.hpp"
#include "sim/pack/pack.hpp"
#include "sim/scenario/read_scenario.hpp"

namespace lionrock::policy_runs {

/// The shipped data, read once.
[[nodiscard]] const pack::EconomyPack& hong_kong();

/// What scenarios on these data may say, the shipped catalogue included, read once.
[[nodiscard]] const scenario::Limits& limits();

/// A shipped scenario by its name, with keys replaced as on the command line.
[[nodiscard]] scenario::Scenario shipped(const std::string& name,
                                         const scenario::Overrides& overrides);

/// A scenario that extends a shipped one by some text, with keys replaced likewise.
[[nodiscard]] scenario::Scenario written(const std::string& name, const std::string& extends,
                                         const std::string& text,
                                         const scenario::Overrides& overrides);

/// The same scenario under another name, so that both fit into one experiment.
[[nodiscard]] scenario::Scenario renamed(scenario::Scenario scenario, const std::string& name);

/// An experiment and its numbers by scenario, member and step of time.
class Found {
public:
  /// @param projects  keep every candidate of every member
  explicit Found(const std::vector<scenario::Scenario>& scenarios, int threads = 0,
                 bool projects = false);

  [[nodiscard]] const results::Results& results() const { return results_; }
  [[nodiscard]] int members() const { return members_; }
  /// Place of a label on an axis of a group.
  [[nodiscard]] int place(const std::string& group, const std::string& axis,
                          const std::string& label) const;
  /// A yearly figure of group macro.
  [[nodiscard]] double yearly(int scenario, const std::string& name, int member, int year) const;
  /// A quarterly figure summed over a year; `place` is on the variable's last axis, if it has one.
  [[nodiscard]] double sum_of_year(const std::string& group, const std::string& name, int scenario,
                                   int member, int year, int place = 0) const;
  /// The same figure in the last quarter of a year.
  [[nodiscard]] double end_of_year(const std::string& group, const std::string& name, int scenario,
                                   int member, int year, int place = 0) const;
  /// All numbers of one scenario of a variable.
  [[nodiscard]] std::vector<double> of_scenario(const results::Variable& variable,
                                                int scenario) const;

private:
  [[nodiscard]] double quarterly(const std::string& group, const std::string& name, int scenario,
                                 int member, int quarter, int place) const;

  results::Results results_;
  int members_;
};

/// Mean over antithetic pairs and its standard error.
struct Estimate {
  double mean, error;
  [[nodiscard]] double t() const { return mean / error; }
};

/// @param of_members  one figure per member, an even number of them; both of a pair are one draw
[[nodiscard]] Estimate over_pairs(const std::vector<double>& of_members);

/// Whether two lists of numbers agree to the bit, NaN included.
[[nodiscard]] bool same_bits(const std::vector<double>& left, const std::vector<double>& right);

}  // namespace lionrock::policy_runs
