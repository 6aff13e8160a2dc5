// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/word_columns.hpp"

#include <algorithm>

#include "sim/cli/table_view.hpp"
#include "sim/cli/wrap.hpp"

namespace lionrock::cli {

namespace {

constexpr int narrowest = 24;  // of a wrapped column

std::string spaces(int count) { return std::string(static_cast<std::size_t>(count), ' '); }

}  // namespace

void print_hanging(const std::string& lead, std::string_view paragraph, int width,
                   std::ostream& out)
{
  const int indent = display_width(lead);
  std::string before = lead;
  for (const std::string& line : wrapped(paragraph, std::max(width - indent, narrowest))) {
    std::string all = before + line;
    all.erase(all.find_last_not_of(' ') + 1);
    out << all << '\n';
    before = spaces(indent);
  }
}

void print_words(const std::vector<std::vector<std::string>>& rows, std::string_view indent,
                 int width, std::ostream& out)
{
  std::vector<int> widths;
  for (const auto& row : rows) {
    if (row.size() == 1) continue;
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t c = 0; c < row.size(); ++c)
      widths[c] = std::max(widths[c], display_width(row[c]));
  }
  for (const auto& row : rows) {
    std::string lead(indent);
    if (row.size() == 1) lead += "    ";
    for (std::size_t c = 0; c + 1 < row.size(); ++c)
      lead += row[c] + spaces(2 + widths[c] - display_width(row[c]));
    print_hanging(lead, row.back(), width, out);
  }
}

}  // namespace lionrock::cli
