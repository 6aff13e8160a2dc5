// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/accepts.hpp"
#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/document.hpp"

namespace lionrock::scenario {

/// A table of an entry of the catalogue and the keys that it accepts. Throws ScenarioError, which
/// the reader of the catalogue turns into DataError.
struct EntryTable {
  const Document& document;
  const toml::table& table;
  std::vector<Accepts> keys;
  std::string_view what;  ///< for letters, e.g. "an entry of the catalogue"

  /// @throws ScenarioError about a key that is not among the keys
  void check_keys() const;
  /// The node of a key; nullptr where it may be absent.
  [[nodiscard]] const toml::node* node(std::string_view key) const;
  [[nodiscard]] std::string text(std::string_view key) const;
  [[nodiscard]] std::optional<Quarter> quarter(std::string_view key) const;
  [[nodiscard]] std::vector<std::string> names(std::string_view key) const;
  [[nodiscard]] std::optional<SourcedQuarter> sourced_quarter(std::string_view key) const;
  [[nodiscard]] std::optional<SourcedNumber> sourced_number(std::string_view key) const;
  /// The tables of a list such as [[terms]]; empty where it may be absent.
  [[nodiscard]] std::vector<const toml::table*> tables(std::string_view key) const;

  [[nodiscard]] const Accepts& accepts(std::string_view key) const;
  [[nodiscard]] ScenarioError refused(const toml::node& at, const std::string& problem,
                                      const std::string& expected) const;
};

/// A key that holds words.
[[nodiscard]] constexpr Accepts words(std::string_view key, std::string_view meaning,
                                      std::string_view absent = {})
{
  return {
      .key = key, .kind = Kind::text, .meaning = meaning, .low = 1, .high = 2000, .absent = absent};
}

/// { value = …, source = "…" }, and nothing else.
/// @throws ScenarioError about anything else
[[nodiscard]] const toml::node& value_in(const Document& document, const toml::node& node);

/// The source that a table names.
/// @throws ScenarioError if it names none
[[nodiscard]] std::string source_of(const Document& document, const toml::table& table);

/// A list of names.
/// @throws ScenarioError if it is anything else
[[nodiscard]] std::vector<std::string> names_in(const Document& document, const toml::node& list,
                                                std::string_view key);

}  // namespace lionrock::scenario
