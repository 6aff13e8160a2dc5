// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "sim/scenario/catalogue.hpp"

namespace lionrock::scenario {

/// Reads every entry of a folder: `<slug>.toml` each, and `common.toml` for what they share.
/// @throws DataError naming file, line and column of what is missing, unknown or out of range
[[nodiscard]] Catalogue read_catalogue(const std::filesystem::path& folder);

/// Reads one entry.
/// @throws DataError as `read_catalogue`
[[nodiscard]] CatalogueEntry read_entry(const std::filesystem::path& file);

}  // namespace lionrock::scenario
