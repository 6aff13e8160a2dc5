// SPDX-License-Identifier: Apache-2.0
#include "sim/base/parallel.hpp"

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include <atomic>
#include <numeric>

#include "sim/base/random.hpp"

namespace lionrock {
namespace {

TEST(Blocks, EachRunsExactlyOnce)
{
  for (const std::int32_t blocks : {0, 1, 2, 1000}) {
    std::vector<std::atomic<int>> visits(static_cast<std::size_t>(blocks));
    for_each_block(blocks, [&](std::int32_t block) { ++visits[block]; });
    for (const auto& count : visits) EXPECT_EQ(count, 1);
  }
}

/// Sum of many draws, each block's own, folded in the order of the blocks.
double sum_of_draws(int threads)
{
  const ThreadLimit limit(threads);
  std::vector<double> sums(64);
  for_each_block(64, [&](std::int32_t block) {
    Stream stream(1, {.agent = static_cast<std::uint64_t>(block)});
    for (int draw = 0; draw < 10'000; ++draw) sums[block] += stream.normal();
  });
  return std::accumulate(sums.begin(), sums.end(), 0.0);
}

TEST(Blocks, GiveTheSameBitsOnAnyNumberOfThreads)
{
  const double alone = sum_of_draws(1);
  for (const int threads : {2, 4, 16}) EXPECT_EQ(sum_of_draws(threads), alone) << threads;
}

TEST(ThreadLimit, HoldsOnlyWhileItLives)
{
  using tbb::global_control;
  const auto allowed = [] {
    return global_control::active_value(global_control::max_allowed_parallelism);
  };
  const std::size_t before = allowed();
  {
    const ThreadLimit one(1);
    EXPECT_EQ(allowed(), 1U);
  }
  EXPECT_EQ(allowed(), before);
  const ThreadLimit none(0);
  EXPECT_EQ(allowed(), before);
}

}  // namespace
}  // namespace lionrock
