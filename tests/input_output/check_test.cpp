// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "tests/input_output/random_tables.hpp"

namespace lionrock::input_output {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

TEST(Check, RefusesAnIndustryThatSpendsAllItEarnsOnInputsAndNamesIt)
{
  const std::vector<Industry> industries = numbered_industries(2);
  const Eigen::Matrix2d A{{0.2, 0.7}, {0.3, 0.3}};
  EXPECT_THAT([&] { refuse_unproductive(A, industries); },
              ThrowsMessage<InputOutputError>(
                  AllOf(HasSubstr("industry 2 I02 (Industry 2)"), HasSubstr("come to 1"))));
}

TEST(Check, RefusesANegativeCoefficientAndNamesItsIndustry)
{
  const Eigen::Matrix2d A{{0.2, 0.1}, {-0.3, 0.3}};
  EXPECT_THAT(
      [&] { refuse_unproductive(A, {}); },
      ThrowsMessage<InputOutputError>(HasSubstr("coefficient of industry 2, column 1, is -0.3")));
}

TEST(Check, RefusesACoefficientThatIsNoNumber)
{
  Eigen::Matrix2d A{{0.2, 0.1}, {0.3, 0.3}};
  A(0, 1) = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THAT([&] { refuse_unproductive(A, {}); },
              ThrowsMessage<InputOutputError>(HasSubstr("not a finite number")));
}

TEST(Check, RefusesAMatrixThatIsNotSquare)
{
  const Eigen::MatrixXd A = Eigen::MatrixXd::Zero(2, 3);
  EXPECT_THAT([&] { refuse_unproductive(A, {}); },
              ThrowsMessage<InputOutputError>(HasSubstr("2 rows and 3 columns")));
}

TEST(Check, AcceptsABalancedTableWithAnEmptyIndustry)
{
  const Table table = random_table(6, 1);
  EXPECT_NO_THROW(refuse_malformed(table));
  EXPECT_LT(product_gap(table).cwiseAbs().maxCoeff(), 1e-11 * table.output.sum());
  EXPECT_LT(industry_gap(table).cwiseAbs().maxCoeff(), 1e-11 * table.output.sum());
}

TEST(Check, RefusesATableWithAMissingRowOfFinalUse)
{
  Table table = random_table(6, 1);
  table.final_domestic.conservativeResize(5, final_uses);
  EXPECT_THAT([&] { refuse_malformed(table); },
              ThrowsMessage<InputOutputError>(HasSubstr("domestic final use")));
}

TEST(Check, RefusesAnIndustryThatBuysInputsWithoutOutput)
{
  Table table = random_table(6, 1);
  table.imported(0, 2) = 4.0;
  EXPECT_THAT([&] { refuse_malformed(table); },
              ThrowsMessage<InputOutputError>(
                  HasSubstr("industry 3 I03 (Industry 3) has no output but sells 0 and spends 4")));
}

TEST(Check, RefusesNegativeIntermediateUse)
{
  Table table = random_table(6, 1);
  table.domestic(1, 0) = -4.0;
  EXPECT_THAT([&] { refuse_malformed(table); },
              ThrowsMessage<InputOutputError>(HasSubstr("domestic use of industry 2")));
}

}  // namespace
}  // namespace lionrock::input_output
