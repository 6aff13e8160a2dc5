// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <initializer_list>
#include <string>
#include <vector>

#include "sim/cli/table_view.hpp"
#include "sim/input_output/coefficients.hpp"
#include "sim/input_output/leontief.hpp"
#include "sim/input_output/table.hpp"

namespace lionrock::cli {

inline const Words hk_millions{"HK$ million", "百萬港元"};
inline const Words per_dollar{"per HK$", "每港元"};
inline const Words per_cent{"%", "%"};

/// A table with its coefficients and factors; the table must outlive it.
struct TableModel {
  const input_output::Table& table;
  input_output::Coefficients a;
  input_output::LeontiefSystem system;

  explicit TableModel(const input_output::Table& of);
};

[[nodiscard]] std::vector<RowLabel> industry_rows(const input_output::Table& table);

/// Values with empty cells for industries without output, and the cells of summary rows below.
[[nodiscard]] Eigen::VectorXd industry_cells(const input_output::Table& table,
                                             const Eigen::VectorXd& values,
                                             std::initializer_list<double> summary);

/// The title with the years of the table and of its structure.
[[nodiscard]] Words table_title(const input_output::Table& table, const std::string& en,
                                const std::string& zh);

/// NaN when the weights sum to 0.
[[nodiscard]] double weighted_mean(const Eigen::VectorXd& values, const Eigen::VectorXd& weights);

}  // namespace lionrock::cli
