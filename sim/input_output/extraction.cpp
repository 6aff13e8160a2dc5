// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/extraction.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/input_output/error.hpp"
#include "sim/input_output/ghosh.hpp"

namespace lionrock::input_output {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

void refuse_group(std::vector<Index> group, Index n)
{
  std::sort(group.begin(), group.end());
  const bool twice = std::adjacent_find(group.begin(), group.end()) != group.end();
  if (group.empty() || twice || group.front() < 0 || group.back() >= n)
    throw InputOutputError(fmt::format(
        "the industries to extract must be {} different ones from 1 to {}", group.size(), n));
}

/// Columns of the identity.
MatrixXd unit_columns(Index n, const std::vector<Index>& group)
{
  MatrixXd columns = MatrixXd::Zero(n, static_cast<Index>(group.size()));
  for (Index k = 0; k < columns.cols(); ++k) columns(group[static_cast<std::size_t>(k)], k) = 1.0;
  return columns;
}

/// L_SS^-1 x_S: what S would produce if it were fed from outside the economy.
VectorXd output_alone(const MatrixXd& inverse_columns, const VectorXd& output,
                      const std::vector<Index>& group)
{
  const MatrixXd within = inverse_columns(group, Eigen::all);
  return within.partialPivLu().solve(VectorXd(output(group)));
}

/// Columns S of the transposed Ghosh inverse, x_i l_si / x_s; an industry without output sells to
/// nobody.
MatrixXd ghosh_rows(const LeontiefSystem& system, const VectorXd& output,
                    const std::vector<Index>& group)
{
  const MatrixXd unit = unit_columns(system.size(), group);
  MatrixXd rows = output.asDiagonal() * system.content(unit);
  for (Index k = 0; k < rows.cols(); ++k) {
    const double own = output[group[static_cast<std::size_t>(k)]];
    if (own > 0.0)
      rows.col(k) /= own;
    else
      rows.col(k) = unit.col(k);
  }
  return rows;
}

}  // namespace

Extraction extract(const LeontiefSystem& system, const VectorXd& output,
                   const std::vector<Index>& group)
{
  if (output.size() != system.size())
    throw InputOutputError(
        fmt::format("{} outputs given for {} industries", output.size(), system.size()));
  refuse_group(group, system.size());
  const MatrixXd unit = unit_columns(system.size(), group);
  const MatrixXd demanded = system.gross_output(unit);
  const VectorXd alone = output_alone(demanded, output, group);
  const MatrixXd supplied = ghosh_rows(system, output, group);
  const VectorXd supply_alone = output_alone(supplied, output, group);
  return {.total = demanded * alone,
          .backward = (demanded - unit) * alone,
          .forward = (supplied - unit) * supply_alone};
}

ExtractionOfEach extract_each(const LeontiefSystem& system, const VectorXd& output)
{
  if (output.size() != system.size())
    throw InputOutputError(
        fmt::format("{} outputs given for {} industries", output.size(), system.size()));
  const VectorXd own = system.inverse().diagonal();
  const VectorXd alone = output.cwiseQuotient(own);
  const VectorXd drawn = system.content(VectorXd::Ones(system.size()));
  const VectorXd supplied = system.gross_output(output);
  return {.total = drawn.cwiseProduct(alone),
          .backward = drawn.cwiseProduct(alone) - alone,
          .forward = (supplied - output).cwiseQuotient(own)};
}

}  // namespace lionrock::input_output
