// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <vector>

#include "sim/input_output/table.hpp"

namespace lionrock::input_output {

/// A table with fewer industries: cells of a group are summed, a balanced table stays balanced.
///
///     Z* = S Z S',   x* = S x,   s_gi = 1 if industry i is in group g
///
/// @param group   group of each industry, shape (n), 0-based, every group of `groups` used
/// @param groups  the new industries
/// @throws InputOutputError if an industry has no group or a group no industry
///
/// Source: Miller and Blair (2009), section 4.9.
[[nodiscard]] Table aggregate(const Table& table, const std::vector<Eigen::Index>& group,
                              const std::vector<Industry>& groups);

/// A table in which one industry is split in proportion; the parts share its technology and
/// customers, every balance holds, and aggregating the parts gives the table back.
///
///     z*_pj = w_p z_sj,   z*_ip = w_p z_is,   z*_pq = w_p w_q z_ss
///
/// The parts take the place of the industry.
///
/// @param industry  s, 0-based
/// @param weights   w, one per part, >= 0, summing to 1
/// @param parts     the new industries, as many as weights
/// @throws InputOutputError if the weights are none of these
///
/// Source: Miller and Blair (2009), section 4.9; Wolsky (1984), Review of Economics and Statistics
///         66(2).
[[nodiscard]] Table disaggregate(const Table& table, Eigen::Index industry,
                                 const Eigen::VectorXd& weights,
                                 const std::vector<Industry>& parts);

}  // namespace lionrock::input_output
