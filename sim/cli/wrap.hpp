// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace lionrock::cli {

/// Lines of a paragraph, each at most `width` columns wide where its words allow; East Asian wide
/// characters fill two columns and may be parted from each other, not from the punctuation that
/// follows them.
/// @param width  columns, > 0
[[nodiscard]] std::vector<std::string> wrapped(std::string_view paragraph, int width);

/// Prints paragraphs, each wrapped to the width and a line of the text.
void print_text(const std::string& text, int width, std::ostream& out);

/// Columns of the page: COLUMNS, else the terminal's, from 60 to 140.
/// @param otherwise  where there is no terminal
[[nodiscard]] int page_width(int otherwise);

inline constexpr int usual_page = 100;        ///< for sentences and tables
inline constexpr int endless_page = 1 << 20;  ///< for lists that scripts read line by line

}  // namespace lionrock::cli
