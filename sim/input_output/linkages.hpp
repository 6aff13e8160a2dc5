// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <vector>

#include "sim/input_output/leontief.hpp"

namespace lionrock::input_output {

/// An industry's place in the economy by whether its two normalised linkages exceed 1, the mean.
enum class LinkageClass {
  key,                ///< both
  backward_oriented,  ///< it draws on others more than the mean
  forward_oriented,   ///< others draw on it more than the mean
  weak,               ///< neither
  empty               ///< without output
};

/// Linkages of each industry, shape (n) each; dimensionless; 0 for industries without output, which
/// are left out of all means.
struct Linkages {
  Eigen::VectorXd direct_backward;  ///< column sums of A (Chenery and Watanabe)
  Eigen::VectorXd direct_forward;   ///< row sums of B, the share of output sold to industries
  /// Column sums of L over their mean, Rasmussen's power of dispersion.
  Eigen::VectorXd power;
  /// Row sums of L over their mean, Rasmussen's sensitivity of dispersion.
  Eigen::VectorXd sensitivity;
  Eigen::VectorXd supply_sensitivity;  ///< row sums of the Ghosh inverse over their mean
  /// Coefficient of variation down the columns of L: low is spread evenly.
  Eigen::VectorXd power_variation;
  Eigen::VectorXd sensitivity_variation;  ///< the same along its rows
  std::vector<LinkageClass> kind;         ///< by `power` and `supply_sensitivity`
};

/// Linkages of all industries.
///
///     power_j = (sum_i l_ij) / mean,   sensitivity_i = (sum_j l_ij) / mean
///     variation_j = standard deviation (n - 1) of l_.j / mean of l_.j
///
/// @param system  Leontief model of the table
/// @param use     Z, domestic intermediate use, shape (n, n), HK$ million
/// @param output  x, shape (n), HK$ million
///
/// Cost:   O(n^3), the inverse is needed for the variations.
/// Source: Chenery and Watanabe (1958), Econometrica 26(4); Rasmussen (1956), Studies in
///         Inter-Sectoral Relations; Miller and Blair (2009), section 12.2, also for the classes
///         and the Ghosh forward linkage.
[[nodiscard]] Linkages linkages(const LeontiefSystem& system, const Eigen::MatrixXd& use,
                                const Eigen::VectorXd& output);

}  // namespace lionrock::input_output
