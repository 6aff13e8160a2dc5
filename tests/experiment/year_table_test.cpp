// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/year_table.hpp"

#include <gtest/gtest.h>

#include "sim/experiment/member.hpp"
#include "tests/experiment/small_runs.hpp"

namespace lionrock::experiment {
namespace {

YearTable first_year(const char* engine)
{
  const auto scenario = baseline({.until = "2024Q4", .engine = engine});
  return run_member({scenario, hong_kong(), 0}, [](Quarter) {}).tables.front();
}

class SimulatedTable : public testing::TestWithParam<const char*> {};

TEST_P(SimulatedTable, DeliversEveryProductToItsUsers)
{
  const YearTable table = first_year(GetParam());
  const Eigen::VectorXd uses =
      table.domestic.rowwise().sum() + table.final_domestic.rowwise().sum();
  for (Eigen::Index g = 0; g < uses.size(); ++g)
    EXPECT_NEAR(uses[g], table.output[g], 1e-9 * std::max(1.0, table.output[g])) << g;
}

TEST_P(SimulatedTable, SpendsEveryIndustrysOutputOnInputsAndIncomes)
{
  const YearTable table = first_year(GetParam());
  const Eigen::VectorXd costs = table.domestic.colwise().sum().transpose() +
                                table.imported.colwise().sum().transpose() + table.product_taxes +
                                table.compensation + table.production_taxes + table.surplus;
  for (Eigen::Index s = 0; s < costs.size(); ++s)
    EXPECT_NEAR(costs[s], table.output[s], 1e-9 * std::max(1.0, table.output[s])) << s;
}

TEST_P(SimulatedTable, AddsUpToTheGdpOfTheYear)
{
  const auto scenario = baseline({.until = "2024Q4", .engine = GetParam()});
  const MemberResults member = run_member({scenario, hong_kong(), 0}, [](Quarter) {});
  const YearTable& table = member.tables.front();
  double gdp = 0.0;
  for (const MacroQuarter& quarter : member.macro) gdp += quarter.gdp_nominal;
  const double income = table.compensation.sum() + table.production_taxes.sum() +
                        table.surplus.sum() + table.product_taxes.sum() +
                        table.final_product_taxes.sum();
  EXPECT_NEAR(income, gdp, 1e-9 * gdp);
}

INSTANTIATE_TEST_SUITE_P(OfBothEngines, SimulatedTable,
                         testing::Values("agent-based", "input-output"), [](const auto& engine) {
                           return std::string(engine.param) == "agent-based" ? "Agents"
                                                                             : "Leontief";
                         });

}  // namespace
}  // namespace lionrock::experiment
