// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace lionrock::cli {

/// Prints rows of words in columns, all to the left, two spaces apart; East Asian wide characters
/// fill two places. The last column is as long as it is.
void print_words(const std::vector<std::vector<std::string>>& rows, std::string_view indent,
                 std::ostream& out);

}  // namespace lionrock::cli
