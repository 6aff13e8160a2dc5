// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/balance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "sim/input_output/error.hpp"

namespace lionrock::input_output {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Cells whose sum is fixed.
struct Constraint {
  std::string name;  // "row 3", for messages
  std::vector<Index> rows, columns;
  double total;
};

/// Sums of the cells of a constraint.
struct Sums {
  double positive = 0.0;
  double negative = 0.0;  // absolute

  [[nodiscard]] double net() const { return positive - negative; }
  [[nodiscard]] double gross() const { return positive + negative; }
};

template <class Visit>
void for_each_cell(const Constraint& constraint, const Visit& visit)
{
  for (const Index column : constraint.columns)
    for (const Index row : constraint.rows) visit(row, column);
}

Sums sums(const MatrixXd& table, const Constraint& constraint)
{
  Sums sum;
  for_each_cell(constraint, [&](Index row, Index column) {
    const double cell = table(row, column);
    if (cell > 0.0)
      sum.positive += cell;
    else
      sum.negative -= cell;
  });
  return sum;
}

/// What positive and negative cells are multiplied by.
struct Factors {
  double positive;
  double negative;
};

/// The multiplier r of `gras` and its inverse, each computed without cancellation.
Factors factors(const Sums& sum, double total)
{
  const double root = std::sqrt(total * total + 4.0 * sum.positive * sum.negative);
  const bool receives = total >= 0.0;
  const double larger = receives ? root + total : root - total;
  if (larger == 0.0) return {0.0, 0.0};  // a zero total over cells of one sign: all of them vanish
  const double of_positive = receives ? larger / (2.0 * sum.positive) : 2.0 * sum.negative / larger;
  const double of_negative = receives ? 2.0 * sum.positive / larger : larger / (2.0 * sum.negative);
  return {of_positive, of_negative};
}

void refuse_unreachable(const Constraint& constraint, const Sums& sum)
{
  const bool reachable = constraint.total == 0.0 ||
                         (constraint.total > 0.0 && sum.positive > 0.0) ||
                         (constraint.total < 0.0 && sum.negative > 0.0);
  if (reachable) return;
  const std::string cells = sum.gross() == 0.0    ? "only zero cells"
                            : sum.negative == 0.0 ? "no negative cell"
                                                  : "no positive cell";
  throw InputOutputError(fmt::format("{} must sum to {} but has {} (they sum to {})",
                                     constraint.name, constraint.total, cells, sum.net()));
}

void project(MatrixXd& table, const Constraint& constraint)
{
  const Sums sum = sums(table, constraint);
  refuse_unreachable(constraint, sum);
  if (sum.gross() == 0.0) return;
  const Factors factor = factors(sum, constraint.total);
  for_each_cell(constraint, [&](Index row, Index column) {
    double& cell = table(row, column);
    cell *= cell > 0.0 ? factor.positive : factor.negative;
  });
}

double residual(const MatrixXd& table, const Constraint& constraint)
{
  const Sums sum = sums(table, constraint);
  const double scale = std::max(std::abs(constraint.total), sum.gross());
  if (!std::isfinite(scale)) return std::numeric_limits<double>::infinity();
  return scale == 0.0 ? 0.0 : std::abs(sum.net() - constraint.total) / scale;
}

std::vector<Index> all(Index count)
{
  std::vector<Index> indices(static_cast<std::size_t>(count));
  for (Index i = 0; i < count; ++i) indices[static_cast<std::size_t>(i)] = i;
  return indices;
}

void refuse_indices(const std::string& name, std::vector<Index> indices, Index end)
{
  std::sort(indices.begin(), indices.end());
  const bool twice = std::adjacent_find(indices.begin(), indices.end()) != indices.end();
  if (indices.empty() || twice || indices.front() < 0 || indices.back() >= end)
    throw InputOutputError(
        fmt::format("{} must name rows and columns of the table, each once", name));
}

/// Rows, then columns, then blocks; free ones left out.
std::vector<Constraint> constraints(const MatrixXd& prior, const VectorXd& row_totals,
                                    const VectorXd& column_totals,
                                    const std::vector<BlockTotal>& blocks)
{
  std::vector<Constraint> list;
  for (Index row = 0; row < prior.rows(); ++row)
    if (!std::isnan(row_totals[row]))
      list.push_back({fmt::format("row {} of {}", row + 1, prior.rows()),
                      {row},
                      all(prior.cols()),
                      row_totals[row]});
  for (Index column = 0; column < prior.cols(); ++column)
    if (!std::isnan(column_totals[column]))
      list.push_back({fmt::format("column {} of {}", column + 1, prior.cols()),
                      all(prior.rows()),
                      {column},
                      column_totals[column]});
  int number = 0;
  for (const BlockTotal& block : blocks) {
    const std::string name = fmt::format("block {} of {}", ++number, blocks.size());
    refuse_indices(name, block.rows, prior.rows());
    refuse_indices(name, block.columns, prior.cols());
    list.push_back({name, block.rows, block.columns, block.total});
  }
  for (const Constraint& constraint : list)
    if (!std::isfinite(constraint.total))
      throw InputOutputError(
          fmt::format("{} must sum to {}, which is not finite", constraint.name, constraint.total));
  return list;
}

void refuse_shapes(const MatrixXd& prior, const VectorXd& row_totals, const VectorXd& column_totals)
{
  if (row_totals.size() != prior.rows() || column_totals.size() != prior.cols())
    throw InputOutputError(fmt::format("a table of {} by {} needs as many totals, not {} and {}",
                                       prior.rows(), prior.cols(), row_totals.size(),
                                       column_totals.size()));
  for (Index row = 0; row < prior.rows(); ++row)
    for (Index column = 0; column < prior.cols(); ++column)
      if (!std::isfinite(prior(row, column)))
        throw InputOutputError(fmt::format("cell ({}, {}) of the prior is {}, not a finite number",
                                           row + 1, column + 1, prior(row, column)));
}

void refuse_unequal_sides(const VectorXd& row_totals, const VectorXd& column_totals,
                          double tolerance)
{
  if (row_totals.hasNaN() || column_totals.hasNaN()) return;
  const double gap = std::abs(row_totals.sum() - column_totals.sum());
  const double scale = std::max(row_totals.cwiseAbs().sum(), column_totals.cwiseAbs().sum());
  const double rounding = 1e-14;  // of the sums themselves
  if (gap > std::max(tolerance, rounding) * scale)
    throw InputOutputError(fmt::format("row totals sum to {} but column totals to {}, {} apart",
                                       row_totals.sum(), column_totals.sum(), gap));
}

}  // namespace

