// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/ghosh.hpp"

#include "sim/input_output/coefficients.hpp"

namespace lionrock::input_output {

Eigen::MatrixXd allocation_coefficients(const Eigen::MatrixXd& use, const Eigen::VectorXd& output)
{
  return input_coefficients(use.transpose(), output).transpose();
}

Eigen::VectorXd ghosh_output(const LeontiefSystem& system, const Eigen::VectorXd& output,
                             const Eigen::VectorXd& primary_inputs)
{
  const Eigen::VectorXd prices = system.content(per_output(primary_inputs, output));
  return prices.cwiseProduct(output);
}

Eigen::VectorXd supply_multipliers(const LeontiefSystem& system, const Eigen::VectorXd& output)
{
  return per_output(system.gross_output(output), output);
}

}  // namespace lionrock::input_output
