// SPDX-License-Identifier: Apache-2.0
#include "sim/markets/goods.hpp"

#include <gtest/gtest.h>

#include "tests/markets/small_economy.hpp"

namespace lionrock::markets {
namespace {

using economy::TradeFlows;
using Eigen::VectorXd;

constexpr int n = SmallEconomy::industries;

TradeFlows trade(SmallEconomy& small)
{
  TradeFlows flows;
  flows.import_price = VectorXd::Constant(n, 1.1);
  trade_goods(small.economy, small.demand, flows);
  return flows;
}

VectorXd by_industry(const economy::Economy& economy, const economy::Column& column)
{
  VectorXd sums = VectorXd::Zero(n);
  for (int s = 0; s < n; ++s)
    for (auto i = economy.firms.of_industry[s].begin; i < economy.firms.of_industry[s].end; ++i)
      sums[s] += column[i];
  return sums;
}

TEST(GoodsMarket, ProducesTheLeontiefSolutionWhenNothingHoldsItUp)
{
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    SmallEconomy small(seed, 1.5);
    for (auto& supply : small.economy.firms.supply) supply += 1e4;  // goods too
    const VectorXd expected = small.unconstrained_output();
    const TradeFlows flows = trade(small);
    for (int s = 0; s < n; ++s) {
      EXPECT_NEAR(flows.output[s], expected[s], 1e-10 * expected[s]) << seed << " " << s;
      EXPECT_NEAR(flows.lost_exports[s], 0.0, 1e-9);
      EXPECT_NEAR(flows.diverted[s], 0.0, 1e-9);
    }
    // Every use is met as its home share says.
    for (int g = 0; g < n; ++g)
      for (int u = 0; u < n + economy::final_uses; ++u) {
        const double need =
            u < n ? small.economy.technology.inputs(g, u) * flows.output[u]
                  : small.economy.technology.basket(g, u - n) * small.demand.real_use[u - n];
        EXPECT_NEAR(flows.home_use(g, u), small.demand.home_share(g, u) * need,
                    1e-9 * need + 1e-12);
        EXPECT_NEAR(flows.home_use(g, u) + flows.imported_use(g, u), need, 1e-12 * need + 1e-12);
      }
  }
}

/// Economies from hopelessly short of supply to amply supplied.
class AnySupply : public testing::TestWithParam<double> {};

TEST_P(AnySupply, SellsWhatIsUsedAtHomeAndExported)
{
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    SmallEconomy small(seed, GetParam());
    const TradeFlows flows = trade(small);
    for (int g = 0; g < n; ++g)
      // The identity that stops a run when it fails.
      EXPECT_NEAR(flows.home_use.row(g).sum() + flows.exports[g], flows.sold[g],
                  1e-9 * flows.sold[g])
          << "product " << g << ", seed " << seed;
  }
}

TEST_P(AnySupply, NeverDeliversMoreThanFirmsHave)
{
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    SmallEconomy small(seed, GetParam());
    const TradeFlows flows = trade(small);
    const auto& firms = small.economy.firms;
    const VectorXd sales = by_industry(small.economy, firms.sales);
    const VectorXd output = by_industry(small.economy, firms.output);
    for (std::int32_t i = 0; i < firms.count(); ++i) {
      EXPECT_GE(firms.sales[i], 0.0);
      EXPECT_LE(firms.sales[i], firms.supply[i] * (1.0 + 1e-12));
      EXPECT_GE(firms.sales[i], std::min(firms.orders[i], firms.supply[i]) * (1.0 - 1e-12))
          << "a firm fills the orders it can";
    }
    for (int g = 0; g < n; ++g) {
      EXPECT_NEAR(sales[g], flows.sold[g], 1e-9 * flows.sold[g]);
      EXPECT_NEAR(output[g], flows.output[g], 1e-9 * flows.output[g]);
      if (g < SmallEconomy::goods) continue;
      EXPECT_NEAR(flows.output[g], flows.sold[g], 1e-9 * flows.sold[g]) << "made to order";
    }
  }
}

TEST_P(AnySupply, MovesTheStatedPartOfExcessOrdersToFirmsWithSupplyToSpare)
{
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    SmallEconomy small(seed, GetParam());
    const TradeFlows flows = trade(small);
    const auto& firms = small.economy.firms;
    for (int g = 0; g < n; ++g) {
      double excess = 0.0, spare = 0.0, asked = 0.0;
      for (auto i = firms.of_industry[g].begin; i < firms.of_industry[g].end; ++i) {
        asked += firms.orders[i];
        excess += std::max(0.0, firms.orders[i] - firms.supply[i]);
        spare += std::max(0.0, firms.supply[i] - firms.orders[i]);
      }
      const double moved = std::min(small.economy.behaviour.overflow * excess, spare);
      EXPECT_NEAR(flows.sold[g], asked - excess + moved, 1e-8 * asked) << seed << " " << g;
      // What is left is imported by home users and lost to exports, in proportion.
      const double filled = flows.sold[g] / asked;
      EXPECT_NEAR(flows.lost_exports[g],
                  (1.0 - filled) * (flows.lost_exports[g] + flows.exports[g]), 1e-8 * asked);
      EXPECT_NEAR(flows.diverted[g] + flows.lost_exports[g], excess - moved, 1e-8 * asked);
    }
  }
}

TEST_P(AnySupply, MeetsEveryNeedFromHomeOrAbroad)
{
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    SmallEconomy small(seed, GetParam());
    const TradeFlows flows = trade(small);
    for (int f = 0; f < economy::final_uses; ++f)
      EXPECT_NEAR(flows.home_use.col(n + f).sum() + flows.imported_use.col(n + f).sum(),
                  small.demand.real_use[f], 1e-9 * small.demand.real_use[f]);
    EXPECT_GE(flows.home_use.minCoeff(), 0.0);
    EXPECT_GE(flows.imported_use.minCoeff(), -1e-9);
  }
}

TEST_P(AnySupply, ChargesSellersPrices)
{
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    SmallEconomy small(seed, GetParam());
    const TradeFlows flows = trade(small);
    const auto& firms = small.economy.firms;
    for (int g = 0; g < n; ++g) {
      double value = 0.0;
      for (auto i = firms.of_industry[g].begin; i < firms.of_industry[g].end; ++i)
        value += firms.price[i] * firms.sales[i];
      EXPECT_NEAR(flows.sales_value[g], value, 1e-9 * value);
      EXPECT_NEAR(flows.price[g] * flows.sold[g], value, 1e-9 * value);
    }
    for (int s = 0; s < n; ++s) {
      const double inputs = flows.price.dot(flows.home_use.col(s)) +
                            flows.import_price.dot(flows.imported_use.col(s));
      EXPECT_NEAR(flows.input_cost[s] * flows.output[s], 1.02 * inputs, 1e-9 * inputs);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Slack, AnySupply, testing::Values(0.05, 0.5, 0.9, 1.0, 1.02, 1.5));

TEST(GoodsMarket, HasTheSameBitsOnAnyNumberOfThreads)
{
  const auto sales = [](int threads) {
    const ThreadLimit limit(threads);
    SmallEconomy small(3, 0.9);
    (void)trade(small);
    return small.economy.firms.sales;
  };
  for (const int threads : {2, 8}) EXPECT_EQ(sales(threads), sales(1));
}

}  // namespace
}  // namespace lionrock::markets
