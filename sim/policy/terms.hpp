// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/policy/mechanisms.hpp"

namespace lionrock::policy {

/// What a term may hold. Write whole numbers as 3.0.
using TermValue = std::variant<double, bool, std::string>;

/// One term of one mechanism, in the words that its readers see. Scenario files, the catalogue,
/// listings and errors are all made from the same table.
struct TermDescription {
  std::size_t mechanism;     ///< position in `mechanism_names`
  std::string_view name;     ///< as scenarios write it; a point parts a nested table from its key
  std::string_view meaning;  ///< English
  std::string_view meaning_zh;   ///< Traditional Chinese
  std::string_view unit;         ///< empty where there is none
  double low = 0.0, high = 0.0;  ///< of numbers, inclusive; `high` may be `no_limit`
  bool required = false;         ///< else `make_default` holds its value when absent
  std::string_view absent{};     ///< what the default means when its number does not say it
  std::span<const std::string_view> choices{};  ///< of text

  // Where it lies; exactly one is set.
  double& (*number)(Mechanism&) = nullptr;
  bool& (*truth)(Mechanism&) = nullptr;
  std::string& (*text)(Mechanism&) = nullptr;
};

/// Terms of a mechanism in the order in which they are printed.
/// @throws std::out_of_range if there is no such mechanism
[[nodiscard]] const std::vector<TermDescription>& terms_of(std::size_t mechanism);

/// Terms of which a scenario must set at least one, beside those that are required; empty when the
/// required ones suffice.
[[nodiscard]] std::vector<std::string_view> one_of(std::size_t mechanism);

/// Position of a mechanism by its name, or nothing.
[[nodiscard]] std::optional<std::size_t> mechanism_named(std::string_view name);

/// The term of that name, or nullptr.
[[nodiscard]] const TermDescription* find_term(std::size_t mechanism, std::string_view name);

/// Mechanism that does nothing yet: every term at its default.
[[nodiscard]] Mechanism make_default(std::size_t mechanism);

/// What is wrong with a value of a term, as a letter says it ("= 1.2 is out of range"), or nothing.
[[nodiscard]] std::optional<std::string> problem(const TermDescription& term,
                                                 const TermValue& value);

/// What the term accepts, with unit and range, as a letter says it.
[[nodiscard]] std::string expectation(const TermDescription& term);

/// What is wrong with terms taken together ("minimum_project_cost is above maximum_project_cost"),
/// or nothing.
[[nodiscard]] std::optional<std::string> contradiction(const Mechanism& mechanism);

/// @throws ScenarioError without a place if `problem` finds one or the mechanism is another one
void set(Mechanism& mechanism, const TermDescription& term, const TermValue& value);

[[nodiscard]] TermValue get(const Mechanism& mechanism, const TermDescription& term);

/// A value as listings print it: "no limit" and "not changed" in words, numbers without noise.
[[nodiscard]] std::string show(const Mechanism& mechanism, const TermDescription& term);

}  // namespace lionrock::policy
