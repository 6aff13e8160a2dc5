// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/table_columns.hpp"

#include <fmt/format.h>

#include <limits>

namespace lionrock::cli {
namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

}  // namespace

using Eigen::Index;
using Eigen::VectorXd;
using input_output::Table;

TableModel::TableModel(const Table& of)
    : table(of), a(coefficients(of)), system(a.domestic, of.industries)
{
}

std::vector<RowLabel> industry_rows(const Table& table)
{
  std::vector<RowLabel> rows;
  for (const input_output::Industry& industry : table.industries)
    rows.push_back(
        {std::to_string(industry.number), industry.code, {industry.name_en, industry.name_zh}});
  return rows;
}

VectorXd industry_cells(const Table& table, const VectorXd& values,
                        std::initializer_list<double> summary)
{
  VectorXd column(values.size() + static_cast<Index>(summary.size()));
  column.head(values.size()) = (table.output.array() > 0.0).select(values, no_value);
  Index row = values.size();
  for (const double value : summary) column[row++] = value;
  return column;
}

Words table_title(const Table& table, const std::string& en, const std::string& zh)
{
  return {fmt::format("{}, {} (structure of {})", en, table.year, table.structure_year),
          fmt::format("{}，{} 年（{} 年結構）", zh, table.year, table.structure_year)};
}

double weighted_mean(const VectorXd& values, const VectorXd& weights)
{
  return weights.sum() == 0.0 ? no_value : values.dot(weights) / weights.sum();
}

}  // namespace lionrock::cli
