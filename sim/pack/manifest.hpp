// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/base/csv.hpp"
#include "sim/pack/pack.hpp"

namespace lionrock::pack {

/// What `manifest.toml` says.
struct Manifest {
  std::filesystem::path folder;
  std::string name;
  int base_year = 0;
  std::string currency;
  std::vector<PackFile> files = {};
  std::string checksum = {};  ///< of the manifest and of every file it names, 16 hexadecimal digits
};

/// Reads the manifest of a pack and every byte of the files it names.
/// @throws DataError for a key that is missing, unknown or of another type, a file that is named
/// twice or
///         cannot be read, with the line of the manifest
///
/// Source: Fowler, Noll and Vo, FNV-1a with 64 bits, for the checksum.
[[nodiscard]] Manifest read_manifest(const std::filesystem::path& folder);

/// The path of a file the manifest must name. @throws DataError when it does not
[[nodiscard]] std::filesystem::path path_of(const Manifest& manifest, const std::string& name);

/// Reads a file the manifest must name. @throws DataError
[[nodiscard]] CsvFile csv_of(const Manifest& manifest, const std::string& name);

/// The same for a file in which every row has a source and a trust word. @throws DataError
[[nodiscard]] CsvFile sourced_csv_of(const Manifest& manifest, const std::string& name);

}  // namespace lionrock::pack
