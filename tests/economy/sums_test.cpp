// SPDX-License-Identifier: Apache-2.0
#include "sim/economy/sums.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "tests/economy/random_firms.hpp"

namespace lionrock::economy {
namespace {

std::vector<double> prices_by_industry(const Firms& firms, int threads)
{
  const ThreadLimit limit(threads);
  return sum_by_industry<double>(firms, [&](const Block& block) {
    double sum = 0.0;
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) sum += firms.price[i];
    return sum;
  });
}

TEST(SumByIndustry, HasTheSameBitsOnAnyNumberOfThreads)
{
  const Firms firms = random_firms({30'000, 0, 15'000, 1, 60'000}, 11);
  const std::vector<double> alone = prices_by_industry(firms, 1);
  for (int repetition = 0; repetition < 20; ++repetition)
    for (const int threads : {2, 8}) EXPECT_EQ(prices_by_industry(firms, threads), alone);
}

TEST(SumByIndustry, AddsUpTheFirmsOfEachIndustry)
{
  const Firms firms = random_firms({500, 0, 7000}, 12);
  const std::vector<double> sums = prices_by_industry(firms, 2);
  ASSERT_EQ(sums.size(), 3U);
  EXPECT_EQ(sums[1], 0.0);
  for (const std::size_t s : {std::size_t{0}, std::size_t{2}}) {
    const Range rows = firms.of_industry[s];
    const double expected =
        std::accumulate(firms.price.begin() + rows.begin, firms.price.begin() + rows.end, 0.0);
    EXPECT_NEAR(sums[s], expected, 1e-12 * expected);
  }
}

}  // namespace
}  // namespace lionrock::economy
