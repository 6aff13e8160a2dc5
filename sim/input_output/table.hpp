// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <string>
#include <vector>

namespace lionrock::input_output {

/// One of the industries of a table; product i is the output of industry i.
struct Industry {
  int number = 0;    ///< 1-based, as published
  std::string code;  ///< three letters, AHF … PHE
  std::string slug;  ///< what scenarios type, e.g. electrical_and_optical
  std::string name_en;
  std::string name_zh;  ///< Traditional Chinese
  bool manufacturing = false;
  bool goods = false;        ///< made to plan and stocked, not to order
  bool is_public = false;    ///< owned by the government
  bool electricity = false;  ///< sells it
  bool education = false;    ///< sells training
  bool computing = false;    ///< sells computing, among other things
  /// Owners have taxable profit outside the accounts: interest and trading gains, property sales,
  /// offshore business.
  bool profit_outside_accounts = false;
};

/// Columns of final demand, in this order in every matrix of final demand.
enum FinalUse {
  households,
  government,
  investment,
  inventories,
  exports_intermediate,
  exports_final,
  final_uses
};

/// A product-by-industry table at basic prices with domestic and imported use apart.
///
///     output_i = sum_j domestic_ij + sum_f final_domestic_if
///     output_j = sum_i (domestic_ij + imported_ij) + product_taxes_j + compensation_j
///                + production_taxes_j + surplus_j
///
/// All values HK$ million a year; n industries. An industry without output has zero rows and
/// columns.
struct Table {
  int year = 0;                         ///< of the totals
  int structure_year = 0;               ///< of the pattern of cells
  std::vector<Industry> industries;     ///< n
  Eigen::MatrixXd domestic;             ///< (n, n) domestic product i used by industry j
  Eigen::MatrixXd imported;             ///< (n, n) imported product i used by industry j
  Eigen::MatrixXd final_domestic;       ///< (n, final_uses)
  Eigen::MatrixXd final_imported;       ///< (n, final_uses)
  Eigen::VectorXd product_taxes;        ///< (n) taxes less subsidies on products used
  Eigen::VectorXd final_product_taxes;  ///< (final_uses) the same on final uses
  Eigen::VectorXd compensation;         ///< (n) compensation of employees
  Eigen::VectorXd production_taxes;     ///< (n) other taxes less subsidies on production
  Eigen::VectorXd surplus;              ///< (n) gross operating surplus
  Eigen::VectorXd output;               ///< (n) gross output

  [[nodiscard]] Eigen::Index size() const { return output.size(); }
  /// Value added at basic prices, compensation + other production taxes + surplus; shape (n).
  [[nodiscard]] Eigen::VectorXd value_added() const
  {
    return compensation + production_taxes + surplus;
  }
};

}  // namespace lionrock::input_output
