// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/linkages.hpp"

#include <gtest/gtest.h>

#include "sim/input_output/coefficients.hpp"
#include "sim/input_output/error.hpp"
#include "tests/input_output/random_tables.hpp"

namespace lionrock::input_output {
namespace {

Linkages of(const Table& table)
{
  return linkages(LeontiefSystem(coefficients(table).domestic), table.domestic, table.output);
}

TEST(Linkages, AverageToOneOverIndustriesWithOutput)
{
  for (unsigned trial = 0; trial < 20; ++trial) {
    const Linkages all = of(random_table(11, trial));
    EXPECT_NEAR(all.power.sum(), 10.0, 1e-11);
    EXPECT_NEAR(all.sensitivity.sum(), 10.0, 1e-11);
    EXPECT_NEAR(all.supply_sensitivity.sum(), 10.0, 1e-11);
  }
}

TEST(Linkages, AreTheSameWithAndWithoutAnEmptyIndustry)
{
  const Table table = random_table(7, 2);
  Table dense = table;
  const std::vector<Eigen::Index> kept{0, 1, 3, 4, 5, 6};
  dense.domestic = table.domestic(kept, kept).eval();
  dense.output = table.output(kept).eval();
  const Linkages with = of(table);
  const Linkages without =
      linkages(LeontiefSystem(input_coefficients(dense.domestic, dense.output)), dense.domestic,
               dense.output);
  EXPECT_LT((with.power(kept) - without.power).norm(), 1e-12);
  EXPECT_LT((with.supply_sensitivity(kept) - without.supply_sensitivity).norm(), 1e-12);
  EXPECT_LT((with.power_variation(kept) - without.power_variation).norm(), 1e-12);
  EXPECT_LT((with.sensitivity_variation(kept) - without.sensitivity_variation).norm(), 1e-12);
  EXPECT_EQ(with.kind[2], LinkageClass::empty);
  EXPECT_EQ(with.power[2], 0.0);
}

TEST(Linkages, AnIndustryThatBuysFromNobodyHasTheLargestVariation)
{
  Eigen::MatrixXd A = Eigen::MatrixXd::Constant(4, 4, 0.1);
  A.col(0).setZero();
  const Eigen::VectorXd output = Eigen::VectorXd::Constant(4, 100.0);
  const Linkages all = linkages(LeontiefSystem(A), A * 100.0, output);
  EXPECT_DOUBLE_EQ(all.power_variation[0], 2.0);  // of (1, 0, 0, 0): the square root of n
  EXPECT_LT(all.power_variation.tail(3).maxCoeff(), 2.0);
}

TEST(Linkages, AHubThatBuysAndSellsMostIsKeyAndALonerIsWeak)
{
  const Eigen::Matrix3d use{{20.0, 30.0, 0.0}, {30.0, 5.0, 0.0}, {0.0, 0.0, 1.0}};
  const Eigen::Vector3d output = Eigen::Vector3d::Constant(100.0);
  const Linkages all = linkages(LeontiefSystem(use / 100.0), use, output);
  EXPECT_EQ(all.kind[0], LinkageClass::key);
  EXPECT_EQ(all.kind[2], LinkageClass::weak);
  EXPECT_DOUBLE_EQ(all.direct_backward[0], 0.5);
  EXPECT_DOUBLE_EQ(all.direct_forward[1], 0.35);
}

TEST(Linkages, RefuseATableOfAnotherSize)
{
  const LeontiefSystem system(Eigen::Matrix2d{{0.1, 0.2}, {0.3, 0.4}});
  EXPECT_THROW((void)linkages(system, Eigen::Matrix3d::Ones(), Eigen::Vector2d::Ones()),
               InputOutputError);
}

}  // namespace
}  // namespace lionrock::input_output
