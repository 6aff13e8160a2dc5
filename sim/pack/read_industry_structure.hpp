// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/pack/manifest.hpp"

namespace lionrock::pack {

/// `labour.csv`. @throws DataError when employed persons are not the labour force less unemployment
[[nodiscard]] Labour read_labour(const Manifest& manifest);

/// `establishments.csv`, `pay.csv`, `wage_groups.csv`, `inputs.csv`, `opening_books.csv` and
/// `skills.csv`.
/// @throws DataError naming row and cell when skill shares do not sum to 1, persons not to the
/// employed, skills
///         not to their margins, or compensation not to that of the table
[[nodiscard]] IndustryStructure read_industry_structure(
    const Manifest& manifest, const std::vector<input_output::Industry>& industries,
    const Labour& labour, const Eigen::VectorXd& compensation);

}  // namespace lionrock::pack
