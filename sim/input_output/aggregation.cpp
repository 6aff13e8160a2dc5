// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/aggregation.hpp"

#include <fmt/format.h>

#include <cmath>

#include "sim/input_output/check.hpp"

namespace lionrock::input_output {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// The table with every industry replaced by a weighted sum of industries, Z* = S Z S'.
Table transformed(const Table& table, const MatrixXd& S, const std::vector<Industry>& industries)
{
  return {.year = table.year,
          .structure_year = table.structure_year,
          .industries = industries,
          .domestic = S * table.domestic * S.transpose(),
          .imported = S * table.imported * S.transpose(),
          .final_domestic = S * table.final_domestic,
          .final_imported = S * table.final_imported,
          .product_taxes = S * table.product_taxes,
          .final_product_taxes = table.final_product_taxes,
          .compensation = S * table.compensation,
          .production_taxes = S * table.production_taxes,
          .surplus = S * table.surplus,
          .output = S * table.output};
}

}  // namespace

Table aggregate(const Table& table, const std::vector<Index>& group,
                const std::vector<Industry>& groups)
{
  if (static_cast<Index>(group.size()) != table.size())
    throw InputOutputError(
        fmt::format("{} industries have a group, the table has {}", group.size(), table.size()));
  const auto count = static_cast<Index>(groups.size());
  MatrixXd S = MatrixXd::Zero(count, table.size());
  for (Index i = 0; i < table.size(); ++i) {
    const Index g = group[static_cast<std::size_t>(i)];
    if (g < 0 || g >= count)
      throw InputOutputError(fmt::format("{} is in group {}; expected: from 1 to {}",
                                         industry_name(table.industries, i), g + 1, count));
    S(g, i) = 1.0;
  }
  for (Index g = 0; g < count; ++g)
    if (S.row(g).sum() == 0.0)
      throw InputOutputError(fmt::format("{} has no member", industry_name(groups, g)));
  return transformed(table, S, groups);
}

Table disaggregate(const Table& table, Index industry, const VectorXd& weights,
                   const std::vector<Industry>& parts)
{
  if (industry < 0 || industry >= table.size())
    throw InputOutputError(
        fmt::format("industry {} cannot be split; the table has {}", industry + 1, table.size()));
  const auto count = static_cast<Index>(parts.size());
  if (weights.size() != count || count < 1)
    throw InputOutputError(fmt::format("{} weights given for {} parts", weights.size(), count));
  if (!(weights.array() >= 0.0).all() || std::abs(weights.sum() - 1.0) > 1e-12)
    throw InputOutputError(
        fmt::format("weights of the parts of {} sum to {}; expected: 1, none negative",
                    industry_name(table.industries, industry), weights.sum()));

  const Index after = table.size() - industry - 1;
  MatrixXd S = MatrixXd::Zero(table.size() + count - 1, table.size());
  S.topLeftCorner(industry, industry).setIdentity();
  S.block(industry, industry, count, 1) = weights;
  S.bottomRightCorner(after, after).setIdentity();

  std::vector<Industry> industries = table.industries;
  const auto at = industries.erase(industries.begin() + industry);
  industries.insert(at, parts.begin(), parts.end());
  return transformed(table, S, industries);
}

}  // namespace lionrock::input_output
