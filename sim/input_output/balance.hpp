// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <limits>
#include <vector>

namespace lionrock::input_output {

/// Stands for the total of a row or a column that balancing leaves free.
inline constexpr double free_total = std::numeric_limits<double>::quiet_NaN();

/// A hard constraint on the sum of the cells in the given rows and columns.
struct BlockTotal {
  std::vector<Eigen::Index> rows;     ///< each row once, 0-based
  std::vector<Eigen::Index> columns;  ///< each column once, 0-based
  double total = 0.0;                 ///< in the unit of the table
};

/// When balancing stops.
struct GrasOptions {
  double tolerance;  ///< largest residual accepted, as a fraction of a constraint's cells, > 0
  int max_rounds;    ///< rounds of rows, columns and blocks before giving up, >= 1
};

/// A balanced table and how well it keeps its totals.
struct GrasResult {
  Eigen::MatrixXd table;
  int rounds = 0;  ///< rounds of rows, columns and blocks made
  /// Largest |sum - total| / max(|total|, sum of |cells|) of a constraint.
  double largest_residual = 0.0;
};

/// The table nearest to `prior` that adds up to given totals; cells keep their signs and zeros.
///
///     x_ij = a_ij e^(+-(rho_i + sigma_j + sum of beta_b over blocks b with the cell))
///
/// with + where a_ij > 0, found by cyclic projection: each row, column and block in turn has its
/// positive cells multiplied by r and its negative cells divided by r,
///
///     r = (u + sqrt(u^2 + 4 p n)) / (2 p)
///
/// for a total u, positive cells summing to p and negative ones to -n. This minimises
/// sum |a_ij| (z ln z - z + 1), z = x_ij / a_ij, under the totals.
///
/// @param prior          a, shape (rows, columns), any unit, finite
/// @param row_totals     shape (rows); `free_total` where the row is free
/// @param column_totals  shape (columns); `free_total` where the column is free
/// @param blocks         further hard totals, in any number, overlapping or not
/// @throws InputOutputError if shapes differ, a number is not finite, totals contradict the prior's
///         zeros and signs or each other, or the table does not settle; with the numbers
///
/// Cost:      O(cells) a round.
/// Source:    Junius and Oosterhaven (2003), Economic Systems Research 15(1), the multiplier;
///            Lenzen, Wood and Gallego (2007), ibid. 19(4), the objective and zero rows.
/// Departure: totals of blocks beside rows and columns, as further projections of the same form.
[[nodiscard]] GrasResult gras(const Eigen::Ref<const Eigen::MatrixXd>& prior,
                              const Eigen::VectorXd& row_totals,
                              const Eigen::VectorXd& column_totals,
                              const std::vector<BlockTotal>& blocks, const GrasOptions& options);

/// Biproportional adjustment of a table without negative cells, the case n = 0 of `gras`.
///
///     x_ij = r_i a_ij s_j
///
/// @throws InputOutputError as `gras`, and if a cell of `prior` is negative
///
/// Source: Stone and Brown (1962), A Computable Model of Economic Growth; Miller and Blair (2009),
///         section 7.4.
[[nodiscard]] GrasResult ras(const Eigen::Ref<const Eigen::MatrixXd>& prior,
                             const Eigen::VectorXd& row_totals,
                             const Eigen::VectorXd& column_totals, const GrasOptions& options);

}  // namespace lionrock::input_output
