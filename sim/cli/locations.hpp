// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/pack/pack.hpp"

namespace lionrock::cli {

/// Folder that holds `data` and `scenarios`: the one the environment variable LIONROCK_DATA names
/// (or whose `data` it names), else share/lionrock beside the installed program, else the source
/// tree.
/// @throws DataError naming the folders that were tried
[[nodiscard]] std::filesystem::path home();

/// An economy pack by name, read, balanced and checked.
/// @throws DataError if there is none of that name, or as `pack::read_pack`
[[nodiscard]] pack::EconomyPack economy_pack(const std::string& name);

/// The scenario file as given, else of that name among the shipped ones.
[[nodiscard]] std::filesystem::path scenario_file(const std::filesystem::path& given);

/// Scenarios in the working folder's `scenarios` and among the shipped ones, in order of names.
[[nodiscard]] std::vector<std::filesystem::path> known_scenarios();

}  // namespace lionrock::cli
