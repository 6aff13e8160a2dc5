// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/base/calendar.hpp"

namespace lionrock::scenario {

/// A TOML string; the reader lets no control characters in.
[[nodiscard]] std::string in_quotes(std::string_view text);

[[nodiscard]] std::string written(bool value);
[[nodiscard]] std::string written(Quarter quarter);
/// Shortest decimal that reads back to the same number, with the point that makes it a TOML float.
[[nodiscard]] std::string written(double value);
[[nodiscard]] std::string written(const std::vector<std::string>& list);

}  // namespace lionrock::scenario
