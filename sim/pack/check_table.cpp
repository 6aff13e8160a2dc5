// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/check_table.hpp"

#include <fmt/format.h>

#include "sim/base/error.hpp"
#include "sim/pack/cells.hpp"

namespace lionrock::pack {

namespace {

using Eigen::VectorXd;

constexpr double tolerance = 1e-10;

void require_equal(const std::string& identity, double left, double right)
{
  if (!agree(left, right, tolerance))
    throw DataError(
        fmt::format("the balanced table breaks {}: {:.9f} is not {:.9f}", identity, left, right));
}

}  // namespace

void require_identities(const input_output::Table& table, const Macro& macro)
{
  const VectorXd uses = table.domestic.rowwise().sum() + table.final_domestic.rowwise().sum();
  const VectorXd value_added = table.value_added();
  const VectorXd costs = (table.domestic + table.imported).colwise().sum().transpose() +
                         table.product_taxes + value_added;
  for (Eigen::Index i = 0; i < table.size(); ++i) {
    const std::string& slug = table.industries[static_cast<std::size_t>(i)].slug;
    require_equal("the balance of product " + slug, uses[i], table.output[i]);
    require_equal("the balance of industry " + slug, costs[i], table.output[i]);
  }
  const double product_taxes = table.product_taxes.sum() + table.final_product_taxes.sum();
  const double imports = table.imported.sum() + table.final_imported.sum();
  const double expenditure =
      table.final_domestic.sum() + table.final_imported.sum() + table.final_product_taxes.sum();
  require_equal("GDP by production", value_added.sum() + product_taxes, macro.gdp);
  require_equal(
      "GDP by income",
      table.compensation.sum() + table.production_taxes.sum() + table.surplus.sum() + product_taxes,
      macro.gdp);
  require_equal("GDP by expenditure", expenditure - imports, macro.gdp);
}

}  // namespace lionrock::pack
