// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/content.hpp"

namespace lionrock::input_output {

using Eigen::MatrixXd;
using Eigen::VectorXd;

FinalUseContent final_use_content(const LeontiefSystem& system, const Coefficients& a,
                                  const Table& table)
{
  MatrixXd direct(system.size(), 3);
  direct << a.value_added(), a.imports(), a.product_taxes;
  const MatrixXd content = table.final_domestic.transpose() * system.content(direct);
  const VectorXd bought_abroad = table.final_imported.colwise().sum().transpose();
  return {.value_added = content.col(0),
          .direct_imports = bought_abroad,
          .indirect_imports = content.col(1),
          .taxes = content.col(2) + table.final_product_taxes,
          .spending = table.final_domestic.colwise().sum().transpose() + bought_abroad +
                      table.final_product_taxes};
}

double vertical_specialisation(const FinalUseContent& content, const Table& table)
{
  const double exports = table.final_domestic.col(FinalUse::exports_intermediate).sum() +
                         table.final_domestic.col(FinalUse::exports_final).sum();
  if (exports == 0.0) return 0.0;
  return (content.indirect_imports[FinalUse::exports_intermediate] +
          content.indirect_imports[FinalUse::exports_final]) /
         exports;
}

}  // namespace lionrock::input_output
