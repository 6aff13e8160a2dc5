// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/prices.hpp"

#include <fmt/format.h>

#include "sim/input_output/error.hpp"

namespace lionrock::input_output {

using Eigen::VectorXd;

CostChange CostChange::none(Eigen::Index n)
{
  const VectorXd zero = VectorXd::Zero(n);
  return {.wages = zero,
          .import_prices = zero,
          .product_taxes = zero,
          .production_taxes = zero,
          .surplus = zero};
}

VectorXd prices(const LeontiefSystem& system, const Coefficients& a, const CostChange& change)
{
  for (const VectorXd* part : {&change.wages, &change.import_prices, &change.product_taxes,
                               &change.production_taxes, &change.surplus})
    if (part->size() != system.size())
      throw InputOutputError(
          fmt::format("{} cost changes given for {} industries", part->size(), system.size()));
  const VectorXd cost_push = a.compensation.cwiseProduct(change.wages)                   //
                             + a.imported.transpose() * change.import_prices             //
                             + a.product_taxes.cwiseProduct(change.product_taxes)        //
                             + a.production_taxes.cwiseProduct(change.production_taxes)  //
                             + a.surplus.cwiseProduct(change.surplus);
  return VectorXd::Ones(system.size()) + system.content(cost_push);
}

double final_use_price(const Table& table, FinalUse use, const VectorXd& prices,
                       const VectorXd& import_prices)
{
  const VectorXd domestic = table.final_domestic.col(use);
  const VectorXd imported = table.final_imported.col(use);
  const double base = domestic.sum() + imported.sum();
  if (base == 0.0)
    throw InputOutputError(fmt::format("final use {} buys nothing and has no price", use + 1));
  return (domestic.dot(prices) + imported.sum() + imported.dot(import_prices)) / base;
}

}  // namespace lionrock::input_output
