// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/prices.hpp"

#include <gtest/gtest.h>

#include "sim/input_output/error.hpp"
#include "tests/input_output/random_tables.hpp"

namespace lionrock::input_output {
namespace {

TEST(Prices, RiseInProportionWhenEveryPrimaryCostDoes)
{
  for (unsigned trial = 0; trial < 20; ++trial) {
    const Table table = random_table(14, trial);
    const Coefficients a = coefficients(table);
    const LeontiefSystem system(a.domestic);
    const Eigen::VectorXd tenth = Eigen::VectorXd::Constant(14, 0.1);
    const CostChange all{tenth, tenth, tenth, tenth, tenth};
    const Eigen::VectorXd p = prices(system, a, all);
    for (Eigen::Index i = 0; i < 14; ++i)
      EXPECT_NEAR(p[i], i == 2 ? 1.0 : 1.1, 1e-12) << "trial " << trial;
  }
}

TEST(Prices, OfUnchangedCostsAreTheBasePrices)
{
  const Table table = random_table(14, 1);
  const Coefficients a = coefficients(table);
  EXPECT_EQ(prices(LeontiefSystem(a.domestic), a, CostChange::none(14)), Eigen::VectorXd::Ones(14));
}

TEST(Prices, CoverEveryCostAfterAWageRise)
{
  const Table table = random_table(10, 2);
  const Coefficients a = coefficients(table);
  CostChange rise = CostChange::none(10);
  rise.wages[4] = 0.3;
  const Eigen::VectorXd p = prices(LeontiefSystem(a.domestic), a, rise);
  const Eigen::VectorXd unit_cost =
      a.domestic.transpose() * p + a.imports() + a.product_taxes + a.production_taxes + a.surplus +
      a.compensation.cwiseProduct(Eigen::VectorXd::Ones(10) + rise.wages);
  for (Eigen::Index i = 0; i < 10; ++i) EXPECT_NEAR(p[i], i == 2 ? 1.0 : unit_cost[i], 1e-12);
}

TEST(Prices, ImportedInflationReachesHouseholdsThroughBothTheirBaskets)
{
  const Table table = random_table(10, 3);
  const Coefficients a = coefficients(table);
  CostChange rise = CostChange::none(10);
  rise.import_prices.setConstant(0.2);
  const Eigen::VectorXd p = prices(LeontiefSystem(a.domestic), a, rise);
  const double cost_of_living = final_use_price(table, households, p, rise.import_prices);

  const Eigen::VectorXd contents = LeontiefSystem(a.domestic).content(a.imports());
  const double imported = table.final_imported.col(households).sum() +
                          contents.dot(table.final_domestic.col(households));
  const double basket =
      table.final_imported.col(households).sum() + table.final_domestic.col(households).sum();
  EXPECT_NEAR(cost_of_living, 1.0 + 0.2 * imported / basket, 1e-12);
}

TEST(Prices, RefuseChangesForAnotherNumberOfIndustries)
{
  const Table table = random_table(10, 3);
  const Coefficients a = coefficients(table);
  EXPECT_THROW((void)prices(LeontiefSystem(a.domestic), a, CostChange::none(9)), InputOutputError);
}

}  // namespace
}  // namespace lionrock::input_output
