// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace lionrock::results {

/// What is in a results file, for a reader at a terminal: provenance, groups, their dimensions,
/// every variable with dimensions, unit and name in English and Traditional Chinese.
/// @throws DataError as `read_results`
[[nodiscard]] std::string describe_results(const std::filesystem::path& path);

}  // namespace lionrock::results
