// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/pack/manifest.hpp"

namespace lionrock::pack {

/// `history_yearly.csv` and `history_quarterly.csv`. @throws DataError when a figure is repeated
[[nodiscard]] History read_history(const Manifest& manifest);

/// `gaps.csv`. @throws DataError naming row and cell
[[nodiscard]] std::vector<Gap> read_gaps(const Manifest& manifest);

}  // namespace lionrock::pack
