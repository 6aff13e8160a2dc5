// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/LU>
#include <fmt/format.h>

#include <random>

#include "sim/input_output/table.hpp"

namespace lionrock::input_output {

/// A matrix of independent uniform numbers.
inline Eigen::MatrixXd uniform(Eigen::Index rows, Eigen::Index columns, double low, double high,
                               std::mt19937& engine)
{
  std::uniform_real_distribution<double> number(low, high);
  return Eigen::MatrixXd::NullaryExpr(rows, columns, [&] { return number(engine); });
}

inline std::vector<Industry> numbered_industries(Eigen::Index n)
{
  std::vector<Industry> industries;
  for (int number = 1; number <= static_cast<int>(n); ++number)
    industries.push_back({.number = number,
                          .code = fmt::format("I{:02}", number),
                          .slug = fmt::format("industry_{}", number),
                          .name_en = fmt::format("Industry {}", number),
                          .name_zh = fmt::format("行業{}", number)});
  return industries;
}

/// A balanced table of a productive economy with n industries, the third of them empty, and a
/// negative change of inventories.
inline Table random_table(Eigen::Index n, unsigned trial)
{
  std::mt19937 engine(trial);
  const Eigen::Index empty = 2;

  Eigen::MatrixXd A = uniform(n, n, 0.0, 1.0, engine);
  const Eigen::VectorXd used = uniform(n, 1, 0.05, 0.6, engine);
  const Eigen::VectorXd scale = used.cwiseQuotient(A.colwise().sum().transpose());
  A *= scale.asDiagonal();
  A.row(empty).setZero();
  A.col(empty).setZero();

  Table table;
  table.year = 2023;
  table.structure_year = 2019;
  table.industries = numbered_industries(n);
  table.final_domestic = uniform(n, final_uses, 1.0, 100.0, engine);
  table.final_domestic.col(inventories) *= -0.1;
  table.final_domestic.row(empty).setZero();
  table.final_imported = uniform(n, final_uses, 0.0, 20.0, engine);
  table.final_product_taxes = uniform(final_uses, 1, 0.0, 5.0, engine);

  const Eigen::MatrixXd system = Eigen::MatrixXd::Identity(n, n) - A;
  table.output = system.partialPivLu().solve(Eigen::VectorXd(table.final_domestic.rowwise().sum()));
  table.output[empty] = 0.0;
  table.domestic = A * table.output.asDiagonal();
  table.imported =
      uniform(n, n, 0.0, 0.2 / static_cast<double>(n), engine) * table.output.asDiagonal();
  table.product_taxes = uniform(n, 1, 0.0, 0.02, engine).cwiseProduct(table.output);
  table.compensation = uniform(n, 1, 0.05, 0.1, engine).cwiseProduct(table.output);
  table.production_taxes = uniform(n, 1, -0.01, 0.02, engine).cwiseProduct(table.output);
  table.surplus = table.output - table.domestic.colwise().sum().transpose() -
                  table.imported.colwise().sum().transpose() - table.product_taxes -
                  table.compensation - table.production_taxes;
  return table;
}

}  // namespace lionrock::input_output
