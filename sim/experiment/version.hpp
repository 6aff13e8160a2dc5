// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace lionrock::experiment {

/// Version of the program, e.g. 0.1.0.
[[nodiscard]] std::string_view program_version();

/// Commit the program was built from, or `unknown` outside a git repository.
[[nodiscard]] std::string_view git_commit();

}  // namespace lionrock::experiment
