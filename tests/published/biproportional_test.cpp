// SPDX-License-Identifier: Apache-2.0
//
// The updating problem of Miller and Blair (2009), section 7.4.2: coefficients of the base year,
// and outputs, intermediate sales and purchases of a later year whose flows [98 72 75; 65 8 63; 88
// 27 44] are taken as unknown.
#include <gtest/gtest.h>

#include <cmath>

#include "sim/input_output/balance.hpp"

namespace lionrock::input_output {
namespace {

const Eigen::Matrix3d base_coefficients{
    {0.120, 0.100, 0.049}, {0.210, 0.247, 0.265}, {0.026, 0.249, 0.145}};
const Eigen::Vector3d later_output{421.0, 284.0, 283.0};
const Eigen::Matrix3d later_flows{{98.0, 72.0, 75.0}, {65.0, 8.0, 63.0}, {88.0, 27.0, 44.0}};

const Eigen::Matrix3d prior = base_coefficients * later_output.asDiagonal();
const GrasResult updated =
    ras(prior, later_flows.rowwise().sum(), later_flows.colwise().sum().transpose(),
        {.tolerance = 1e-13, .max_rounds = 200});

TEST(Ras, MeetsThePublishedMarginsOfTheLaterYear)
{
  EXPECT_LT((updated.table.rowwise().sum() - Eigen::Vector3d(245.0, 136.0, 159.0)).norm(), 1e-9);
  EXPECT_LT(
      (updated.table.colwise().sum().transpose() - Eigen::Vector3d(251.0, 107.0, 182.0)).norm(),
      1e-9);
}

// Row and column multipliers cancel out of cross-product ratios; with the margins these fix the
// solution uniquely.
TEST(Ras, KeepsTheCrossProductRatiosOfTheBaseYear)
{
  const auto ratio = [](const Eigen::MatrixXd& z, Eigen::Index i, Eigen::Index j) {
    return z(0, 0) * z(i, j) / (z(0, j) * z(i, 0));
  };
  for (Eigen::Index i = 1; i < 3; ++i)
    for (Eigen::Index j = 1; j < 3; ++j)
      EXPECT_NEAR(ratio(updated.table, i, j) / ratio(base_coefficients, i, j), 1.0, 1e-11);
}

// The 2 by 2 case has the margins and one ratio, so its first cell solves a quadratic: with the
// ratio (5 x 3) / (.5 x 4) = 7.5 and margins (10, 2) and (7, 5), a (a - 5) = 7.5 (10 - a) (7 - a).
TEST(Ras, SolvesTheTwoByTwoCaseInClosedForm)
{
  const double a = (122.5 - std::sqrt(122.5 * 122.5 - 4.0 * 6.5 * 525.0)) / 13.0;
  const GrasResult table = ras(Eigen::Matrix2d{{5.0, 0.5}, {4.0, 3.0}}, Eigen::Vector2d(10.0, 2.0),
                               Eigen::Vector2d(7.0, 5.0), {.tolerance = 1e-13, .max_rounds = 1000});
  EXPECT_NEAR(table.table(0, 0), a, 1e-9);
  EXPECT_NEAR(table.table(1, 1), a - 5.0, 1e-9);
}

}  // namespace
}  // namespace lionrock::input_output
