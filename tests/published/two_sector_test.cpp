// SPDX-License-Identifier: Apache-2.0
//
// The two-sector economy that runs through Miller and Blair (2009), Input-Output Analysis, 2nd ed.,
// and the 1985 edition: Z = [150 500; 200 100], x = (1000, 2000). Section 2.3 prints the open
// model, 2.5 the model closed for households, 2.6 prices, 12.1 the supply-driven model. Where a
// comment says "by hand", the number follows from the printed ones by the arithmetic shown.
#include <gtest/gtest.h>

#include "sim/input_output/coefficients.hpp"
#include "sim/input_output/extraction.hpp"
#include "sim/input_output/ghosh.hpp"
#include "sim/input_output/leontief.hpp"
#include "sim/input_output/linkages.hpp"
#include "sim/input_output/multipliers.hpp"
#include "sim/input_output/prices.hpp"

namespace lionrock::input_output {
namespace {

const Eigen::Matrix2d use{{150.0, 500.0}, {200.0, 100.0}};
const Eigen::Vector2d output{1000.0, 2000.0};
const LeontiefSystem two_sectors{input_coefficients(use, output)};

constexpr double three_digits = 0.0005;

void expect_printed(const Eigen::MatrixXd& values, const Eigen::MatrixXd& printed, double precision)
{
  ASSERT_EQ(values.rows(), printed.rows());
  ASSERT_EQ(values.cols(), printed.cols());
  for (Eigen::Index i = 0; i < values.rows(); ++i)
    for (Eigen::Index j = 0; j < values.cols(); ++j)
      EXPECT_NEAR(values(i, j), printed(i, j), precision)
          << "row " << i + 1 << ", column " << j + 1;
}

/// Coefficients with all value added in compensation.
Coefficients wages_only(const Eigen::Vector2d& compensation)
{
  const Eigen::Vector2d zero = Eigen::Vector2d::Zero();
  return {.domestic = two_sectors.A(),
          .imported = Eigen::Matrix2d::Zero(),
          .product_taxes = zero,
          .compensation = compensation,
          .production_taxes = zero,
          .surplus = zero};
}

TEST(TwoSectors, HaveThePrintedCoefficientsAndInverse)
{
  expect_printed(two_sectors.A(), Eigen::Matrix2d{{0.15, 0.25}, {0.20, 0.05}}, 1e-15);
  expect_printed(two_sectors.inverse(), Eigen::Matrix2d{{1.254, 0.330}, {0.264, 1.122}},
                 three_digits);
}

TEST(TwoSectors, NeedThePrintedOutputForADemandOf600And1500)
{
  expect_printed(two_sectors.gross_output(Eigen::Vector2d(600.0, 1500.0)),
                 Eigen::Vector2d(1247.5, 1841.6), 0.05);
}

TEST(TwoSectors, HaveThePrintedOutputMultipliers)
{
  expect_printed(output_multipliers(two_sectors), Eigen::Vector2d(1.518, 1.452), three_digits);
}

// A-bar = [.15 .25 .05; .20 .05 .40; .30 .25 .05];
// L-bar = [1.365 .425 .251; .527 1.348 .595; .570 .489 1.289].
TEST(TwoSectors, ClosedForHouseholdsHaveThePrintedMultipliers)
{
  const HouseholdClosure households{.income = Eigen::Vector2d(0.30, 0.25),
                                    .spending = Eigen::Vector2d(0.05, 0.40),
                                    .on_labour = 0.05,
                                    .on_imports = 0.0,
                                    .on_taxes = 0.0};
  const Multipliers m =
      multipliers(two_sectors, wages_only({0.30, 0.25}), Eigen::Vector2d::Zero(), households);

  expect_printed(m.type_ii.income, Eigen::Vector2d(0.570, 0.489), three_digits);
  expect_printed(m.type_ii.output + m.type_ii.income, Eigen::Vector2d(2.462, 2.262), three_digits);
  // Truncated, by hand: 1.365 + .527 and .425 + 1.348, each addend rounded.
  expect_printed(m.type_ii.output, Eigen::Vector2d(1.892, 1.773), 2.0 * three_digits);
  // By hand: (.3 x 1.254 + .25 x .264) / .3 and (.3 x .330 + .25 x 1.122) / .25; .570 / .3 and .489
  // / .25.
  expect_printed(ratio_to_direct(m.type_i, m.direct).income, Eigen::Vector2d(1.474, 1.518), 0.002);
  expect_printed(ratio_to_direct(m.type_ii, m.direct).income, Eigen::Vector2d(1.900, 1.956), 0.002);
}

// Value added per unit of output is .65 and .70; base prices are 1. With value added of sector 1 up
// by 30 per cent to .845, by hand: 1.254 x .845 + .264 x .70 and .330 x .845 + 1.122 x .70.
TEST(TwoSectors, PassADearerPrimaryInputOnToBothPrices)
{
  CostChange rise = CostChange::none(2);
  rise.wages[0] = 0.30;
  const Coefficients a = wages_only({0.65, 0.70});
  expect_printed(two_sectors.content(a.value_added()), Eigen::Vector2d(1.0, 1.0), 1e-14);
  expect_printed(prices(two_sectors, a, rise), Eigen::Vector2d(1.245, 1.064), three_digits);
}

// B = [.15 .50; .10 .05]; by hand G = [.95 .50; .10 .85] / .7575.
TEST(TwoSectors, SupplyWhatTheAllocationOfTheirOutputEnables)
{
  expect_printed(allocation_coefficients(use, output), Eigen::Matrix2d{{0.15, 0.50}, {0.10, 0.05}},
                 1e-15);
  expect_printed(supply_multipliers(two_sectors, output),
                 Eigen::Vector2d(1.45 / 0.7575, 0.95 / 0.7575), 1e-12);
  expect_printed(ghosh_output(two_sectors, output, Eigen::Vector2d(650.0, 1400.0)), output, 1e-10);
}

// By hand from the printed multipliers, mean (1.518 + 1.452) / 2 = 1.485.
TEST(TwoSectors, HaveBackwardLinkagesAroundTheirMean)
{
  const Linkages all = linkages(two_sectors, use, output);
  expect_printed(all.direct_backward, Eigen::Vector2d(0.35, 0.30), 1e-15);
  expect_printed(all.direct_forward, Eigen::Vector2d(0.65, 0.15), 1e-15);
  expect_printed(all.power, Eigen::Vector2d(1.518 / 1.485, 1.452 / 1.485), three_digits);
  EXPECT_EQ(all.kind[0], LinkageClass::key);
  EXPECT_EQ(all.kind[1], LinkageClass::weak);
}

// Section 12.2.6 by hand: without sector 1, sector 2 alone produces 1700 / .95; without its
// purchases x1 = 350 + .25 x2 and x2 = 1700 / .95.
TEST(TwoSectors, LoseWhatSolvingWithoutTheFirstSectorSays)
{
  const Extraction lost = extract(two_sectors, output, {0});
  const double second_alone = 1700.0 / 0.95;
  expect_printed(lost.total, Eigen::Vector2d(1000.0, 2000.0 - second_alone), 1e-10);
  expect_printed(lost.backward,
                 Eigen::Vector2d(1000.0 - 350.0 - 0.25 * second_alone, 2000.0 - second_alone),
                 1e-10);
}

}  // namespace
}  // namespace lionrock::input_output
