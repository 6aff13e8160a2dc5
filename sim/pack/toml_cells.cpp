// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/toml_cells.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace lionrock::pack {

namespace {

const toml::node& node_of(const toml::table& table, std::string_view key, const std::string& path)
{
  const toml::node* node = table.get(key);
  if (!node) throw toml_error(table, path, fmt::format("key \"{}\" is missing", key), "that key");
  return *node;
}

}  // namespace

DataError toml_error(const toml::node& node, const std::string& path, const std::string& problem,
                     const std::string& expected)
{
  const auto& place = node.source().begin;
  return {
      {path, static_cast<int>(place.line), static_cast<int>(place.column), {}}, problem, expected};
}

toml::table parse_toml(const std::filesystem::path& path)
{
  try {
    return toml::parse_file(path.string());
  } catch (const toml::parse_error& error) {
    const auto& place = error.source().begin;
    throw DataError(
        {path.string(), static_cast<int>(place.line), static_cast<int>(place.column), {}},
        std::string(error.description()), "a readable TOML file");
  }
}

std::string text_of(const toml::table& table, std::string_view key, const std::string& path)
{
  const toml::node& node = node_of(table, key, path);
  const auto value = node.value<std::string>();
  if (!value || value->empty())
    throw toml_error(node, path, fmt::format("key \"{}\" holds no text", key), "text in quotes");
  return *value;
}

double number_of(const toml::table& table, std::string_view key, Bounds bounds,
                 const std::string& path)
{
  const toml::node& node = node_of(table, key, path);
  const auto value = node.is_number() ? node.value<double>() : std::nullopt;
  if (!value || !std::isfinite(*value) || *value < bounds.low || *value > bounds.high)
    throw toml_error(node, path, fmt::format("key \"{}\" is out of range or no number", key),
                     fmt::format("a number from {} to {}", bounds.low, bounds.high));
  return *value;
}

const toml::table& table_of(const toml::table& table, std::string_view key, const std::string& path)
{
  const toml::node& node = node_of(table, key, path);
  if (!node.is_table())
    throw toml_error(node, path, fmt::format("key \"{}\" is no table", key), "a table");
  return *node.as_table();
}

void refuse_unknown(const toml::table& table, std::initializer_list<std::string_view> known,
                    const std::string& path)
{
  for (const auto& [key, node] : table)
    if (std::find(known.begin(), known.end(), key.str()) == known.end())
      throw toml_error(node, path, fmt::format("key \"{}\" is not known", key.str()),
                       fmt::format("one of {}", fmt::join(known, ", ")));
}

}  // namespace lionrock::pack
