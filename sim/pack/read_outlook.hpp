// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "sim/pack/manifest.hpp"

namespace lionrock::pack {

/// `trends.csv` and `outlook.csv`.
/// @param employed  persons by industry, shape (n)
/// @throws DataError naming row and cell when low <= central <= high does not hold, or the mean of
/// the
///         industries' productivity trends, weighted by persons and without domestic helpers, is
///         not the economy's
[[nodiscard]] Trends read_trends(const Manifest& manifest,
                                 const std::vector<input_output::Industry>& industries,
                                 const Eigen::VectorXd& employed);

/// `base_rate.csv`: year -> rate, years rising. @throws DataError naming row and cell
[[nodiscard]] std::map<int, Range> read_base_rate(const Manifest& manifest);

/// `us_policy_rate.csv`: year -> rate everybody expects, years rising. @throws DataError naming row
/// and cell
[[nodiscard]] std::map<int, double> read_us_policy_rate(const Manifest& manifest);

/// `fiscal_history.csv`. @throws DataError naming row and cell
[[nodiscard]] std::vector<FiscalRecord> read_fiscal_history(const Manifest& manifest);

/// `fiscal_outlook.csv`. @throws DataError naming row and cell
[[nodiscard]] std::vector<FiscalAssumption> read_fiscal_outlook(const Manifest& manifest);

/// A file of behavioural numbers, such as `behaviour.csv`. @throws DataError naming row and cell
[[nodiscard]] std::vector<Parameter> read_parameters(const Manifest& manifest,
                                                     const std::string& name);

}  // namespace lionrock::pack
