// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace lionrock::scenario {

/// What the value of a key is.
enum class Kind {
  text,
  integer,
  number,
  truth,
  quarter,
  choice,
  members,
  path,
  openings,    ///< of sites: a quarter for each
  list,        ///< of names
  terms,       ///< of a mechanism, in force throughout or dated
  legislation  ///< whether a law is needed, or how late it is
};

/// What one key accepts, in the words its reader will see. The reference in scenarios/README.md is
/// printed from the same table as errors are.
struct Accepts {
  std::string_view key;  ///< dotted, e.g. run.scale
  Kind kind;
  std::string_view meaning;  ///< e.g. "agents per agent simulated"
  std::string_view unit{};   ///< e.g. "fraction a year"; empty where there is none
  double low = 0.0;          ///< of numbers and paths; of text, the least number of characters
  double high = 0.0;
  std::span<const std::string_view> choices{};
  std::string_view symbol{};
  std::string_view absent{};  ///< what holds without the key; empty when the key is required
  std::string_view source{};  ///< of the value in baseline.toml

  [[nodiscard]] bool required() const { return absent.empty(); }
};

/// Every key of a scenario, in the order of its file.
[[nodiscard]] std::span<const Accepts> accepted_keys();

/// The entry of a dotted key, or nullptr.
[[nodiscard]] const Accepts* find_accepts(std::string_view key);

/// Whether `name` is a table of the scenario, such as `run`.
[[nodiscard]] bool is_section(std::string_view name);

/// The part of a dotted key before its first point; empty for a key outside tables.
[[nodiscard]] std::string_view section_of(std::string_view key);

/// Every key of an instrument, as `instrument.from`, in the order in which they are written.
[[nodiscard]] std::span<const Accepts> instrument_keys();

/// The entry of an instrument's key such as `from`; nullptr when there is none.
[[nodiscard]] const Accepts* find_instrument_key(std::string_view name);

/// What the key accepts, with unit and range, as errors and the reference say it.
[[nodiscard]] std::string expectation(const Accepts& accepts);

/// What may have been meant by a key that does not exist: the nearest key by edit distance, or the
/// keys of the same table when none is near.
[[nodiscard]] std::string suggestion(std::string_view unknown_key);

}  // namespace lionrock::scenario
