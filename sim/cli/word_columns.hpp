// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace lionrock::cli {

/// Prints rows of words in columns, all to the left, two spaces apart; East Asian wide characters
/// fill two places. The last column is wrapped to the width; a row of one cell is a paragraph that
/// belongs to the row before it.
void print_words(const std::vector<std::vector<std::string>>& rows, std::string_view indent,
                 int width, std::ostream& out);

/// Prints a paragraph wrapped to the width, its first line after `lead`, the others below it.
void print_hanging(const std::string& lead, std::string_view paragraph, int width,
                   std::ostream& out);

}  // namespace lionrock::cli
