// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace lionrock::cli {

/// The source tree the program was built from; it may be gone.
[[nodiscard]] std::string_view source_folder();

}  // namespace lionrock::cli
