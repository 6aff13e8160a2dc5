// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "sim/input_output/coefficients.hpp"
#include "sim/input_output/leontief.hpp"

namespace lionrock::input_output {

/// Changes of primary costs, fractions of their base values (0.1: ten per cent more); shape (n).
struct CostChange {
  Eigen::VectorXd wages;             ///< compensation per unit of output of industry j
  Eigen::VectorXd import_prices;     ///< price of imported product i
  Eigen::VectorXd product_taxes;     ///< taxes less subsidies on the products industry j uses
  Eigen::VectorXd production_taxes;  ///< other taxes less subsidies on production of industry j
  Eigen::VectorXd surplus;           ///< gross operating surplus per unit of output of industry j

  /// No change in n industries; set what differs.
  [[nodiscard]] static CostChange none(Eigen::Index n);
};

/// Leontief prices after primary costs change and every industry passes its costs on, base 1.
///
///     p = 1 + L' (v . dv + A^m' dp^m)
///
/// with v the compensation, taxes and surplus per unit of output and dv their changes.
///
/// @return p, shape (n), index with the base at 1; homogeneous of degree one in all primary costs
///         together
/// @throws InputOutputError if sizes differ
///
/// Source: Leontief (1946), Quarterly Journal of Economics 60(2);
///         Miller and Blair (2009), section 2.6.
[[nodiscard]] Eigen::VectorXd prices(const LeontiefSystem& system, const Coefficients& coefficients,
                                     const CostChange& change);

/// Price index of one final use with base weights (Laspeyres), base 1; taxes on its products keep
/// their rate.
///
/// @param prices         of domestic products, shape (n), base 1
/// @param import_prices  change of imported products, fractions, shape (n)
[[nodiscard]] double final_use_price(const Table& table, FinalUse use,
                                     const Eigen::VectorXd& prices,
                                     const Eigen::VectorXd& import_prices);

}  // namespace lionrock::input_output
