// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/multipliers.hpp"

#include <Eigen/LU>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/input_output/content.hpp"
#include "sim/input_output/error.hpp"
#include "tests/input_output/random_tables.hpp"

namespace lionrock::input_output {
namespace {

struct Economy {
  Table table;
  Coefficients a;
  LeontiefSystem system;
  Eigen::VectorXd jobs;
};

Economy random_economy(Eigen::Index n, unsigned trial)
{
  Table table = random_table(n, trial);
  Coefficients a = coefficients(table);
  LeontiefSystem system(a.domestic, table.industries);
  std::mt19937 engine(trial + 77U);
  const Eigen::VectorXd jobs = per_output(uniform(n, 1, 0.0, 500.0, engine), table.output);
  return {std::move(table), std::move(a), std::move(system), jobs};
}

TEST(Multipliers, ADollarOfFinalDemandEndsInValueAddedImportsAndTaxesAlone)
{
  for (unsigned trial = 0; trial < 50; ++trial) {
    const Economy e = random_economy(20, trial);
    const Multipliers m = multipliers(e.system, e.a, e.jobs, household_closure(e.table, 0.8));
    const Eigen::VectorXd product_taxes = e.system.content(e.a.product_taxes);
    const Eigen::VectorXd end = m.type_i.value_added + m.type_i.imports + product_taxes;
    for (Eigen::Index i = 0; i < 20; ++i)
      EXPECT_NEAR(end[i], i == 2 ? 0.0 : 1.0, 1e-12) << "trial " << trial << " industry " << i;
  }
}

TEST(Multipliers, TypeTwoEqualsTheModelThatHoldsHouseholdsAsAnIndustry)
{
  const Economy e = random_economy(9, 5);
  const HouseholdClosure households = household_closure(e.table, 0.7);
  const Multipliers m = multipliers(e.system, e.a, e.jobs, households);

  Eigen::MatrixXd closed = Eigen::MatrixXd::Zero(10, 10);
  closed << e.a.domestic, households.spending, households.income.transpose(), households.on_labour;
  const Eigen::MatrixXd inverse = (Eigen::MatrixXd::Identity(10, 10) - closed).inverse();
  const auto with_household = [&](const Eigen::VectorXd& k, double of_spending) {
    Eigen::RowVectorXd row(10);
    row << k.transpose(), of_spending;
    return Eigen::VectorXd((row * inverse).head(9).transpose());
  };
  EXPECT_LT((m.type_ii.output - with_household(Eigen::VectorXd::Ones(9), 0.0)).norm(), 1e-12);
  EXPECT_LT((m.type_ii.jobs - with_household(e.jobs, 0.0)).norm(), 1e-11);
  EXPECT_LT((m.type_ii.imports - with_household(e.a.imports(), households.on_imports)).norm(),
            1e-12);
  EXPECT_LT((m.type_ii.taxes - with_household(e.a.taxes(), households.on_taxes)).norm(), 1e-12);
  EXPECT_LT((m.type_ii.income - inverse.row(9).head(9).transpose()).norm(), 1e-12);
}

TEST(Multipliers, GrowFromDirectToTypeOneToTypeTwo)
{
  const Economy e = random_economy(15, 6);
  const Multipliers m = multipliers(e.system, e.a, e.jobs, household_closure(e.table, 0.9));
  EXPECT_TRUE((m.type_i.value_added.array() >= m.direct.value_added.array() - 1e-12).all());
  EXPECT_TRUE((m.type_ii.value_added.array() >= m.type_i.value_added.array()).all());
  EXPECT_TRUE((m.type_i.output.array() >= 1.0 - 1e-12).all());
}

TEST(Multipliers, HouseholdsThatSaveEverythingLeaveTypeOne)
{
  const Economy e = random_economy(15, 6);
  const Multipliers m = multipliers(e.system, e.a, e.jobs, household_closure(e.table, 0.0));
  EXPECT_EQ(m.type_ii.output, m.type_i.output);
  EXPECT_EQ(m.type_ii.jobs, m.type_i.jobs);
}

TEST(Multipliers, RefuseHouseholdsThatEarnBackAllTheySpend)
{
  const Economy e = random_economy(5, 6);
  HouseholdClosure households = household_closure(e.table, 0.5);
  households.on_labour = 1.0;
  EXPECT_THROW((void)multipliers(e.system, e.a, e.jobs, households), InputOutputError);
}

TEST(Multipliers, RefuseAPropensityAboveOne)
{
  EXPECT_THROW((void)household_closure(random_table(5, 1), 1.2), InputOutputError);
}

TEST(FinalUseContent, AccountsForEveryDollarOfFinalSpending)
{
  for (unsigned trial = 0; trial < 20; ++trial) {
    const Economy e = random_economy(12, trial);
    const FinalUseContent content = final_use_content(e.system, e.a, e.table);
    const Eigen::VectorXd sum =
        content.value_added + content.direct_imports + content.indirect_imports + content.taxes;
    EXPECT_LT((sum - content.spending).cwiseAbs().maxCoeff(), 1e-9) << "trial " << trial;
    EXPECT_NEAR(content.value_added.sum(), e.table.value_added().sum(), 1e-9) << "trial " << trial;
    EXPECT_NEAR(content.indirect_imports.sum(), e.table.imported.sum(), 1e-9) << "trial " << trial;
  }
}

TEST(FinalUseContent, VerticalSpecialisationIsTheImportContentOfExports)
{
  const Economy e = random_economy(12, 3);
  const FinalUseContent content = final_use_content(e.system, e.a, e.table);
  const Eigen::VectorXd exports =
      e.table.final_domestic.col(exports_intermediate) + e.table.final_domestic.col(exports_final);
  const double imported = e.a.imports().dot(e.system.gross_output(exports).col(0));
  EXPECT_NEAR(vertical_specialisation(content, e.table), imported / exports.sum(), 1e-12);
}

}  // namespace
}  // namespace lionrock::input_output
