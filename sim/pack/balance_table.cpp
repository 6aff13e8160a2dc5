// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/balance_table.hpp"

#include "sim/input_output/balance.hpp"
#include "sim/pack/balance_movement.hpp"
#include "sim/pack/balance_prior.hpp"
#include "sim/pack/value_added.hpp"

namespace lionrock::pack {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using input_output::BlockTotal;
using input_output::final_uses;
using input_output::inventories;

// Columns of the matrix that is balanced: industries, then these; inventories stay at their prior.
constexpr Index balanced_finals[] = {input_output::households, input_output::government,
                                     input_output::investment, input_output::exports_intermediate,
                                     input_output::exports_final};
constexpr Index balanced_final_count = 5;
constexpr Index domestic_final_count = 3;

/// Domestic above imported products, shape (2n, n + 5).
MatrixXd stacked(const Prior& prior)
{
  const Index n = prior.domestic.rows();
  MatrixXd all = MatrixXd::Zero(2 * n, n + balanced_final_count);
  all.topLeftCorner(n, n) = prior.domestic;
  all.bottomLeftCorner(n, n) = prior.imported;
  for (Index f = 0; f < balanced_final_count; ++f) {
    all.col(n + f).head(n) = prior.final_domestic.col(balanced_finals[f]);
    all.col(n + f).tail(n) = prior.final_imported.col(balanced_finals[f]);
  }
  return all;
}

void unstack(const MatrixXd& all, Prior& table)
{
  const Index n = table.domestic.rows();
  table.domestic = all.topLeftCorner(n, n);
  table.imported = all.bottomLeftCorner(n, n);
  for (Index f = 0; f < balanced_final_count; ++f) {
    table.final_domestic.col(balanced_finals[f]) = all.col(n + f).head(n);
    table.final_imported.col(balanced_finals[f]) = all.col(n + f).tail(n);
  }
}

/// Exports of manufactures, exports of other products, imports; those without products are left
/// out.
std::vector<BlockTotal> blocks(const std::vector<input_output::Industry>& industries,
                               const TableTargets& targets, const Prior& prior)
{
  const auto n = static_cast<Index>(industries.size());
  const std::vector<Index> abroad{n + domestic_final_count, n + domestic_final_count + 1};
  BlockTotal manufactures{.rows = {}, .columns = abroad, .total = targets.manufacturing_exports};
  BlockTotal others{
      .rows = {}, .columns = abroad, .total = prior.exports - targets.manufacturing_exports};
  BlockTotal imports{.rows = {},
                     .columns = {},
                     .total = prior.imports - prior.final_imported.col(inventories).sum()};
  for (Index i = 0; i < n; ++i) {
    (industries[static_cast<std::size_t>(i)].manufacturing ? manufactures : others)
        .rows.push_back(i);
    imports.rows.push_back(n + i);
  }
  for (Index j = 0; j < n + domestic_final_count; ++j) imports.columns.push_back(j);
  std::vector<BlockTotal> all{imports};
  for (const BlockTotal& block : {manufactures, others})
    if (!block.rows.empty()) all.push_back(block);
  return all;
}

/// Balances the prior in place; rows are output less what goes into inventories.
input_output::GrasResult balance(Prior& prior,
                                 const std::vector<input_output::Industry>& industries,
                                 const TableTargets& targets)
{
  const Index n = prior.domestic.rows();
  VectorXd rows = VectorXd::Constant(2 * n, input_output::free_total);
  rows.head(n) = prior.output - prior.final_domestic.col(inventories);
  VectorXd columns = VectorXd::Constant(n + balanced_final_count, input_output::free_total);
  columns.head(n) = prior.inputs;
  for (Index f = 0; f < domestic_final_count; ++f) {
    const Index use = balanced_finals[f];
    columns[n + f] = targets.final_use[use] - targets.final_product_taxes[use];
  }
  auto result =
      input_output::gras(stacked(prior), rows, columns, blocks(industries, targets, prior),
                         {.tolerance = targets.convergence, .max_rounds = targets.max_rounds});
  unstack(result.table, prior);
  return result;
}

}  // namespace

BalancedTable balance_table(const StructureTable& structure,
                            const std::vector<input_output::Industry>& industries,
                            const TableTargets& targets)
{
  const Prior prior = prior_table(structure, industries, targets);
  Prior balanced = prior;
  const auto result = balance(balanced, industries, targets);

  BalancedTable all;
  input_output::Table& table = all.table;
  table.year = targets.year;
  table.structure_year = structure.year;
  table.industries = industries;
  table.domestic = balanced.domestic;
  table.imported = balanced.imported;
  table.final_domestic = balanced.final_domestic;
  table.final_imported = balanced.final_imported;
  table.product_taxes = balanced.product_taxes;
  table.final_product_taxes = targets.final_product_taxes;
  table.output = balanced.output;
  set_value_added(table, targets);

  all.report.structure_year = structure.year;
  all.report.rounds = result.rounds;
  all.report.largest_residual = result.largest_residual;
  all.report.exports = prior.exports;
  all.report.imports = prior.imports;
  all.report.blocks = movements(structure, prior, balanced, targets.gdp / structure.gdp());
  return all;
}

}  // namespace lionrock::pack
