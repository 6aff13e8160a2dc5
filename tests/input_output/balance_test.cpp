// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/balance.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "sim/input_output/error.hpp"

namespace lionrock::input_output {
namespace {

using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

constexpr GrasOptions exact{.tolerance = 1e-12, .max_rounds = 5000};

/// A table of uniform cells, one in five of them negative.
Eigen::MatrixXd mixed_table(Eigen::Index rows, Eigen::Index columns, unsigned trial)
{
  std::mt19937 engine(trial);
  std::uniform_real_distribution<double> size(0.1, 1.0);
  std::bernoulli_distribution negative(0.2);
  return Eigen::MatrixXd::NullaryExpr(
      rows, columns, [&] { return negative(engine) ? -size(engine) : size(engine); });
}

/// Another table with the same signs: its margins are totals that `signs` can reach.
Eigen::MatrixXd target_table(const Eigen::MatrixXd& signs, unsigned trial)
{
  std::mt19937 engine(trial + 1000U);
  std::uniform_real_distribution<double> change(0.3, 3.0);
  return signs.unaryExpr([&](double cell) { return cell * change(engine); });
}

TEST(Gras, ReproducesReachableTotalsAndKeepsEverySignInTablesWithNegativeCells)
{
  for (unsigned trial = 0; trial < 50; ++trial) {
    const Eigen::MatrixXd prior = mixed_table(8, 6, trial);
    const Eigen::MatrixXd target = target_table(prior, trial);
    const GrasResult balanced =
        gras(prior, target.rowwise().sum(), target.colwise().sum().transpose(), {}, exact);
    EXPECT_LT((balanced.table - target).rowwise().sum().cwiseAbs().maxCoeff(), 1e-10)
        << "trial " << trial;
    EXPECT_LT((balanced.table - target).colwise().sum().cwiseAbs().maxCoeff(), 1e-10)
        << "trial " << trial;
    EXPECT_TRUE((balanced.table.array() * prior.array() > 0.0).all()) << "trial " << trial;
  }
}

TEST(Gras, LeavesATableAloneThatAlreadyAddsUp)
{
  for (unsigned trial = 0; trial < 20; ++trial) {
    const Eigen::MatrixXd prior = mixed_table(7, 9, trial);
    const Eigen::MatrixXd target = target_table(prior, trial);
    const Eigen::VectorXd rows = target.rowwise().sum();
    const Eigen::VectorXd columns = target.colwise().sum();
    const GrasResult once = gras(prior, rows, columns, {}, exact);
    const GrasResult twice = gras(once.table, rows, columns, {}, exact);
    EXPECT_EQ(twice.rounds, 0);
    EXPECT_EQ(twice.table, once.table) << "trial " << trial;
  }
}

// At the minimum of sum |a| (z ln z - z + 1) the log of z times the sign of the cell is rho_i +
// sigma_j, so it has no interaction between any two rows and columns.
TEST(Gras, ChangesCellsByRowAndColumnMultipliersAlone)
{
  const Eigen::MatrixXd prior = mixed_table(5, 5, 3);
  const Eigen::MatrixXd target = target_table(prior, 3);
  const GrasResult balanced =
      gras(prior, target.rowwise().sum(), target.colwise().sum().transpose(), {}, exact);
  const Eigen::MatrixXd multiplier =
      ((balanced.table.array() / prior.array()).log() * prior.array().sign()).matrix();
  for (Eigen::Index i = 1; i < 5; ++i)
    for (Eigen::Index j = 1; j < 5; ++j)
      EXPECT_NEAR(multiplier(i, j) + multiplier(0, 0), multiplier(i, 0) + multiplier(0, j), 1e-9);
}

TEST(Gras, HoldsTheTotalsOfBlocksBesideRowsAndColumns)
{
  const Eigen::MatrixXd prior = mixed_table(6, 6, 11).cwiseAbs();
  const Eigen::MatrixXd target = target_table(prior, 11);
  const BlockTotal corner{
      .rows = {0, 1, 2}, .columns = {3, 4}, .total = target.block(0, 3, 3, 2).sum()};
  const BlockTotal overlapping{
      .rows = {2, 3}, .columns = {4, 5}, .total = target.block(2, 4, 2, 2).sum()};
  const GrasResult balanced =
      gras(prior, target.rowwise().sum(), target.colwise().sum().transpose(), {corner, overlapping},
           exact);
  EXPECT_NEAR(balanced.table.block(0, 3, 3, 2).sum(), corner.total, 1e-10);
  EXPECT_NEAR(balanced.table.block(2, 4, 2, 2).sum(), overlapping.total, 1e-10);
  EXPECT_LT((balanced.table - target).rowwise().sum().cwiseAbs().maxCoeff(), 1e-10);
}

TEST(Gras, ScalesAFreeRowOnlyThroughItsColumns)
{
  const Eigen::Matrix2d prior{{1.0, 2.0}, {3.0, 4.0}};
  const GrasResult balanced =
      gras(prior, Eigen::Vector2d(free_total, free_total), Eigen::Vector2d(8.0, 3.0), {}, exact);
  EXPECT_TRUE(balanced.table.isApprox(Eigen::Matrix2d{{2.0, 1.0}, {6.0, 2.0}}, 1e-14));
}

TEST(Gras, AllowsAnEmptyIndustryAndAZeroTotal)
{
  const Eigen::Matrix3d prior{{2.0, 0.0, 1.0}, {0.0, 0.0, 0.0}, {3.0, 0.0, -2.0}};
  const GrasResult balanced =
      gras(prior, Eigen::Vector3d(4.0, 0.0, 0.0), Eigen::Vector3d(4.0, 0.0, free_total), {}, exact);
  EXPECT_NEAR(balanced.table.row(2).sum(), 0.0, 1e-11);
  EXPECT_EQ(balanced.table.row(1).cwiseAbs().sum(), 0.0);
  EXPECT_LT(balanced.table(2, 2), 0.0);
}

TEST(Gras, RefusesATotalForARowOfZerosWithTheNumber)
{
  const Eigen::Matrix2d prior{{1.0, 2.0}, {0.0, 0.0}};
  EXPECT_THAT(
      [&] { (void)gras(prior, Eigen::Vector2d(3.0, 5.5), Eigen::Vector2d(4.0, 4.5), {}, exact); },
      ThrowsMessage<InputOutputError>(
          HasSubstr("row 2 of 2 must sum to 5.5 but has only zero cells")));
}

TEST(Gras, RefusesRowsAndColumnsThatDoNotSumToTheSame)
{
  const Eigen::Matrix2d prior{{1.0, 2.0}, {3.0, 4.0}};
  EXPECT_THAT(
      [&] { (void)gras(prior, Eigen::Vector2d(3.0, 7.0), Eigen::Vector2d(5.0, 6.0), {}, exact); },
      ThrowsMessage<InputOutputError>(HasSubstr("row totals sum to 10 but column totals to 11")));
}

TEST(Gras, RefusesANegativeTotalOverPositiveCells)
{
  const Eigen::Matrix2d prior{{1.0, 2.0}, {3.0, 4.0}};
  EXPECT_THAT(
      [&] {
        (void)gras(prior, Eigen::Vector2d(-3.0, free_total), Eigen::Vector2d(5.0, 5.0), {}, exact);
      },
      ThrowsMessage<InputOutputError>(
          HasSubstr("row 1 of 2 must sum to -3 but has no negative cell")));
}

TEST(Gras, SaysWhichTotalIsMissedWhenTheTotalsContradict)
{
  const Eigen::Matrix2d prior{{1.0, 0.0}, {1.0, 1.0}};  // row 1 can only come from column 1
  EXPECT_THAT(
      [&] { (void)gras(prior, Eigen::Vector2d(5.0, 1.0), Eigen::Vector2d(3.0, 3.0), {}, exact); },
      ThrowsMessage<InputOutputError>(HasSubstr("did not settle in 5000 rounds")));
}

TEST(Gras, RefusesABlockOutsideTheTable)
{
  const BlockTotal outside{.rows = {2}, .columns = {0}, .total = 1.0};
  EXPECT_THAT(
      [&] {
        (void)gras(Eigen::Matrix2d::Ones(), Eigen::Vector2d(2, 2), Eigen::Vector2d(2, 2), {outside},
                   exact);
      },
      ThrowsMessage<InputOutputError>(HasSubstr("block 1 of 1")));
}

TEST(Ras, RefusesANegativeCell)
{
  const Eigen::Matrix2d prior{{1.0, -2.0}, {3.0, 4.0}};
  EXPECT_THAT([&] { (void)ras(prior, Eigen::Vector2d(1, 7), Eigen::Vector2d(4, 4), exact); },
              ThrowsMessage<InputOutputError>(HasSubstr("needs gras")));
}

}  // namespace
}  // namespace lionrock::input_output
