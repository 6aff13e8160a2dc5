// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/word_columns.hpp"

#include <algorithm>

#include "sim/cli/table_view.hpp"

namespace lionrock::cli {

void print_words(const std::vector<std::vector<std::string>>& rows, std::string_view indent,
                 std::ostream& out)
{
  std::vector<int> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t c = 0; c < row.size(); ++c)
      widths[c] = std::max(widths[c], display_width(row[c]));
  }
  for (const auto& row : rows) {
    std::string line(indent);
    for (std::size_t c = 0; c < row.size(); ++c)
      line += row[c] +
              std::string(static_cast<std::size_t>(2 + widths[c] - display_width(row[c])), ' ');
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  }
}

}  // namespace lionrock::cli
