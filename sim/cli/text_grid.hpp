// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace lionrock::cli {

/// Cells in rows of equal length; the first row is the header.
using TextGrid = std::vector<std::vector<std::string>>;

/// Prints cells in columns, the first to the left and the others to the right, two spaces apart;
/// East Asian wide characters fill two places.
void print_grid(const TextGrid& grid, std::ostream& out);

}  // namespace lionrock::cli
