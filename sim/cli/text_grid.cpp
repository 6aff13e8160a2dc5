// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/text_grid.hpp"

#include <algorithm>

#include "sim/cli/table_view.hpp"

namespace lionrock::cli {

void print_grid(const TextGrid& grid, std::ostream& out)
{
  std::vector<int> widths(grid.front().size(), 0);
  for (const auto& row : grid)
    for (std::size_t c = 0; c < row.size(); ++c)
      widths[c] = std::max(widths[c], display_width(row[c]));
  for (const auto& row : grid) {
    std::string line;
    for (std::size_t c = 0; c < row.size(); ++c) {
      const std::string space(static_cast<std::size_t>(widths[c] - display_width(row[c])), ' ');
      line += c == 0 ? row[c] + space : "  " + space + row[c];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  }
}

}  // namespace lionrock::cli
