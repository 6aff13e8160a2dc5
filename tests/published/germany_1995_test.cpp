// SPDX-License-Identifier: Apache-2.0
//
// Germany 1995 in six industries: Eurostat (2008), Eurostat Manual of Supply, Use and Input-Output
// Tables, table 15.4 (EUR million, persons in thousand), and the analyses the manual prints from it
// in chapter 15. The manual works with coefficients rounded to four digits, so its results carry an
// error of a few units in the fourth digit.
#include <gtest/gtest.h>

#include "sim/input_output/coefficients.hpp"
#include "sim/input_output/ghosh.hpp"
#include "sim/input_output/leontief.hpp"
#include "sim/input_output/linkages.hpp"
#include "sim/input_output/multipliers.hpp"

namespace lionrock::input_output {
namespace {

using Vector6 = Eigen::Vector<double, 6>;

constexpr double printed_precision = 5e-4;

// Agriculture, manufacturing, construction, trade and transport, business services, other services.
const Eigen::MatrixXd use{{1131, 25480, 1, 607, 710, 762},
                          {7930, 304584, 64167, 41082, 11981, 30360},
                          {426, 7334, 3875, 5296, 23457, 9155},
                          {3559, 72717, 14190, 74399, 10835, 21008},
                          {3637, 96115, 31027, 65755, 193176, 34223},
                          {1552, 14986, 1747, 11225, 15058, 22070}};
const Vector6 output{43910, 1079446, 245606, 540063, 692487, 508918};
const Vector6 value_added{21664, 395022, 115624, 311407, 415426, 365017};
const Vector6 employment{1096, 8381, 3236, 9251, 4258, 10206};
const LeontiefSystem germany{input_coefficients(use, output)};

void expect_printed(const Eigen::VectorXd& values, const Vector6& printed)
{
  for (Eigen::Index i = 0; i < 6; ++i)
    EXPECT_NEAR(values[i], printed[i], printed_precision) << "industry " << i + 1;
}

TEST(Germany1995, HasThePrintedOutputMultipliers)
{
  expect_printed(output_multipliers(germany), {1.7048, 1.8413, 1.8136, 1.6035, 1.5951, 1.3782});
}

TEST(Germany1995, HasThePrintedValueAddedMultipliers)
{
  expect_printed(germany.content(per_output(value_added, output)),
                 {0.8450, 0.7647, 0.8615, 0.9019, 0.9393, 0.9199});
}

TEST(Germany1995, HasThePrintedEmploymentMultipliers)
{
  expect_printed(germany.content(per_output(employment, output)),
                 {0.0326, 0.0162, 0.0207, 0.0237, 0.0112, 0.0242});
}

TEST(Germany1995, HasThePrintedDiagonalOfTheInverse)
{
  const Eigen::MatrixXd L = germany.inverse();
  EXPECT_NEAR(L(0, 0), 1.0339, printed_precision);
  EXPECT_NEAR(L(1, 1), 1.4292, printed_precision);
  EXPECT_NEAR(L(2, 2), 1.0289, printed_precision);
}

// The 1.6691 printed for manufacturing contradicts the other five: g = 1 + B g of its row gives
// (1 + .21383) / (1 - .28217) = 1.6910, which is expected here.
TEST(Germany1995, HasThePrintedForwardLinkages)
{
  expect_printed(supply_multipliers(germany, output),
                 {2.1126, 1.6910, 1.3558, 1.5848, 2.1037, 1.2106});
}

// First column of the Ghosh inverse: a unit of primary input of agriculture itself raises
// agriculture by 1.0339, one of manufacturing raises it by .0118, and so on.
TEST(Germany1995, HasThePrintedSupplyOfAgriculture)
{
  Vector6 raised;
  for (Eigen::Index i = 0; i < 6; ++i)
    raised[i] = ghosh_output(germany, output, Vector6::Unit(i))[0];
  expect_printed(raised, {1.0339, 0.0118, 0.0037, 0.0103, 0.0117, 0.0043});
}

}  // namespace
}  // namespace lionrock::input_output
