// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/check.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string_view>

namespace lionrock::input_output {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::Ref;
using Eigen::VectorXd;

void refuse_shape(std::string_view part, const MatrixXd& values, Index rows, Index columns)
{
  if (values.rows() == rows && values.cols() == columns) return;
  throw InputOutputError(fmt::format("{} has {} rows and {} columns instead of {} and {}", part,
                                     values.rows(), values.cols(), rows, columns));
}

void refuse_infinite(std::string_view part, const MatrixXd& values,
                     std::span<const Industry> industries)
{
  for (Index column = 0; column < values.cols(); ++column)
    for (Index row = 0; row < values.rows(); ++row)
      if (!std::isfinite(values(row, column)))
        throw InputOutputError(fmt::format("{} of {}, column {}, is {}, not a finite number", part,
                                           industry_name(industries, row), column + 1,
                                           values(row, column)));
}

void refuse_negative(std::string_view part, const MatrixXd& values,
                     std::span<const Industry> industries)
{
  for (Index column = 0; column < values.cols(); ++column)
    for (Index row = 0; row < values.rows(); ++row)
      if (values(row, column) < 0.0)
        throw InputOutputError(fmt::format("{} of {}, column {}, is {}; expected: 0 or more", part,
                                           industry_name(industries, row), column + 1,
                                           values(row, column)));
}

void refuse_shapes(const Table& table)
{
  const Index n = table.size();
  if (static_cast<Index>(table.industries.size()) != n)
    throw InputOutputError(
        fmt::format("the table has {} industries but {} outputs", table.industries.size(), n));
  refuse_shape("domestic use", table.domestic, n, n);
  refuse_shape("imported use", table.imported, n, n);
  refuse_shape("domestic final use", table.final_domestic, n, final_uses);
  refuse_shape("imported final use", table.final_imported, n, final_uses);
  refuse_shape("taxes on products used", table.product_taxes, n, 1);
  refuse_shape("taxes on final uses", table.final_product_taxes, final_uses, 1);
  refuse_shape("compensation", table.compensation, n, 1);
  refuse_shape("taxes on production", table.production_taxes, n, 1);
  refuse_shape("surplus", table.surplus, n, 1);
}

void refuse_ghost_industries(const Table& table)
{
  for (Index i = 0; i < table.size(); ++i) {
    if (table.output[i] > 0.0) continue;
    const double sales = table.domestic.row(i).sum() + table.final_domestic.row(i).cwiseAbs().sum();
    const double costs = table.domestic.col(i).sum() + table.imported.col(i).sum() +
                         std::abs(table.product_taxes[i]) + std::abs(table.compensation[i]) +
                         std::abs(table.production_taxes[i]) + std::abs(table.surplus[i]);
    if (sales != 0.0 || costs != 0.0)
      throw InputOutputError(fmt::format("{} has no output but sells {} and spends {}",
                                         industry_name(table.industries, i), sales, costs));
  }
}

}  // namespace

std::string industry_name(std::span<const Industry> industries, Index index)
{
  const auto at = static_cast<std::size_t>(index);
  if (at >= industries.size()) return fmt::format("industry {}", index + 1);
  const Industry& industry = industries[at];
  return fmt::format("industry {} {} ({})", industry.number, industry.code, industry.name_en);
}

void refuse_unproductive(const Ref<const MatrixXd>& A, std::span<const Industry> industries)
{
  refuse_shape("the coefficient matrix", A, A.rows(), A.rows());
  refuse_infinite("coefficient", A, industries);
  refuse_negative("coefficient", A, industries);
  for (Index column = 0; column < A.cols(); ++column)
    if (A.col(column).sum() >= 1.0)
      throw InputOutputError(
          fmt::format("the inputs of {} come to {} per unit of output; expected: less than 1",
                      industry_name(industries, column), A.col(column).sum()));
}

void refuse_malformed(const Table& table)
{
  refuse_shapes(table);
  for (const auto& [part, values] :
       {std::pair<std::string_view, const MatrixXd*>{"domestic use", &table.domestic},
        {"imported use", &table.imported}}) {
    refuse_infinite(part, *values, table.industries);
    refuse_negative(part, *values, table.industries);
  }
  refuse_infinite("domestic final use", table.final_domestic, table.industries);
  refuse_infinite("imported final use", table.final_imported, table.industries);
  refuse_infinite("output", table.output, table.industries);
  refuse_negative("output", table.output, table.industries);
  refuse_infinite("value added", table.value_added(), table.industries);
  refuse_infinite("taxes on products used", table.product_taxes, table.industries);
  refuse_ghost_industries(table);
}

VectorXd product_gap(const Table& table)
{
  return table.output - table.domestic.rowwise().sum() - table.final_domestic.rowwise().sum();
}

VectorXd industry_gap(const Table& table)
{
  return table.output - table.domestic.colwise().sum().transpose() -
         table.imported.colwise().sum().transpose() - table.product_taxes - table.value_added();
}

}  // namespace lionrock::input_output
