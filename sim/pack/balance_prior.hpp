// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/pack/balance_table.hpp"

namespace lionrock::pack {

/// A table whose columns already have their totals while its rows do not; HK$ million, n
/// industries.
struct Prior {
  Eigen::MatrixXd domestic, imported;              ///< (n, n)
  Eigen::MatrixXd final_domestic, final_imported;  ///< (n, final_uses)
  Eigen::VectorXd output;                          ///< (n) what the domestic rows must sum to
  Eigen::VectorXd inputs;                          ///< (n) products used, without taxes on them
  Eigen::VectorXd product_taxes;                   ///< (n)
  double imports = 0.0, exports = 0.0;             ///< totals the balanced table keeps
};

/// Steps 1 to 4 of `balance_table`.
/// @throws DataError when value added and taxes leave no room for inputs, or a column has nothing
/// to scale
[[nodiscard]] Prior prior_table(const StructureTable& structure,
                                const std::vector<input_output::Industry>& industries,
                                const TableTargets& targets);

}  // namespace lionrock::pack