GrasResult gras(const Eigen::Ref<const MatrixXd>& prior, const VectorXd& row_totals,
                const VectorXd& column_totals, const std::vector<BlockTotal>& blocks,
                const GrasOptions& options)
{
  GrasResult result{.table = prior};
  refuse_shapes(result.table, row_totals, column_totals);
  refuse_unequal_sides(row_totals, column_totals, options.tolerance);
  const std::vector<Constraint> list = constraints(result.table, row_totals, column_totals, blocks);

  const Constraint* worst = nullptr;
  const auto measure = [&] {
    result.largest_residual = 0.0;
    for (const Constraint& constraint : list) {
      const double here = residual(result.table, constraint);
      if (!worst || here > result.largest_residual) worst = &constraint;
      result.largest_residual = std::max(result.largest_residual, here);
    }
  };

  measure();
  while (result.largest_residual > options.tolerance) {
    if (result.rounds == options.max_rounds)
      throw InputOutputError(
          fmt::format("the table did not settle in {} rounds: {} must sum to {} but sums to {}; "
                      "the totals may contradict one another",
                      result.rounds, worst->name, worst->total, sums(result.table, *worst).net()));
    for (const Constraint& constraint : list) project(result.table, constraint);
    ++result.rounds;
    measure();
  }
  return result;
}

GrasResult ras(const Eigen::Ref<const MatrixXd>& prior, const VectorXd& row_totals,
               const VectorXd& column_totals, const GrasOptions& options)
{
  for (Index row = 0; row < prior.rows(); ++row)
    for (Index column = 0; column < prior.cols(); ++column)
      if (prior(row, column) < 0.0)
        throw InputOutputError(
            fmt::format("cell ({}, {}) of the prior is {}; a table with negative cells needs gras",
                        row + 1, column + 1, prior(row, column)));
  return gras(prior, row_totals, column_totals, {}, options);
}

}  // namespace lionrock::input_output
