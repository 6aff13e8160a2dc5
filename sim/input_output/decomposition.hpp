// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "sim/input_output/leontief.hpp"

namespace lionrock::input_output {

/// Change of gross output between two tables by cause, HK$ million; the parts sum to the change.
struct OutputChange {
  Eigen::VectorXd technology;    ///< (n) from changed domestic input coefficients
  Eigen::MatrixXd final_demand;  ///< (n, k) from each column of final demand
};

/// Structural decomposition of x1 - x0, the mean of the two polar forms.
///
///     technology    1/2 L1 (A1 - A0) L0 (f0 + f1)
///     final demand  1/2 (L0 + L1) (F1 - F0)
///
/// @param before, after  Leontief models of the two tables, same industries
/// @param demand_before, demand_after  F, final demand for domestic products, shape (n, k), HK$
///                                     million
/// @throws InputOutputError if shapes differ
///
/// Cost:   O(k n^2) beyond the two factorisations.
/// Source: Dietzenbacher and Los (1998), Economic Systems Research 10(4); Miller and Blair (2009),
///         section 13.1.
[[nodiscard]] OutputChange decompose_output_change(const LeontiefSystem& before,
                                                   const Eigen::MatrixXd& demand_before,
                                                   const LeontiefSystem& after,
                                                   const Eigen::MatrixXd& demand_after);

}  // namespace lionrock::input_output
