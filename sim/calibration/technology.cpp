// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/technology.hpp"

namespace lionrock::calibration {

namespace {

constexpr std::array columns{input_output::households, input_output::government,
                             input_output::investment};

}  // namespace

UseCoefficients use_coefficients(const input_output::Table& table)
{
  const auto n = table.size();
  UseCoefficients use;
  use.inputs.setZero(n, n);
  use.home_share.setZero(n, n + economy::final_uses);
  use.basket.setZero(n, economy::final_uses);
  use.input_tax.setZero(n);
  use.production_tax.setZero(n);
  use.active.assign(static_cast<std::size_t>(n), 0);
  use.helpers = -1;
  for (int s = 0; s < n; ++s)
    if (table.output[s] > 0.0 && table.compensation[s] >= (1.0 - 1e-9) * table.output[s])
      use.helpers = s;

  const auto share = [](double home, double imported) {
    return home + imported > 0.0 ? home / (home + imported) : 0.0;
  };
  for (int s = 0; s < n; ++s) {
    if (table.output[s] <= 0.0 || s == use.helpers) continue;
    use.active[s] = 1;
    use.inputs.col(s) = (table.domestic.col(s) + table.imported.col(s)) / table.output[s];
    const double inputs = use.inputs.col(s).sum() * table.output[s];
    if (inputs > 0.0) use.input_tax[s] = table.product_taxes[s] / inputs;
    use.production_tax[s] = table.production_taxes[s] / table.output[s];
    for (int g = 0; g < n; ++g)
      use.home_share(g, s) = share(table.domestic(g, s), table.imported(g, s));
  }
  for (int f = 0; f < economy::final_uses; ++f) {
    const auto column = columns[f];
    Eigen::VectorXd bought = table.final_domestic.col(column) + table.final_imported.col(column);
    // Households pay domestic helpers directly; what little is imported of the kind stays a
    // product.
    if (use.helpers >= 0) bought[use.helpers] -= table.final_domestic(use.helpers, column);
    use.volume[f] = bought.sum();
    use.basket.col(f) = bought / use.volume[f];
    use.final_tax[f] = table.final_product_taxes[column] / use.volume[f];
    for (int g = 0; g < n; ++g)
      if (g != use.helpers)
        use.home_share(g, n + f) =
            share(table.final_domestic(g, column), table.final_imported(g, column));
  }
  return use;
}

}  // namespace lionrock::calibration
