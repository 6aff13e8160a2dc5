// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/government.hpp"

#include <algorithm>

namespace lionrock::quarter {

namespace {

/// Part of the way from the opening deficit to the forecast, in [0, 1].
double closed(const economy::Government& government, int t)
{
  return std::min(1.0,
                  static_cast<double>(t + 1) / static_cast<double>(government.closing_quarters));
}

/// Trend GDP of the quarter in agents' HK$ million.
double trend_gdp(const economy::Economy& economy)
{
  return economy.trend.at(economy.quarter).nominal_gdp / economy.scale;
}

}  // namespace

FiscalPath fiscal_path(const economy::Economy& economy)
{
  const auto& government = economy.government;
  const double gdp = trend_gdp(economy);
  const double nominal = gdp * economy.scale / economy.trend.at(-1).nominal_gdp;
  const double improvement = government.closing * closed(government, economy.quarter) * gdp;
  return {.social_security = government.social_security * nominal,
          .other_transfers =
              government.other_transfers * nominal - government.transfers_part * improvement,
          .land_premium = government.land_premium * nominal +
                          (1.0 - government.transfers_part) * improvement +
                          government.correction * gdp,
          .property_tax = government.property_tax * nominal};
}

double net_reserves(const economy::Government& government)
{
  return government.reserves - government.debt + government.company_debt +
         government.package.taken();
}

double balance_target(const economy::Economy& economy, int t)
{
  const auto& government = economy.government;
  const double path = government.opening_balance + government.closing * closed(government, t);
  if (t < government.closing_quarters) return path;
  const double over_gdp = net_reserves(government) / (4.0 * trend_gdp(economy));
  return path - economy.behaviour.fiscal_feedback * (over_gdp - government.net_reserves_target);
}

void steer_balance(economy::Economy& economy, double balance)
{
  auto& government = economy.government;
  const double missed = balance_target(economy, economy.quarter) - balance / trend_gdp(economy);
  government.correction += economy.behaviour.fiscal_correction * missed;
}

}  // namespace lionrock::quarter
