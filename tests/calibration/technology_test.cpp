// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/technology.hpp"

#include <gtest/gtest.h>

#include "tests/calibration/opened.hpp"

namespace lionrock::calibration {
namespace {

constexpr std::array columns{input_output::households, input_output::government,
                             input_output::investment};

TEST(UseCoefficients, GiveBackEveryCellOfTheTable)
{
  const auto& table = hong_kong().table;
  const UseCoefficients use = use_coefficients(table);
  const auto n = table.size();
  for (int s = 0; s < n; ++s) {
    if (!use.active[s]) continue;
    for (int g = 0; g < n; ++g) {
      const double need = use.inputs(g, s) * table.output[s];
      EXPECT_NEAR(need * use.home_share(g, s), table.domestic(g, s), 1e-9 * table.output[s]);
      EXPECT_NEAR(need * (1.0 - use.home_share(g, s)), table.imported(g, s),
                  1e-9 * table.output[s]);
    }
    const double taxes = use.input_tax[s] * use.inputs.col(s).sum() * table.output[s];
    EXPECT_NEAR(taxes, table.product_taxes[s], 1e-9 * table.output[s]);
    EXPECT_NEAR(use.production_tax[s] * table.output[s], table.production_taxes[s],
                1e-9 * table.output[s]);
  }
  for (int f = 0; f < economy::final_uses; ++f) {
    for (int g = 0; g < n; ++g) {
      if (g == use.helpers) continue;
      const double need = use.basket(g, f) * use.volume[f];
      EXPECT_NEAR(need * use.home_share(g, n + f), table.final_domestic(g, columns[f]), 1e-6);
      EXPECT_NEAR(need * (1.0 - use.home_share(g, n + f)), table.final_imported(g, columns[f]),
                  1e-6);
    }
    EXPECT_NEAR(use.basket.col(f).sum(), 1.0, 1e-12);
    EXPECT_NEAR(use.final_tax[f] * use.volume[f], table.final_product_taxes[columns[f]], 1e-6);
  }
}

TEST(UseCoefficients, LeaveOutNothingTheTableHas)
{
  // Private households sell to households alone and buy nothing; no home product goes to
  // inventories; an industry without output has no cells.
  const auto& table = hong_kong().table;
  const UseCoefficients use = use_coefficients(table);
  ASSERT_GE(use.helpers, 0);
  EXPECT_EQ(table.industries[use.helpers].slug, "private_households");
  EXPECT_NEAR(table.final_domestic(use.helpers, input_output::households),
              table.output[use.helpers], 1e-6);
  EXPECT_NEAR(table.domestic.col(use.helpers).sum() + table.imported.col(use.helpers).sum(), 0.0,
              1e-6);
  EXPECT_NEAR(table.final_domestic.col(input_output::inventories).cwiseAbs().sum(), 0.0, 1e-6);
  EXPECT_NEAR(table.final_imported.col(input_output::exports_final).cwiseAbs().sum() +
                  table.final_imported.col(input_output::exports_intermediate).cwiseAbs().sum(),
              0.0, 1e-6);
  EXPECT_NEAR(table.final_product_taxes[input_output::inventories], 0.0, 1e-6);
  for (int s = 0; s < table.size(); ++s)
    EXPECT_EQ(use.active[s] != 0, table.output[s] > 0.0 && s != use.helpers) << s + 1;
}

}  // namespace
}  // namespace lionrock::calibration
