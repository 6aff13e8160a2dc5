// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/scenario/accepts.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/printable.hpp"
#include "sim/scenario/read_instrument.hpp"
#include "sim/scenario/read_value.hpp"

namespace lionrock::scenario {

namespace {

/// Parts of a scenario file that later versions read.
constexpr std::array<std::string_view, 2> later_parts{"shock", "rivals"};

ScenarioError later_part(const Place& place, std::string_view part)
{
  return {place, fmt::format("{} is not known to this version", part),
          fmt::format("no {}: this version projects without shocks and rivals", part)};
}

void read_section(const Document& document, std::string_view section, const toml::node& node,
                  Settings& settings)
{
  const toml::table* table = node.as_table();
  if (table == nullptr)
    throw ScenarioError(document.place(node.source()),
                        fmt::format("{} must be a table, not {}", section, kind_of(node)),
                        fmt::format("the line [{}] and its keys below", section));
  settings.sections[std::string(section)] = document.place(table->source());
  for (const auto& [key, value] : *table) {
    const std::string dotted = fmt::format("{}.{}", section, key.str());
    const Accepts* accepts = find_accepts(dotted);
    if (accepts == nullptr) throw unknown_key(document.place(key.source()), dotted);
    const Place place = document.place(value.source());
    settings.by_key[dotted] = {read_value(document, value, *accepts), place};
  }
}

}  // namespace

const Setting* Settings::find(std::string_view key) const
{
  const auto found = by_key.find(key);
  return found == by_key.end() ? nullptr : &found->second;
}

void Settings::replace_by(Settings later)
{
  for (auto& [key, setting] : later.by_key) by_key.insert_or_assign(key, std::move(setting));
  for (auto& [name, place] : later.sections) sections.insert_or_assign(name, std::move(place));
  add_instruments(instruments, std::move(later.instruments));
  file = std::move(later.file);
}

Settings read_settings(const Document& document, const Limits& limits)
{
  Settings settings;
  settings.file = document.name;
  for (const auto& [key, node] : document.table) {
    const std::string_view name = key.str();
    const Place place = document.place(key.source());
    if (std::find(later_parts.begin(), later_parts.end(), name) != later_parts.end())
      throw later_part(place, name);
    if (name == "instrument") {
      settings.instruments = read_instruments(document, node, limits);
    } else if (is_section(name)) {
      read_section(document, name, node, settings);
    } else {
      const Accepts* accepts = section_of(name).empty() ? find_accepts(name) : nullptr;
      if (accepts == nullptr) throw unknown_key(place, name);
      settings.by_key[std::string(name)] = {read_value(document, node, *accepts),
                                            document.place(node.source())};
    }
  }
  return settings;
}

ScenarioError unknown_key(const Place& place, std::string_view key)
{
  return {place, fmt::format("{} is not a key of a scenario", printable(key)), suggestion(key)};
}

}  // namespace lionrock::scenario
