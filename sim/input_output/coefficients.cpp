// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/coefficients.hpp"

#include "sim/input_output/check.hpp"

namespace lionrock::input_output {
namespace {

/// 1 / x where there is output, else 0: an empty industry has no coefficients rather than infinite
/// ones.
Eigen::VectorXd guarded_inverse(const Eigen::VectorXd& output)
{
  return (output.array() > 0.0).select(output.array().inverse(), 0.0).matrix();
}

}  // namespace

Eigen::VectorXd per_output(const Eigen::VectorXd& quantity, const Eigen::VectorXd& output)
{
  return quantity.cwiseProduct(guarded_inverse(output));
}

Eigen::MatrixXd input_coefficients(const Eigen::MatrixXd& use, const Eigen::VectorXd& output)
{
  return use * guarded_inverse(output).asDiagonal();
}

Coefficients coefficients(const Table& table)
{
  refuse_malformed(table);
  return {
      .domestic = input_coefficients(table.domestic, table.output),
      .imported = input_coefficients(table.imported, table.output),
      .product_taxes = per_output(table.product_taxes, table.output),
      .compensation = per_output(table.compensation, table.output),
      .production_taxes = per_output(table.production_taxes, table.output),
      .surplus = per_output(table.surplus, table.output),
  };
}

}  // namespace lionrock::input_output
