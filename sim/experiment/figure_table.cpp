// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/figure_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/experiment/policy_view.hpp"
#include "sim/experiment/statistics.hpp"

namespace lionrock::experiment {

std::vector<std::vector<std::string>> figure_grid(const std::vector<std::string>& names,
                                                  const std::vector<FigureColumn>& columns,
                                                  const std::string& foot)
{
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < names.size(); ++row)
    if (!std::ranges::all_of(columns, [&](const auto& column) { return column.cells[row].empty; }))
      rows.push_back(row);
  if (rows.empty()) return {};
  const bool has_foot = rows.size() > 1 && !std::ranges::all_of(columns, [](const auto& column) {
                          return column.foot.empty;
                        });
  std::vector<const FigureColumn*> kept;
  for (const FigureColumn& column : columns)
    if (!std::ranges::all_of(column.cells, &FigureCell::empty) || (has_foot && !column.foot.empty))
      kept.push_back(&column);

  std::vector<std::vector<std::string>> grid{{""}};
  for (const FigureColumn* column : kept) grid[0].push_back(column->title);
  for (const std::size_t row : rows) {
    grid.push_back({names[row]});
    for (const FigureColumn* column : kept) grid.back().push_back(column->cells[row].text);
  }
  if (!has_foot) return grid;
  grid.push_back({foot});
  for (const FigureColumn* column : kept) grid.back().push_back(column->foot.text);
  return grid;
}

bool has_unknown(const std::vector<FigureColumn>& columns)
{
  return std::ranges::any_of(columns, [](const FigureColumn& column) {
    return std::ranges::any_of(column.cells, &FigureCell::unknown);
  });
}

FigureCell mean_cell(const std::vector<double>& values)
{
  const double mean = mean_of(values);
  const bool empty = std::ranges::all_of(values, [](double value) { return value == 0.0; });
  return {number_text(mean), empty, std::isnan(mean)};
}

FigureCell split_cell(const std::vector<double>& additional, const std::vector<double>& deadweight)
{
  const FigureCell first = mean_cell(additional), second = mean_cell(deadweight);
  return {first.text + " + " + second.text, first.empty && second.empty,
          first.unknown || second.unknown};
}

FigureCell bounds_cell(const std::vector<double>& values, int first_member)
{
  FigureCell cell = mean_cell(values);
  const Estimate found = estimate(values, first_member);
  if (values.size() >= 2 && !cell.unknown)
    cell.text += fmt::format(" ({}, {})", number_text(found.low), number_text(found.high));
  return cell;
}

}  // namespace lionrock::experiment
