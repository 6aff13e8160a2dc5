// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "sim/experiment/text_block.hpp"

namespace lionrock::experiment {

/// One figure of a table as it is printed.
struct FigureCell {
  std::string text;
  bool empty;    ///< nothing happened: 0 in every member
  bool unknown;  ///< the engine does not compute it
};

/// One column of a table, a cell for each row.
struct FigureColumn {
  std::string title;
  std::vector<FigureCell> cells;
};

/// A table with named rows; rows and columns that are empty throughout are left out.
/// @return  no rows at all, not even the header, when nothing is left
[[nodiscard]] std::vector<std::vector<std::string>> figure_grid(
    const std::vector<std::string>& names, const std::vector<FigureColumn>& columns);

/// Whether a cell that is printed is unknown.
[[nodiscard]] bool has_unknown(const std::vector<FigureColumn>& columns);

}  // namespace lionrock::experiment
