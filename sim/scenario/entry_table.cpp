// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/entry_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/nearest.hpp"
#include "sim/scenario/printable.hpp"
#include "sim/scenario/read_value.hpp"

namespace lionrock::scenario {

const Accepts& EntryTable::accepts(std::string_view key) const
{
  return *std::ranges::find(keys, key, &Accepts::key);
}

ScenarioError EntryTable::refused(const toml::node& at, const std::string& problem,
                                  const std::string& expected) const
{
  return {document.place(at.source()), problem, expected};
}

void EntryTable::check_keys() const
{
  std::vector<std::string> known;
  for (const Accepts& each : keys) known.emplace_back(each.key);
  for (const auto& [key, value] : table)
    if (std::ranges::find(known, key.str()) == known.end())
      throw ScenarioError(document.place(key.source()),
                          fmt::format("{} is not a key of {}", printable(key.str()), what),
                          named_suggestion(key.str(), known, "key"));
}

const toml::node* EntryTable::node(std::string_view key) const
{
  const toml::node* found = table.get(key);
  if (found == nullptr && accepts(key).required()) {
    const bool whole = &table == &document.table;
    throw ScenarioError(whole ? Place{document.name} : document.place(table.source()),
                        fmt::format("{} is missing", key), expectation(accepts(key)));
  }
  return found;
}

std::string EntryTable::text(std::string_view key) const
{
  const toml::node* found = node(key);
  if (found == nullptr) return {};
  return std::get<std::string>(read_value(document, *found, accepts(key)));
}

std::optional<Quarter> EntryTable::quarter(std::string_view key) const
{
  const toml::node* found = node(key);
  if (found == nullptr) return std::nullopt;
  return std::get<Quarter>(read_value(document, *found, accepts(key)));
}

std::vector<std::string> EntryTable::names(std::string_view key) const
{
  const toml::node* found = node(key);
  return found == nullptr ? std::vector<std::string>{} : names_in(document, *found, key);
}

std::optional<SourcedQuarter> EntryTable::sourced_quarter(std::string_view key) const
{
  const toml::node* found = node(key);
  if (found == nullptr) return std::nullopt;
  const Value value = read_value(document, value_in(document, *found), accepts(key));
  return SourcedQuarter{std::get<Quarter>(value), source_of(document, *found->as_table())};
}

std::optional<SourcedNumber> EntryTable::sourced_number(std::string_view key) const
{
  const toml::node* found = node(key);
  if (found == nullptr) return std::nullopt;
  const Value value = read_value(document, value_in(document, *found), accepts(key));
  return SourcedNumber{std::get<double>(value), source_of(document, *found->as_table())};
}

std::vector<const toml::table*> EntryTable::tables(std::string_view key) const
{
  const toml::node* found = node(key);
  if (found == nullptr) return {};
  const toml::array* list = found->as_array();
  const auto is_table = [](const toml::node& item) { return item.is_table(); };
  if (list == nullptr || list->empty() || !std::ranges::all_of(*list, is_table))
    throw refused(*found, fmt::format("{} must be a list of tables", key),
                  fmt::format("the line [[{0}]] and what belongs to it below", key));
  std::vector<const toml::table*> all;
  for (const toml::node& item : *list) all.push_back(item.as_table());
  return all;
}

const toml::node& value_in(const Document& document, const toml::node& node)
{
  const toml::table* table = node.as_table();
  const bool complete = table != nullptr && table->contains("value") && table->contains("source") &&
                        table->size() == 2;
  if (!complete)
    throw ScenarioError(document.place(node.source()), "is not a value with its source",
                        "{ value = …, source = \"document, paragraph or page\" }");
  return *table->get("value");
}

std::string source_of(const Document& document, const toml::table& table)
{
  const auto source = table["source"].value<std::string>();
  if (!source || source->empty())
    throw ScenarioError(document.place(table.source()), "names no source",
                        "source = \"document, paragraph or page\"");
  return *source;
}

std::vector<std::string> names_in(const Document& document, const toml::node& list,
                                  std::string_view key)
{
  std::vector<std::string> found;
  if (const auto* array = list.as_array())
    for (const toml::node& item : *array)
      if (const auto* name = item.as_string()) found.push_back(name->get());
  if (!list.is_array() || found.size() != list.as_array()->size())
    throw ScenarioError(document.place(list.source()),
                        fmt::format("{} must be a list of names", key), "[\"name\", …]");
  return found;
}

}  // namespace lionrock::scenario
