// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/extraction.hpp"

#include <Eigen/LU>
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "sim/input_output/coefficients.hpp"
#include "sim/input_output/error.hpp"
#include "sim/input_output/ghosh.hpp"
#include "tests/input_output/random_tables.hpp"

namespace lionrock::input_output {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

const std::vector<std::vector<Index>> groups{{0},          {4}, {1, 3},
                                             {0, 5, 6, 9}, {2}, {2, 7}};  // 2 is empty

/// Output of the economy without the industries of a group, 0 in their place.
VectorXd output_of_the_rest(const MatrixXd& A, const VectorXd& f, const std::vector<Index>& group)
{
  std::vector<Index> rest;
  for (Index i = 0; i < f.size(); ++i)
    if (std::find(group.begin(), group.end(), i) == group.end()) rest.push_back(i);
  const LeontiefSystem smaller{MatrixXd(A(rest, rest))};
  const VectorXd produced = smaller.gross_output(VectorXd(f(rest)));
  VectorXd all = VectorXd::Zero(f.size());
  for (Index i = 0; i < produced.size(); ++i) all[rest[static_cast<std::size_t>(i)]] = produced[i];
  return all;
}

TEST(Extraction, EqualsSolvingTheSmallerEconomyWithoutTheIndustries)
{
  for (unsigned trial = 0; trial < 10; ++trial) {
    const Table table = random_table(12, trial);
    const MatrixXd A = coefficients(table).domestic;
    const LeontiefSystem system(A);
    const VectorXd f = table.final_domestic.rowwise().sum();
    for (const std::vector<Index>& group : groups) {
      const VectorXd left = output_of_the_rest(A, f, group);
      const VectorXd lost = extract(system, table.output, group).total;
      EXPECT_LT((table.output - left - lost).norm(), 1e-12 * table.output.norm())
          << "trial " << trial;
    }
  }
}

TEST(Extraction, BackwardEqualsSolvingWithoutTheIndustriesPurchases)
{
  const Table table = random_table(12, 3);
  const MatrixXd A = coefficients(table).domestic;
  const VectorXd f = table.final_domestic.rowwise().sum();
  for (const std::vector<Index>& group : groups) {
    MatrixXd without = A;
    for (const Index j : group) without.col(j).setZero();
    const VectorXd left = LeontiefSystem(without).gross_output(f);
    const VectorXd lost = extract(LeontiefSystem(A), table.output, group).backward;
    EXPECT_LT((table.output - left - lost).norm(), 1e-12 * table.output.norm());
  }
}

TEST(Extraction, ForwardEqualsTheSupplyDrivenModelWithoutTheIndustriesSales)
{
  const Table table = random_table(12, 4);
  const MatrixXd A = coefficients(table).domestic;
  const VectorXd primary = table.output - table.domestic.colwise().sum().transpose();
  for (const std::vector<Index>& group : groups) {
    MatrixXd without = allocation_coefficients(table.domestic, table.output);
    for (const Index i : group) without.row(i).setZero();
    const MatrixXd supply = MatrixXd::Identity(12, 12) - without.transpose();
    const VectorXd left = supply.partialPivLu().solve(primary);
    const VectorXd lost = extract(LeontiefSystem(A), table.output, group).forward;
    EXPECT_LT((table.output - left - lost).norm(), 1e-12 * table.output.norm());
  }
}

TEST(Extraction, OfEachIndustryEqualsExtractingThemOneByOne)
{
  const Table table = random_table(12, 5);
  const LeontiefSystem system(coefficients(table).domestic);
  const ExtractionOfEach each = extract_each(system, table.output);
  for (Index i = 0; i < 12; ++i) {
    const Extraction one = extract(system, table.output, {i});
    EXPECT_NEAR(each.total[i], one.total.sum(), 1e-9);
    EXPECT_NEAR(each.backward[i], one.backward.sum(), 1e-9);
    EXPECT_NEAR(each.forward[i], one.forward.sum(), 1e-9);
  }
}

TEST(Extraction, OfAnEmptyIndustryLosesNothing)
{
  const Table table = random_table(12, 6);
  const Extraction lost = extract(LeontiefSystem(coefficients(table).domestic), table.output, {2});
  EXPECT_EQ(lost.total.cwiseAbs().sum(), 0.0);
  EXPECT_EQ(lost.forward.cwiseAbs().sum(), 0.0);
}

TEST(Extraction, OfTheWholeEconomyLosesAllOutput)
{
  const Table table = random_table(4, 6);
  const Extraction lost =
      extract(LeontiefSystem(coefficients(table).domestic), table.output, {0, 1, 2, 3});
  EXPECT_LT((lost.total - table.output).norm(), 1e-11 * table.output.norm());
}

TEST(Extraction, RefusesAnIndustryNamedTwiceOrOutsideTheTable)
{
  const Table table = random_table(4, 6);
  const LeontiefSystem system(coefficients(table).domestic);
  EXPECT_THROW((void)extract(system, table.output, {1, 1}), InputOutputError);
  EXPECT_THROW((void)extract(system, table.output, {4}), InputOutputError);
  EXPECT_THROW((void)extract(system, table.output, {}), InputOutputError);
}

}  // namespace
}  // namespace lionrock::input_output
