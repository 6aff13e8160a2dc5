// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/leontief.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/input_output/coefficients.hpp"
#include "sim/input_output/error.hpp"
#include "sim/input_output/ghosh.hpp"
#include "tests/input_output/random_tables.hpp"

namespace lionrock::input_output {
namespace {

TEST(Leontief, OutputCoversIntermediateAndFinalDemandInAnyProductiveEconomy)
{
  for (unsigned trial = 0; trial < 100; ++trial) {
    const Table table = random_table(20, trial);
    const LeontiefSystem system(coefficients(table).domestic);
    std::mt19937 engine(trial + 5000U);
    const Eigen::VectorXd f = uniform(20, 1, 0.0, 10.0, engine);
    const Eigen::VectorXd x = system.gross_output(f);
    EXPECT_LT((system.A() * x + f - x).norm(), 1e-12 * x.norm()) << "trial " << trial;
    EXPECT_GE(x.minCoeff(), 0.0) << "trial " << trial;
  }
}

TEST(Leontief, BaseFinalDemandNeedsBaseOutput)
{
  const Table table = random_table(35, 7);
  const LeontiefSystem system(coefficients(table).domestic, table.industries);
  const Eigen::VectorXd x = system.gross_output(table.final_domestic.rowwise().sum());
  EXPECT_LT((x - table.output).norm(), 1e-12 * table.output.norm());
}

TEST(Leontief, ContentOfFinalDemandIsTheContentOfTheOutputItNeeds)
{
  const Table table = random_table(12, 8);
  const LeontiefSystem system(coefficients(table).domestic);
  std::mt19937 engine(8);
  const Eigen::VectorXd k = uniform(12, 1, 0.0, 1.0, engine);
  const Eigen::VectorXd f = uniform(12, 1, 0.0, 1.0, engine);
  EXPECT_NEAR(system.content(k).col(0).dot(f), k.dot(system.gross_output(f).col(0)), 1e-12);
}

TEST(Leontief, TheInverseIsTheSumOfAllRoundsOfOrders)
{
  const Table table = random_table(8, 9);
  const LeontiefSystem system(coefficients(table).domestic);
  Eigen::MatrixXd round = Eigen::MatrixXd::Identity(8, 8);
  Eigen::MatrixXd rounds = round;
  for (int i = 0; i < 200; ++i) rounds += (round = system.A() * round);
  EXPECT_LT((system.inverse() - rounds).cwiseAbs().maxCoeff(), 1e-12);
}

TEST(Leontief, RefusesADemandForAnotherNumberOfIndustries)
{
  const LeontiefSystem system(Eigen::Matrix2d{{0.1, 0.2}, {0.3, 0.4}});
  EXPECT_THROW((void)system.gross_output(Eigen::Vector3d::Ones()), InputOutputError);
}

TEST(Ghosh, AgreesWithLeontiefOnBaseOutput)
{
  for (unsigned trial = 0; trial < 20; ++trial) {
    const Table table = random_table(15, trial);
    const LeontiefSystem system(coefficients(table).domestic);
    const Eigen::VectorXd primary = table.output - table.domestic.colwise().sum().transpose();
    EXPECT_LT((ghosh_output(system, table.output, primary) - table.output).norm(),
              1e-12 * table.output.norm());
  }
}

TEST(Ghosh, EqualsTheInverseOfAllocationCoefficients)
{
  const Table table = random_table(10, 3);
  const LeontiefSystem system(coefficients(table).domestic);
  const Eigen::MatrixXd B = allocation_coefficients(table.domestic, table.output);
  const Eigen::MatrixXd G = (Eigen::MatrixXd::Identity(10, 10) - B).inverse();
  std::mt19937 engine(3);
  Eigen::VectorXd primary = uniform(10, 1, 0.0, 50.0, engine);
  primary[2] = 0.0;  // the empty industry
  EXPECT_LT((ghosh_output(system, table.output, primary) - G.transpose() * primary).norm(), 1e-10);
  Eigen::VectorXd expected = G.rowwise().sum();
  expected[2] = 0.0;
  EXPECT_LT((supply_multipliers(system, table.output) - expected).norm(), 1e-12);
}

TEST(Coefficients, OfEveryIndustryWithOutputSumToOneAndOfAnEmptyOneToZero)
{
  const Table table = random_table(10, 4);
  const Coefficients a = coefficients(table);
  const Eigen::VectorXd sum =
      a.domestic.colwise().sum().transpose() + a.imports() + a.product_taxes + a.value_added();
  for (Eigen::Index i = 0; i < 10; ++i) EXPECT_NEAR(sum[i], i == 2 ? 0.0 : 1.0, 1e-12);
}

}  // namespace
}  // namespace lionrock::input_output
