// SPDX-License-Identifier: Apache-2.0
#include "sim/economy/firms.hpp"

#include <gtest/gtest.h>

#include "tests/economy/random_firms.hpp"

namespace lionrock::economy {
namespace {

void expect_blocks_cover_all_rows_once(const Firms& firms)
{
  std::int32_t next = 0;
  for (const Block& block : firms.blocks) {
    EXPECT_EQ(block.firms.begin, next);
    EXPECT_LT(block.firms.begin, block.firms.end);
    const Range industry = firms.of_industry[block.industry];
    EXPECT_GE(block.firms.begin, industry.begin);
    EXPECT_LE(block.firms.end, industry.end);
    next = block.firms.end;
  }
  EXPECT_EQ(next, firms.count());
}

TEST(Blocks, CoverEveryFirmOnceAndNeverMixIndustries)
{
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    std::mt19937 engine(seed);
    std::uniform_int_distribution<std::int32_t> size(0, 3000);
    std::vector<std::int32_t> industries(12);
    for (auto& firms : industries) firms = size(engine);
    industries[3] = 0;  // an industry without firms
    industries[7] = 1;
    expect_blocks_cover_all_rows_once(random_firms(industries, seed));
  }
}

TEST(Blocks, SplitALargeIndustryAndDependOnNothingButItsFirms)
{
  const auto cut = [](int threads) {
    const ThreadLimit limit(threads);
    return random_firms({20'000, 10}, 5);
  };
  const Firms alone = cut(1);
  EXPECT_GT(alone.blocks.size(), 4U) << "20,000 firms are work for more than one task";
  for (const int threads : {2, 8}) {
    const Firms firms = cut(threads);
    ASSERT_EQ(firms.blocks.size(), alone.blocks.size());
    for (std::size_t b = 0; b < alone.blocks.size(); ++b) {
      EXPECT_EQ(firms.blocks[b].firms.begin, alone.blocks[b].firms.begin);
      EXPECT_EQ(firms.blocks[b].firms.end, alone.blocks[b].firms.end);
    }
  }
}

TEST(Firms, HaveOneRowInEveryColumn)
{
  const Firms firms = random_firms({3, 4}, 1);
  EXPECT_EQ(firms.count(), 7);
  for (const Column* column :
       {&firms.price,        &firms.productivity,  &firms.stock,          &firms.capital,
        &firms.under_way[0], &firms.under_way[1],  &firms.expected_sales, &firms.expected_capacity,
        &firms.market_share, &firms.export_base,   &firms.answered_price, &firms.hours,
        &firms.utilisation,  &firms.deposits,      &firms.loans,          &firms.lasting_earnings,
        &firms.tax_losses,   &firms.labour_output, &firms.capacity,       &firms.hours_now,
        &firms.supply,       &firms.output,        &firms.orders,         &firms.export_orders,
        &firms.sales,        &firms.investment,    &firms.asked_credit,   &firms.new_loan})
    EXPECT_EQ(column->size(), 7U);
  for (int k = 0; k < skills; ++k) {
    EXPECT_EQ(firms.need[k].size(), 7U);
    EXPECT_EQ(firms.rounding[k].size(), 7U);
    EXPECT_EQ(firms.staff[k].size(), 7U);
    EXPECT_EQ(firms.vacancies[k].size(), 7U);
    EXPECT_EQ(firms.pay_sum[k].size(), 7U);
  }
}

}  // namespace
}  // namespace lionrock::economy
