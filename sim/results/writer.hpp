// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "sim/results/results.hpp"

namespace lionrock::results {

/// Version of the format; readers accept every file of the same major version.
inline constexpr std::int64_t format_major = 1;
inline constexpr std::int64_t format_minor = 2;

/// The bytes of a results file: equal results and provenance give equal bytes.
/// @throws std::invalid_argument when the results contradict themselves
[[nodiscard]] std::vector<std::byte> results_file(const Results& results);

/// Writes a results file; it appears under its name only when complete.
/// @throws Stopped when the disk is full
/// @throws std::invalid_argument when the results contradict themselves
void write_results(const Results& results, const std::filesystem::path& path);

}  // namespace lionrock::results
