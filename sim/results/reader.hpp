// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "sim/results/results.hpp"

namespace lionrock::results {

/// A results file as it was written; float32 groups come back with float32 precision.
/// @throws DataError when the file is missing, damaged, of another kind or of a newer major version
[[nodiscard]] Results read_results(const std::filesystem::path& path);

/// The same without the numbers: every variable's `values` is empty. Cheap for a large file.
/// @throws DataError as `read_results`
[[nodiscard]] Results read_outline(const std::filesystem::path& path);

}  // namespace lionrock::results
