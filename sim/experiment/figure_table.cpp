// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/figure_table.hpp"

#include <algorithm>

namespace lionrock::experiment {

std::vector<std::vector<std::string>> figure_grid(const std::vector<std::string>& names,
                                                  const std::vector<FigureColumn>& columns)
{
  std::vector<const FigureColumn*> kept;
  for (const FigureColumn& column : columns)
    if (!std::ranges::all_of(column.cells, &FigureCell::empty)) kept.push_back(&column);
  if (kept.empty()) return {};
  std::vector<std::vector<std::string>> grid{{""}};
  for (const FigureColumn* column : kept) grid[0].push_back(column->title);
  for (std::size_t row = 0; row < names.size(); ++row) {
    const auto is_empty = [&](const FigureColumn* column) { return column->cells[row].empty; };
    if (std::ranges::all_of(kept, is_empty)) continue;
    grid.push_back({names[row]});
    for (const FigureColumn* column : kept) grid.back().push_back(column->cells[row].text);
  }
  return grid;
}

bool has_unknown(const std::vector<FigureColumn>& columns)
{
  return std::ranges::any_of(columns, [](const FigureColumn& column) {
    return std::ranges::any_of(column.cells, &FigureCell::unknown);
  });
}

}  // namespace lionrock::experiment
