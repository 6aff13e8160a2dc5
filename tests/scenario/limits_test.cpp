// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/limits.hpp"

#include <gtest/gtest.h>

#include "sim/pack/pack.hpp"

namespace lionrock::scenario {
namespace {

TEST(Limits, LetARunBeginInTheQuarterAfterTheBaseYearOnEitherStructureOfThePack)
{
  pack::EconomyPack pack{};
  pack.base_year = 2023;
  pack.table.structure_year = 2019;
  pack.alternative_table.structure_year = 2022;
  const Limits limits = limits_of(pack);
  EXPECT_EQ(limits.start, Quarter::of(2024, 1));
  EXPECT_EQ(limits.structure_years, (std::vector<int>{2019, 2022}));
}

}  // namespace
}  // namespace lionrock::scenario
