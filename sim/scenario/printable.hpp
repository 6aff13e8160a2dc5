// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace lionrock::scenario {

/// Bytes of the UTF-8 character that `text` begins with; 0 when it begins with none.
[[nodiscard]] int utf8_length(std::string_view text);

/// The text as an error message can show it: control characters and bytes that are not UTF-8 become
/// `?`, a line end at the end goes, and what is longer than 200 characters is cut.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace lionrock::scenario
