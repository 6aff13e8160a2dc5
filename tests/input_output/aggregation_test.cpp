// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/aggregation.hpp"

#include <gtest/gtest.h>

#include "sim/input_output/check.hpp"
#include "sim/input_output/coefficients.hpp"
#include "sim/input_output/multipliers.hpp"
#include "tests/input_output/random_tables.hpp"

namespace lionrock::input_output {
namespace {

void expect_balanced(const Table& table)
{
  EXPECT_LT(product_gap(table).cwiseAbs().maxCoeff(), 1e-11 * table.output.sum());
  EXPECT_LT(industry_gap(table).cwiseAbs().maxCoeff(), 1e-11 * table.output.sum());
}

TEST(Aggregation, KeepsABalancedTableBalancedAndItsTotals)
{
  for (unsigned trial = 0; trial < 20; ++trial) {
    const Table table = random_table(9, trial);
    const Table small = aggregate(table, {0, 1, 1, 2, 2, 0, 3, 3, 3}, numbered_industries(4));
    EXPECT_EQ(small.size(), 4);
    expect_balanced(small);
    EXPECT_NEAR(small.output.sum(), table.output.sum(), 1e-9);
    EXPECT_NEAR(small.domestic.sum(), table.domestic.sum(), 1e-9);
    EXPECT_NEAR(small.value_added().sum(), table.value_added().sum(), 1e-9);
  }
}

TEST(Aggregation, RefusesAGroupWithoutMembersAndAnIndustryWithoutGroup)
{
  const Table table = random_table(3, 1);
  EXPECT_THROW((void)aggregate(table, {0, 0, 0}, numbered_industries(2)), InputOutputError);
  EXPECT_THROW((void)aggregate(table, {0, 1, 2}, numbered_industries(2)), InputOutputError);
  EXPECT_THROW((void)aggregate(table, {0, 1}, numbered_industries(2)), InputOutputError);
}

TEST(Disaggregation, KeepsBalancesMultipliersAndTheWayBack)
{
  const Table table = random_table(6, 2);
  const Table split =
      disaggregate(table, 3, Eigen::Vector3d(0.5, 0.3, 0.2), numbered_industries(3));
  EXPECT_EQ(split.size(), 8);
  EXPECT_EQ(split.industries.size(), 8U);
  EXPECT_NEAR(split.output[4], 0.3 * table.output[3], 1e-12 * table.output[3]);
  expect_balanced(split);

  const Table back = aggregate(split, {0, 1, 2, 3, 3, 3, 4, 5}, table.industries);
  EXPECT_LT((back.domestic - table.domestic).norm(), 1e-12 * table.domestic.norm());
  EXPECT_LT((back.final_imported - table.final_imported).norm(),
            1e-12 * table.final_imported.norm());

  // Parts with the technology of the whole leave every multiplier as it was.
  const Eigen::VectorXd whole = output_multipliers(LeontiefSystem(coefficients(table).domestic));
  const Eigen::VectorXd parts = output_multipliers(LeontiefSystem(coefficients(split).domestic));
  EXPECT_NEAR(parts[3], whole[3], 1e-12);
  EXPECT_NEAR(parts[5], whole[3], 1e-12);
  EXPECT_NEAR(parts[7], whole[5], 1e-12);
}

TEST(Disaggregation, RefusesWeightsThatDoNotSumToOne)
{
  const Table table = random_table(3, 1);
  EXPECT_THROW((void)disaggregate(table, 0, Eigen::Vector2d(0.5, 0.6), numbered_industries(2)),
               InputOutputError);
  EXPECT_THROW((void)disaggregate(table, 0, Eigen::Vector2d(1.5, -0.5), numbered_industries(2)),
               InputOutputError);
  EXPECT_THROW((void)disaggregate(table, 3, Eigen::Vector2d(0.5, 0.5), numbered_industries(2)),
               InputOutputError);
}

}  // namespace
}  // namespace lionrock::input_output
