// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <vector>

#include "sim/pack/manifest.hpp"

namespace lionrock::pack {

/// `research_intensity.csv`: research over value added by industry, shape (n).
/// @param value_added  of the balanced table, HK$ million, shape (n)
/// @param spending     of all firms, HK$ million a year
/// @throws DataError naming row and cell, or when the industries do not add up to `spending`
[[nodiscard]] Eigen::VectorXd read_research_intensity(
    const Manifest& manifest, const std::vector<input_output::Industry>& industries,
    const Eigen::VectorXd& value_added, double spending);

}  // namespace lionrock::pack
