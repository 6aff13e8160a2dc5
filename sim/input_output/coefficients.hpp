// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "sim/input_output/table.hpp"

namespace lionrock::input_output {

/// What each industry uses per unit of its output; HK$ per HK$, all zero for an industry without
/// output.
///
///     1 = sum_i domestic_ij + sum_i imported_ij + product_taxes_j + compensation_j +
///     production_taxes_j + surplus_j
struct Coefficients {
  Eigen::MatrixXd domestic;          ///< A, (n, n) domestic product i per unit of output of j
  Eigen::MatrixXd imported;          ///< A^m, (n, n) imported product i per unit of output of j
  Eigen::VectorXd product_taxes;     ///< (n)
  Eigen::VectorXd compensation;      ///< (n)
  Eigen::VectorXd production_taxes;  ///< (n)
  Eigen::VectorXd surplus;           ///< (n)

  [[nodiscard]] Eigen::VectorXd imports() const { return imported.colwise().sum().transpose(); }
  [[nodiscard]] Eigen::VectorXd taxes() const { return product_taxes + production_taxes; }
  [[nodiscard]] Eigen::VectorXd value_added() const
  {
    return compensation + production_taxes + surplus;
  }
};

/// Coefficients of a table.
/// @throws InputOutputError if the table is malformed (see check.hpp)
/// Source: Miller and Blair (2009), section 2.2.2.
[[nodiscard]] Coefficients coefficients(const Table& table);

/// A quantity of each industry per unit of its output; 0 where there is no output.
///
///     k_j = quantity_j / x_j
///
/// @param quantity  shape (n), e.g. persons
/// @param output    x, shape (n), HK$ million, >= 0
[[nodiscard]] Eigen::VectorXd per_output(const Eigen::VectorXd& quantity,
                                         const Eigen::VectorXd& output);

/// Columns of intermediate use per unit of output; zero columns where there is no output.
///
///     a_ij = z_ij / x_j
[[nodiscard]] Eigen::MatrixXd input_coefficients(const Eigen::MatrixXd& use,
                                                 const Eigen::VectorXd& output);

}  // namespace lionrock::input_output
