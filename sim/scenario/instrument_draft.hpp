// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/policy/instrument.hpp"
#include "sim/scenario/instrument_text.hpp"

namespace lionrock::scenario {

/// Terms of one part of an instrument on their way to completeness.
struct Draft {
  const InstrumentText& text;
  std::size_t part;                              ///< position among `text.parts()`
  std::vector<policy::DatedMechanism> blocks{};  ///< complete terms, rising dates
  std::set<std::string_view> known{};            ///< terms that are set from the first block on
  bool amends = false;  ///< an entry in force before the scenario's own terms

  [[nodiscard]] const CatalogueEntry* entry() const { return text.entry; }
  /// The part of the entry, or nullptr without one.
  [[nodiscard]] const EntryPart* entry_part() const;
  [[nodiscard]] std::size_t mechanism() const;
  /// The part's name where the entry has several, else nothing.
  [[nodiscard]] std::string part_name() const;
  /// What letters call it: slug, or slug.part.
  [[nodiscard]] std::string called() const;
  /// First quarter of the instrument, or of the scenario's terms.
  [[nodiscard]] std::optional<Quarter> from() const { return text.common.from; }
  /// A letter about a key of the instrument.
  [[nodiscard]] ScenarioError refused(std::string_view key, const std::string& problem) const;
};

/// One part of an instrument with the dated terms of its entry and those of the scenario over them.
/// @throws ScenarioError about dates of terms that do not follow each other
[[nodiscard]] Draft draft_of(const InstrumentText& text, std::size_t part);

}  // namespace lionrock::scenario
