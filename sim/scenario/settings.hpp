// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/base/error.hpp"
#include "sim/scenario/instrument_text.hpp"
#include "sim/scenario/limits.hpp"
#include "sim/scenario/scenario.hpp"

namespace lionrock::scenario {

struct Document;

/// First quarters of sites by their slugs, and where each was written.
struct Openings {
  std::map<std::string, Quarter> quarters;
  std::map<std::string, Place> places;
};

/// The value of a key, checked by itself.
using Value =
    std::variant<std::string, std::int64_t, double, bool, Quarter, Members, Path, Openings>;

/// A value and where it was written.
struct Setting {
  Value value;
  Place place;
};

/// What one text sets, or a chain of texts after the later ones have replaced keys of the earlier.
struct Settings {
  std::map<std::string, Setting, std::less<>> by_key;  ///< dotted keys
  std::map<std::string, Place, std::less<>> sections;  ///< tables, e.g. `run`
  std::vector<InstrumentText> instruments;             ///< in the order of the text
  std::string file;                                    ///< the text itself, for letters

  [[nodiscard]] const Setting* find(std::string_view key) const;
  /// Value of a key that is there and of that type.
  template <class T>
  [[nodiscard]] const T& get(std::string_view key) const
  {
    return std::get<T>(find(key)->value);
  }
  /// Takes over what `later` sets and keeps the rest; its instruments as `add_instruments` does.
  /// @throws ScenarioError if two instruments then bear the same name
  void replace_by(Settings later);
};

/// Every key of a text, each checked by itself.
/// @throws ScenarioError about unknown keys and values of the wrong type or out of range
[[nodiscard]] Settings read_settings(const Document& document, const Limits& limits);

/// The letter about a key that does not exist.
[[nodiscard]] ScenarioError unknown_key(const Place& place, std::string_view key);

}  // namespace lionrock::scenario
