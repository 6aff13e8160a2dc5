// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <vector>

#include "sim/input_output/leontief.hpp"

namespace lionrock::input_output {

/// Output lost in every industry when industries S are taken out; shape (n), HK$ million.
struct Extraction {
  /// S neither buys, sells nor serves final demand; includes all output of S.
  Eigen::VectorXd total;
  /// S buys nothing from domestic industries: columns S of A are zero.
  Eigen::VectorXd backward;
  /// S sells nothing to domestic industries: rows S of the Ghosh B are zero.
  Eigen::VectorXd forward;
};

/// Hypothetical extraction of a group of industries, as updates of one factorisation.
///
///     total     L_.S L_SS^-1 x_S
///     backward  L_.S L_SS^-1 x_S - E L_SS^-1 x_S
///     forward   as backward, with the transposed Ghosh inverse, G = x^-1 L x, in the place of L
///
/// E holds the columns S of the identity. The first is the Sherman-Morrison-Woodbury formula for
/// the system without the rows and columns S, with (I - A)_RR x_R = f_R solved exactly; final
/// demand and primary inputs stay.
///
/// @param system  Leontief model of the table
/// @param output  x = L f, base output, shape (n), HK$ million
/// @param group   S, industries, 0-based, each once, at least one
/// @throws InputOutputError if an index is out of range or repeated
///
/// Cost:   O(k n^2 + k^3) for k industries.
/// Source: Dietzenbacher and van der Linden (1997), Journal of Regional Science 37(2); Miller and
///         Blair (2009), section 12.2.6.
[[nodiscard]] Extraction extract(const LeontiefSystem& system, const Eigen::VectorXd& output,
                                 const std::vector<Eigen::Index>& group);

/// Output lost in the whole economy when each industry alone is extracted; shape (n), HK$ million.
struct ExtractionOfEach {
  Eigen::VectorXd total;
  Eigen::VectorXd backward;
  Eigen::VectorXd forward;
};

/// `extract` for every industry alone, summed over the economy.
///
///     total_j = m_j x_j / l_jj
///     backward_j = (m_j - 1) x_j / l_jj
///     forward_j = (sum_i l_ji x_i - x_j) / l_jj
///
/// with output multipliers m = L' 1.
///
/// Cost: one inversion from the factors for its diagonal, O(n^3).
[[nodiscard]] ExtractionOfEach extract_each(const LeontiefSystem& system,
                                            const Eigen::VectorXd& output);

}  // namespace lionrock::input_output
