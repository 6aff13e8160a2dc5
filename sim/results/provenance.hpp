// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>

#include "sim/results/results.hpp"

namespace lionrock::results {

/// Version of this program, e.g. 0.1.0.
[[nodiscard]] std::string program_version();

/// Commit this program was built from, with `-dirty` when files differed from it; `unknown` when it
/// was built outside a git repository.
[[nodiscard]] std::string git_commit();

/// UTC to the second, e.g. 2026-02-26T09:30:00Z.
[[nodiscard]] std::string utc(std::chrono::system_clock::time_point time);

/// Adds program, commit and the facts of this occasion to provenance; the end is now.
///
/// @param threads  that worked, >= 1
void stamp(Provenance& provenance, const std::string& command_line,
           std::chrono::system_clock::time_point start, int threads);

}  // namespace lionrock::results
