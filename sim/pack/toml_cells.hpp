// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>

#include "sim/pack/cells.hpp"

namespace lionrock::pack {

/// Parses a TOML file. @throws DataError with the line of a mistake
[[nodiscard]] toml::table parse_toml(const std::filesystem::path& path);

/// A key that must hold text. @throws DataError naming file, line and key
[[nodiscard]] std::string text_of(const toml::table& table, std::string_view key,
                                  const std::string& path);

/// A key that must hold a number within bounds. @throws DataError naming file, line and key
[[nodiscard]] double number_of(const toml::table& table, std::string_view key, Bounds bounds,
                               const std::string& path);

/// A key that must hold a table. @throws DataError naming file, line and key
[[nodiscard]] const toml::table& table_of(const toml::table& table, std::string_view key,
                                          const std::string& path);

/// Refuses keys nobody reads. @throws DataError naming file, line and key
void refuse_unknown(const toml::table& table, std::initializer_list<std::string_view> known,
                    const std::string& path);

/// The error to throw about a node of a TOML file.
[[nodiscard]] DataError toml_error(const toml::node& node, const std::string& path,
                                   const std::string& problem, const std::string& expected);

}  // namespace lionrock::pack
