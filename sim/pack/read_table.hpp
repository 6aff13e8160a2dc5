// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/pack/balance_table.hpp"
#include "sim/pack/manifest.hpp"

namespace lionrock::pack {

/// `industries.csv`: numbered 1 to n, codes and slugs once each. @throws DataError naming row and
/// cell
[[nodiscard]] std::vector<input_output::Industry> read_industries(const Manifest& manifest);

/// `structure_<year>.csv` in HK$ million at the rate of `exchange_rates.csv`.
/// @throws DataError naming row and cell when a row does not sum to its total, a product's uses or
/// an
///         industry's costs do not sum to its output, or a cell that may not be negative is
[[nodiscard]] StructureTable read_structure_table(
    const Manifest& manifest, const std::vector<input_output::Industry>& industries, int year);

/// `macro.csv`; re-exports are left at zero until there is a table.
/// @throws DataError when GDP is not the sum of its expenditures or not basic prices plus taxes on
/// products
[[nodiscard]] Macro read_macro(const Manifest& manifest);

}  // namespace lionrock::pack
