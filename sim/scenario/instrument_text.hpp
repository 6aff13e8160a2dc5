// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/error.hpp"
#include "sim/policy/instrument.hpp"
#include "sim/policy/terms.hpp"
#include "sim/scenario/catalogue.hpp"

namespace lionrock::scenario {

/// The value of a term and where it was written.
struct WrittenTerm {
  const policy::TermDescription* term;
  std::size_t part;  ///< position among the parts of the entry; 0 without one
  policy::TermValue value;
  Place place;
};

/// One table of terms.
struct WrittenTerms {
  std::optional<Quarter> from;  ///< of dated terms
  std::vector<WrittenTerm> terms;
  Place place;
};

/// One [[instrument]] as its text says it, each key checked by itself.
struct InstrumentText {
  Place place;                                   ///< of the table
  std::map<std::string, Place, std::less<>> at;  ///< of its keys' values
  const CatalogueEntry* entry = nullptr;         ///< what it uses; owned by the limits
  std::size_t mechanism = 0;                     ///< of an instrument of the scenario's own
  std::string name, name_zh;                     ///< of an instrument of the scenario's own
  std::optional<std::vector<int>> industries, archetypes, classes;  ///< 0-based
  std::optional<bool> manufacturing_only, advanced_only;
  std::optional<bool> assumption;
  policy::CommonTerms common;
  std::vector<WrittenTerms> terms;  ///< at most one, or dated ones
  bool dated = false;               ///< terms are a list that stands by itself

  /// Name of the instrument in results: that of its entry, else made from its own name.
  [[nodiscard]] std::string slug() const;
  /// The parts of its entry, or itself.
  [[nodiscard]] std::vector<PartName> parts() const;
  /// Where a key's value stands, or the whole table.
  [[nodiscard]] const Place& place_of(std::string_view key) const;
};

}  // namespace lionrock::scenario
