// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sim/cli/print_summary.hpp"
#include "sim/cli/table_view.hpp"
#include "sim/cli/text_grid.hpp"
#include "sim/cli/wrap.hpp"

namespace lionrock::cli {

namespace {

constexpr int shortest_name = 16;

/// Columns that are left for the names of rows when the other cells have theirs.
int room_for_names(const TextGrid& grid, int width)
{
  int room = width;
  for (std::size_t c = 1; c < grid.front().size(); ++c) {
    int widest = 0;
    for (const auto& row : grid) widest = std::max(widest, display_width(row[c]));
    room -= 2 + widest;
  }
  return std::max(room, shortest_name);
}

/// The grid with long names on several rows, the figures on the first.
TextGrid with_wrapped_names(const TextGrid& grid, int room)
{
  TextGrid all;
  for (const auto& row : grid) {
    const auto lines = wrapped(row.front(), room);
    for (std::size_t line = 0; line < lines.size(); ++line) {
      all.push_back(line == 0 ? row : std::vector<std::string>(row.size()));
      all.back().front() = line == 0 ? lines[line] : "  " + lines[line];
    }
  }
  return all;
}

}  // namespace

void print_blocks(const std::vector<experiment::TextBlock>& blocks, int width, std::ostream& out)
{
  const auto print_paragraphs = [&](const std::vector<std::string>& paragraphs) {
    for (const std::string& paragraph : paragraphs) print_text(paragraph, width, out);
  };
  for (const auto& block : blocks) {
    print_paragraphs(block.head);
    if (!block.grid.empty())
      print_grid(with_wrapped_names(block.grid, room_for_names(block.grid, width)), out);
    print_paragraphs(block.notes);
    out << '\n';
  }
}

}  // namespace lionrock::cli
