// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/decomposition.hpp"

#include <gtest/gtest.h>

#include "sim/input_output/coefficients.hpp"
#include "sim/input_output/error.hpp"
#include "tests/input_output/random_tables.hpp"

namespace lionrock::input_output {
namespace {

TEST(Decomposition, ExplainsTheWholeChangeOfOutput)
{
  for (unsigned trial = 0; trial < 20; ++trial) {
    const Table before = random_table(10, trial);
    const Table after = random_table(10, trial + 100U);
    const OutputChange change = decompose_output_change(
        LeontiefSystem(coefficients(before).domestic), before.final_domestic,
        LeontiefSystem(coefficients(after).domestic), after.final_domestic);
    const Eigen::VectorXd explained = change.technology + change.final_demand.rowwise().sum();
    EXPECT_LT((explained - (after.output - before.output)).norm(), 1e-11 * before.output.norm())
        << "trial " << trial;
  }
}

TEST(Decomposition, FindsNoTechnicalChangeWhereOnlyDemandGrew)
{
  const Table before = random_table(10, 1);
  const LeontiefSystem system(coefficients(before).domestic);
  const OutputChange change =
      decompose_output_change(system, before.final_domestic, system, before.final_domestic * 1.1);
  EXPECT_EQ(change.technology.cwiseAbs().maxCoeff(), 0.0);
  EXPECT_LT((change.final_demand.rowwise().sum() - 0.1 * before.output).norm(),
            1e-12 * before.output.norm());
}

TEST(Decomposition, RefusesTablesOfDifferentSizes)
{
  const Table before = random_table(10, 1);
  const Table after = random_table(9, 1);
  EXPECT_THROW((void)decompose_output_change(
                   LeontiefSystem(coefficients(before).domestic), before.final_domestic,
                   LeontiefSystem(coefficients(after).domestic), after.final_domestic),
               InputOutputError);
}

}  // namespace
}  // namespace lionrock::input_output
