// SPDX-License-Identifier: Apache-2.0
#include "sim/economy/trend.hpp"

#include <gtest/gtest.h>

namespace lionrock::economy {
namespace {

TEST(Trend, BeginsInTheQuarterBeforeTheRunAndStaysAtItsEnd)
{
  Trend trend;
  trend.quarters.resize(3);
  for (int t = 0; t < 3; ++t) trend.quarters[static_cast<std::size_t>(t)].wage = t;
  EXPECT_EQ(trend.at(-1).wage, 0.0);
  EXPECT_EQ(trend.at(0).wage, 1.0);
  EXPECT_EQ(trend.at(1).wage, 2.0);
  EXPECT_EQ(trend.at(50).wage, 2.0);
}

}  // namespace
}  // namespace lionrock::economy
