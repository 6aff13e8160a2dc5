// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "sim/economy/economy.hpp"
#include "sim/economy/flows.hpp"
#include "sim/input_output/table.hpp"

namespace lionrock::experiment {

/// The simulated input-output table of a year in the form of `input_output::Table`, HK$ million at
/// the prices paid; n industries.
struct YearTable {
  Eigen::MatrixXd domestic, imported;              ///< (n, n)
  Eigen::MatrixXd final_domestic, final_imported;  ///< (n, final_uses)
  Eigen::VectorXd product_taxes, compensation, production_taxes, surplus, output;  ///< (n)
  Eigen::VectorXd final_product_taxes;                                             ///< (final_uses)

  /// A table of zeros.
  [[nodiscard]] static YearTable zero(Eigen::Index industries);
  YearTable& operator+=(const YearTable& other);
  YearTable& operator*=(double factor);
};

/// Adds the flows of a quarter, grown to the whole economy. Exports are split into intermediate and
/// final ones, and imported inventories by product, as in the base year.
void add_quarter(YearTable& year, const economy::Economy& economy, const economy::Flows& flows,
                 const input_output::Table& base);

}  // namespace lionrock::experiment
