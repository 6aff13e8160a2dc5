// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "sim/economy/sums.hpp"
#include "sim/quarter/financing.hpp"
#include "sim/quarter/government.hpp"
#include "sim/quarter/phases.hpp"
#include "sim/quarter/workers.hpp"
#include "sim/rules/trade_shares.hpp"

namespace lionrock::quarter {

using economy::Block;
using economy::Economy;

namespace {

/// Spending the owners' sector means to make: domestic helpers' pay comes back to it and cancels.
double owner_budget(const Economy& economy, const SpendingRule& rule)
{
  const auto& owners = economy.owners;
  const double nominal =
      economy.trend.at(economy.quarter).nominal_gdp / economy.trend.at(-1).nominal_gdp;
  const double normal = economy.spending.owner_deposits * nominal;
  return rule.propensity * fiscal_path(economy).social_security +
         rule.interest * rule.deposit_rate * owners.deposits +
         rule.dividends * owners.last_dividends + rule.wealth * (owners.deposits - normal);
}

/// Export orders of every firm: world demand for its product times its own answered relative price.
void order_exports(Economy& economy)
{
  auto& firms = economy.firms;
  const auto& b = economy.behaviour;
  const auto& world = economy.world;
  const auto& now = economy.trend.at(economy.quarter);
  const auto& opening = economy.trend.at(-1);
  for_each_block(static_cast<std::int32_t>(firms.blocks.size()), [&](std::int32_t index) {
    const Block& block = firms.blocks[index];
    const int g = block.industry;
    const double shock = world.demand_shock + world.product_shock[g] -
                         0.5 * (world.demand_variance + world.product_variance);
    const double base = block.plants               ? 1.0
                        : economy.plants.any()     ? economy.plants.export_factor[g]
                        : opening.exports[g] > 0.0 ? now.exports[g] / opening.exports[g]
                                                   : 0.0;
    const auto& access = economy.support.export_factor;
    const double demand =
        base * std::exp(shock) * world.export_factor[g] * (access.size() > 0 ? access[g] : 1.0);
    const double world_price = std::log(now.price[g]);
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
      const double relative = std::log(firms.price[i]) - world_price;
      firms.answered_price[i] =
          rules::answered_price(firms.answered_price[i], relative, b.trade_adjustment);
      firms.export_orders[i] =
          firms.export_base[i] * demand * std::exp(-b.export_elasticity * firms.answered_price[i]);
    }
  });
}

double ordered_capital(const Economy& economy)
{
  double total = 0.0;
  for (const double part : economy::sum_by_industry<double>(economy.firms, [&](const Block& block) {
         double sum = 0.0;
         for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i)
           sum += economy.firms.investment[i];
         return sum;
       }))
    total += part;
  return total;
}

}  // namespace

markets::Demand form_demand(Economy& economy, economy::IncomeFlows& income)
{
  const auto& technology = economy.technology;
  const auto& now = economy.trend.at(economy.quarter);
  order_exports(economy);
  const Eigen::VectorXd posted = markets::posted_prices(economy);
  auto& climate = economy.climate;
  for (int g = 0; g < technology.industries; ++g)
    climate.answered_price[g] =
        rules::answered_price(climate.answered_price[g], std::log(posted[g] / now.price[g]),
                              economy.behaviour.trade_adjustment);

  markets::Demand demand;
  demand.home_share = markets::home_shares(economy);
  const SpendingRule rule = spending_rule(economy);
  income.worker_spending = plan_spending(economy).spending;
  income.owner_spending = owner_budget(economy, rule);
  const auto price_of = [&](economy::FinalUse use) {
    return markets::basket_price(technology, demand.home_share, use, posted, now.price) *
           (1.0 + technology.final_tax[use]);
  };
  const double trend_growth = now.final_demand / economy.trend.at(-1).final_demand;
  demand.real_use[economy::consumption] =
      economy.switches.consumption_answers
          ? (income.worker_spending + income.owner_spending) / price_of(economy::consumption)
          : economy.spending.volume * trend_growth;
  auto& package = economy.government.package;
  const double bought = economy.government.consumption * trend_growth;
  const double built = economy.government.works * trend_growth;
  package.consumption_cut =
      left_out(bought, package.less_bought, price_of(economy::public_consumption));
  package.works_cut = left_out(built, package.less_built, climate.capital_price);
  demand.real_use[economy::public_consumption] =
      bought + economy.support.public_purchases - package.consumption_cut;
  demand.real_use[economy::investment] = ordered_capital(economy) + economy.project_flows.capex +
                                         built + economy.support.public_works - package.works_cut;
  demand.directed = economy.support.directed;
  // Users who must buy certain products buy less of the rest.
  demand.real_use[economy::consumption] -= demand.directed.volume(economy::consumption);
  return demand;
}

}  // namespace lionrock::quarter
