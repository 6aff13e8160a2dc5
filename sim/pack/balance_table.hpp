// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <string>
#include <vector>

#include "sim/input_output/table.hpp"

namespace lionrock::pack {

/// A product-by-industry table of an earlier year in HK$ million of that year; n industries.
struct StructureTable {
  int year = 0;
  Eigen::MatrixXd domestic, imported;              ///< (n, n)
  Eigen::MatrixXd final_domestic, final_imported;  ///< (n, final_uses)
  Eigen::VectorXd final_product_taxes;             ///< (final_uses)
  Eigen::VectorXd value_added;                     ///< (n) with taxes on the products used
  Eigen::VectorXd output;                          ///< (n)

  /// GDP at market prices of the year, HK$ million.
  [[nodiscard]] double gdp() const { return value_added.sum() + final_product_taxes.sum(); }
};

/// Multiplies the sales of one product to one kind of user before balancing.
struct UseAdjustment {
  Eigen::Index product;
  bool by_industries;  ///< all industries; else households
  double factor;       ///< >= 0
};

/// A tax in the table: amounts fixed per industry, the rest spread over the other industries.
struct TaxOnIndustries {
  Eigen::VectorXd fixed;  ///< (n) HK$ million; not a number where the industry shares the remainder
  double remainder = 0.0;
};

/// What the balanced table of the base year must meet; n industries, HK$ million.
struct TableTargets {
  int year = 0;
  double gdp = 0.0;  ///< at market prices
  Eigen::VectorXd
      final_use;  ///< (final_uses) at purchasers' prices; exports are an outcome, entries unused
  double trade_balance = 0.0;   ///< exports less imports
  Eigen::VectorXd value_added;  ///< (n) at basic prices
  Eigen::VectorXd
      value_added_ratio;             ///< (n) of output in manufacturing before scaling, 0 elsewhere
  std::vector<bool> ratio_is_fixed;  ///< (n) not scaled
  Eigen::VectorXd export_share;      ///< (n) of output in manufacturing before scaling, 0 elsewhere
  double manufacturing_output = 0.0;
  double manufacturing_exports = 0.0;
  Eigen::VectorXd labour_share_prior;  ///< (n) compensation over value added before scaling
  double labour_share_cap = 1.0;
  double compensation = 0.0;  ///< all industries
  double manufacturing_compensation = 0.0;
  Eigen::VectorXd
      government_share;  ///< (n) of the government's column; not a number where it shares the rest
  double government_rest = 0.0;  ///< share of products without a share of their own
  std::vector<UseAdjustment> adjustments;
  TaxOnIndustries product_taxes;        ///< remainder in proportion to inputs
  Eigen::VectorXd final_product_taxes;  ///< (final_uses)
  TaxOnIndustries production_taxes;     ///< remainder in proportion to value added
  double convergence = 1e-12;
  int max_rounds = 2000;
};

/// How far the cells of one block moved from the structure year; fractions of a block total.
struct BlockMovement {
  std::string block;
  double structure_year;       ///< HK$ million, block total times growth of GDP at current prices
  double balanced;             ///< HK$ million
  double moved;                ///< sum of |balanced - structure * growth| / structure_year
  double moved_at_same_total;  ///< the same with the structure scaled to the balanced total
  double moved_by_balancing;   ///< sum of |balanced - prior| / balanced: what GRAS alone did
};

/// What the balancing did.
struct BalanceReport {
  int structure_year = 0;
  int rounds = 0;
  double largest_residual = 0.0;  ///< of a constraint, fraction
  double exports = 0.0;           ///< HK$ million in the table, re-exports left out
  double imports = 0.0;
  std::vector<BlockMovement> blocks;
};

/// A balanced table and how it came about.
struct BalancedTable {
  input_output::Table table;
  BalanceReport report;
};

/// Brings the table of an earlier year to the totals of the base year.
///
/// 1. output = (value added + taxes on products used) / the structure year's ratio; manufacturing
/// by its own
///    ratios, scaled to its total output
/// 2. rows of manufactures: total domestic use as in the structure year times growth of GDP; its
/// domestic
///    part is output less exports, the same share for every user
/// 3. the government's column by product; adjusted uses; an industry that was empty in the
/// structure year but
///    has value added (private households) pays it all as compensation and sells to households
/// 4. columns scaled to their totals; imports follow, exports = imports + trade balance
/// 5. GRAS with hard totals: domestic rows, columns, exports of manufactures and of other products,
/// imports
/// 6. components of value added; the operating surplus is the rest
///
/// @throws DataError when targets contradict each other or the table does not settle
///
/// Source: Junius and Oosterhaven (2003) for step 5; Miller and Blair (2009), section 7.4.
[[nodiscard]] BalancedTable balance_table(const StructureTable& structure,
                                          const std::vector<input_output::Industry>& industries,
                                          const TableTargets& targets);

}  // namespace lionrock::pack
