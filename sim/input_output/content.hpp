// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "sim/input_output/coefficients.hpp"
#include "sim/input_output/leontief.hpp"

namespace lionrock::input_output {

/// Where the money spent on each final use ends up; shape (final_uses) each, HK$ million, summing
/// to `spending`.
struct FinalUseContent {
  Eigen::VectorXd value_added;       ///< at home, direct and indirect, at basic prices
  Eigen::VectorXd direct_imports;    ///< imported products bought by the final user
  Eigen::VectorXd indirect_imports;  ///< imported products used up in the domestic ones
  Eigen::VectorXd taxes;             ///< less subsidies, on products, of the user and of producers
  Eigen::VectorXd spending;          ///< at purchasers' prices
};

/// Import content of final demand and what remains at home.
///
///     indirect imports = 1' A^m L F,   value added = v' L F
///
/// with F the final demand for domestic products. Indirect imports over exports of domestic
/// products is the vertical specialisation share.
///
/// Source: Hummels, Ishii and Yi (2001), Journal of International Economics 54(1).
[[nodiscard]] FinalUseContent final_use_content(const LeontiefSystem& system,
                                                const Coefficients& coefficients,
                                                const Table& table);

/// Indirect imports per unit of exports of domestic products (vertical specialisation), fraction of
/// both export columns together; 0 without exports.
[[nodiscard]] double vertical_specialisation(const FinalUseContent& content, const Table& table);

}  // namespace lionrock::input_output
