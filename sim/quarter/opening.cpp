// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numeric>

#include "sim/base/random.hpp"
#include "sim/quarter/phases.hpp"
#include "sim/rules/expectations.hpp"

namespace lionrock::quarter {

using economy::Economy;

namespace {

/// One step of an autoregressive shock and of its variance.
void step(double& shock, double& variance, double persistence, double volatility, double draw)
{
  shock = persistence * shock + volatility * draw;
  variance = persistence * persistence * variance + volatility * volatility;
}

double mean(const std::array<double, 4>& values)
{
  return std::accumulate(values.begin(), values.end(), 0.0) / 4.0;
}

double log_growth(double now, double before)
{
  return before > 0.0 && now > 0.0 ? std::log(now / before) : 0.0;
}

}  // namespace

void open_quarter(Economy& economy)
{
  const auto& b = economy.behaviour;
  auto& world = economy.world;
  if (economy.switches.common_shocks) {
    // Both members of a pair draw the same numbers and use them with opposite signs.
    const auto stream = [&](Purpose purpose, std::uint64_t agent) {
      return Stream{
          economy.luck.seed,
          {economy.luck.pair, static_cast<std::uint32_t>(economy.quarter), purpose, agent}};
    };
    const double sign = economy.luck.sign;
    step(world.demand_shock, world.demand_variance, b.world_demand_persistence,
         b.world_demand_volatility, sign * stream(Purpose::world_demand, 0).normal());
    Stream sentiment = stream(Purpose::sentiment, 0);
    step(world.consumption_shock, world.consumption_variance, b.consumption_sentiment_persistence,
         b.consumption_sentiment_volatility, sign * sentiment.normal());
    step(world.investment_shock, world.investment_variance, b.investment_sentiment_persistence,
         b.investment_sentiment_volatility, sign * sentiment.normal());
    const double before = world.product_variance;
    for (int g = 0; g < economy.technology.industries; ++g) {
      world.product_variance = before;
      step(world.product_shock[g], world.product_variance, b.product_demand_persistence,
           b.product_demand_volatility,
           sign * stream(Purpose::product_demand, static_cast<std::uint64_t>(g)).normal());
    }
  }
  const auto& trend = economy.trend.at(economy.quarter);
  economy.climate.base_rate = economy.climate.opening_rate + trend.rate_departure;
  economy.climate.trend_growth =
      log_growth(trend.real_gdp, economy.trend.at(economy.quarter - 1).real_gdp);
}

economy::Outlook form_expectations(const Economy& economy)
{
  const auto n = economy.technology.industries;
  const auto& now = economy.trend.at(economy.quarter);
  const auto& before = economy.trend.at(economy.quarter - 1);
  constexpr int horizon = rules::build_lag + 1;
  const auto& ahead = economy.trend.at(economy.quarter + horizon);
  const double anchor = economy.behaviour.expectation_anchor;
  const double trend_inflation = log_growth(now.consumer_price, before.consumer_price);

  economy::Outlook outlook;
  outlook.inflation =
      rules::expected_inflation(trend_inflation, mean(economy.climate.inflation), anchor);
  outlook.nominal_growth = log_growth(now.nominal_gdp, before.nominal_gdp);
  outlook.growth.setZero(n);
  outlook.capacity_growth.setZero(n);
  outlook.price_growth.setZero(n);
  const auto& next = economy.trend.at(economy.quarter + 1);
  for (int s = 0; s < n; ++s) {
    const double trend = std::expm1(log_growth(next.incumbent_output(s), now.incumbent_output(s)));
    outlook.growth[s] = rules::expected_growth(trend, mean(economy.climate.growth),
                                               economy.climate.trend_growth, anchor);
    outlook.capacity_growth[s] =
        std::expm1(log_growth(ahead.incumbent_output(s), now.incumbent_output(s)) / horizon);
    outlook.price_growth[s] =
        outlook.inflation + log_growth(now.price[s], before.price[s]) - trend_inflation;
  }
  return outlook;
}

}  // namespace lionrock::quarter
