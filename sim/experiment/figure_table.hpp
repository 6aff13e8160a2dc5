// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "sim/experiment/text_block.hpp"

namespace lionrock::experiment {

/// One figure of a table as it is printed.
struct FigureCell {
  std::string text{};
  bool empty = true;     ///< nothing happened: 0 in every member
  bool unknown = false;  ///< the engine does not compute it
};

/// One column of a table, a cell for each row.
struct FigureColumn {
  std::string title;
  std::vector<FigureCell> cells;
  FigureCell foot{};  ///< of all rows together
};

/// A table with named rows; rows and columns that are empty throughout are left out.
/// @param foot  name of the last row, of all together; it stands below two rows or more, where
/// there is any
/// @return      no rows at all, not even the header, when nothing is left
[[nodiscard]] std::vector<std::vector<std::string>> figure_grid(
    const std::vector<std::string>& names, const std::vector<FigureColumn>& columns,
    const std::string& foot);

/// Whether a cell that is printed is unknown.
[[nodiscard]] bool has_unknown(const std::vector<FigureColumn>& columns);

/// Mean over members.
/// @param values  one a member, at least one
[[nodiscard]] FigureCell mean_cell(const std::vector<double>& values);

/// "12 + 30": additional, and what would have come anyway.
[[nodiscard]] FigureCell split_cell(const std::vector<double>& additional,
                                    const std::vector<double>& deadweight);

/// Mean over members and, of two or more, the bounds in brackets.
[[nodiscard]] FigureCell bounds_cell(const std::vector<double>& values, int first_member);

}  // namespace lionrock::experiment
