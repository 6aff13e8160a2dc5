// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/error.hpp"

namespace lionrock::scenario {

/// One TOML text as written, with its lines at hand for letters about it.
struct Document {
  std::string name;                ///< path as the user gave it, or the option, e.g. `--scale 5`
  std::vector<std::string> lines;  ///< empty for an option
  toml::table table;

  /// Where a key or value of this text stands.
  [[nodiscard]] Place place(const toml::source_region& region) const;
};

/// Why a path cannot be read as a scenario, e.g. "does not exist"; empty when it can.
[[nodiscard]] std::string reading_problem(const std::filesystem::path& path);

/// What a file should have been, for letters.
struct Wanted {
  std::string_view file;     ///< when it cannot be read
  std::string_view content;  ///< when it is empty
};

/// @throws ScenarioError if the file cannot be read, is empty or is not TOML
[[nodiscard]] Document read_document(const std::filesystem::path& path, const Wanted& wanted);

/// The value written as `text` on the command line, in TOML; a bare word such as `wide` or `2035Q4`
/// counts as text.
///
/// @param name  the option, for letters
/// @param key   key of the value in the table of the document returned
/// @throws ScenarioError if it is neither
[[nodiscard]] Document parse_option(const std::string& name, std::string_view key,
                                    const std::string& text);

}  // namespace lionrock::scenario
