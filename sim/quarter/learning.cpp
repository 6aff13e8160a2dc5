// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "sim/base/random.hpp"
#include "sim/dynamics/research.hpp"
#include "sim/economy/sums.hpp"
#include "sim/quarter/phases.hpp"
#include "sim/rules/expectations.hpp"

namespace lionrock::quarter {

using economy::Block;
using economy::Economy;

namespace {

void install_capital(Economy& economy, double depreciation, std::int32_t i)
{
  auto& firms = economy.firms;
  firms.capital[i] = firms.capital[i] * (1.0 - depreciation) + firms.under_way[0][i];
  for (std::size_t age = 0; age + 1 < firms.under_way.size(); ++age)
    firms.under_way[age][i] = firms.under_way[age + 1][i];
  firms.under_way.back()[i] = firms.investment[i];
}

/// Home sales a firm made, against which its market share is measured.
double home_sales(const economy::Firms& firms, std::int32_t i)
{
  const double home_orders = firms.orders[i] - firms.export_orders[i];
  return firms.orders[i] > 0.0 ? std::min(1.0, firms.sales[i] / firms.orders[i]) * home_orders
                               : 0.0;
}

/// New market shares before they are made to add up to one; returns their sum. A plant keeps the
/// share its project was appraised on, which the pipeline sets.
double draw_shares(Economy& economy, const Block& block, double sold, double price)
{
  auto& firms = economy.firms;
  const auto& b = economy.behaviour;
  double sum = 0.0;
  if (block.plants) return sum;
  for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
    const double actual = sold > 0.0 ? home_sales(firms, i) / sold : firms.market_share[i];
    double share = b.share_inertia * firms.market_share[i] + (1.0 - b.share_inertia) * actual;
    double pull = -b.share_price_sensitivity * std::log(firms.price[i] / price);
    if (economy.switches.luck) {
      Stream stream{economy.luck.seed,
                    {economy.luck.member, static_cast<std::uint32_t>(economy.quarter),
                     Purpose::market_share, firms.identity[i]}};
      pull += b.share_noise * stream.normal();
    }
    share *= std::exp(pull);
    firms.market_share[i] = share;
    sum += share;
  }
  return sum;
}

void update_firms(Economy& economy, const economy::Flows& flows)
{
  auto& firms = economy.firms;
  const auto& b = economy.behaviour;
  const auto sold = economy::sum_by_industry<double>(firms, [&](const Block& block) {
    double sum = 0.0;
    if (block.plants) return sum;
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) sum += home_sales(firms, i);
    return sum;
  });
  const auto shares = economy::sum_by_industry<double>(firms, [&](const Block& block) {
    return draw_shares(economy, block, sold[block.industry], flows.trade.price[block.industry]);
  });
  for_each_block(static_cast<std::int32_t>(firms.blocks.size()), [&](std::int32_t index) {
    const Block& block = firms.blocks[index];
    const int s = block.industry;
    // Plants grow by their projects' ramp-up, not by a trend of their own.
    const double growth = block.plants ? 0.0 : flows.outlook.growth[s];
    const double capacity_growth = block.plants ? 0.0 : flows.outlook.capacity_growth[s];
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
      if (!block.plants) firms.market_share[i] /= shares[s];
      install_capital(economy, economy.technology.depreciation[s], i);
      firms.expected_sales[i] = rules::next_expected_sales(firms.expected_sales[i], firms.orders[i],
                                                           growth, b.sales_adjustment);
      firms.expected_capacity[i] = rules::next_expected_sales(
          firms.expected_capacity[i], firms.orders[i], capacity_growth, b.capacity_adjustment);
      firms.utilisation[i] =
          firms.capacity[i] > 0.0 ? firms.output[i] / firms.capacity[i] : b.target_utilisation;
      firms.hours[i] = firms.hours_now[i];
    }
  });
}

/// Productivity gained above the trend since the opening, weighted by staff.
double productivity_gain(const Economy& economy, const economy::IncomeFlows& income)
{
  const auto& now = economy.trend.at(economy.quarter);
  const auto& opening = economy.trend.at(-1);
  double persons = 0.0;
  double gain = 0.0;
  for (int s = 0; s < economy.technology.industries; ++s) {
    if (income.persons[s] <= 0.0) continue;
    const double actual = income.efficiency[s] / income.persons[s];
    gain += income.persons[s] * std::log(actual / (now.productivity[s] / opening.productivity[s]));
    persons += income.persons[s];
  }
  return persons > 0.0 ? gain / persons : 0.0;
}

}  // namespace

void learn(Economy& economy, const economy::Flows& flows)
{
  update_firms(economy, flows);
  auto& climate = economy.climate;
  climate.price = flows.trade.price;
  climate.input_cost = flows.trade.input_cost;
  climate.productivity_gain = productivity_gain(economy, flows.income);
  dynamics::follow_density(economy, flows.income.persons);
}

}  // namespace lionrock::quarter
