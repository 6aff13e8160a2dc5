// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "sim/input_output/leontief.hpp"

namespace lionrock::input_output {

/// Allocation coefficients: the share of each industry's output sold to each industry.
///
///     b_ij = z_ij / x_i,   zero rows where there is no output
///
/// Source: Ghosh (1958), Economica 25(97); Miller and Blair (2009), section 12.1.
[[nodiscard]] Eigen::MatrixXd allocation_coefficients(const Eigen::MatrixXd& use,
                                                      const Eigen::VectorXd& output);

/// Output in the supply-driven model, x' = v' (I - B)^-1.
///
/// Because B = x^-1 A x for the base output x (as diagonal matrices), the factors of the Leontief
/// model serve: each industry's output is its base output times its Leontief price for the costs
/// v_j / x_j.
///
/// @param system          the Leontief model of the same table
/// @param output          x, base output, shape (n), HK$ million
/// @param primary_inputs  v, value added, imports and taxes on products of each industry, shape
///                        (n), HK$ million
/// @return                output, shape (n), HK$ million; 0 where the base has none
///
/// Source: Dietzenbacher (1997), Journal of Regional Science 37(4).
[[nodiscard]] Eigen::VectorXd ghosh_output(const LeontiefSystem& system,
                                           const Eigen::VectorXd& output,
                                           const Eigen::VectorXd& primary_inputs);

/// Row sums of the Ghosh inverse: output enabled per unit of primary input of each industry.
///
///     g = (I - B)^-1 1 = x^-1 L x,   shape (n), >= 1; 0 where the base has no output
[[nodiscard]] Eigen::VectorXd supply_multipliers(const LeontiefSystem& system,
                                                 const Eigen::VectorXd& output);

}  // namespace lionrock::input_output
