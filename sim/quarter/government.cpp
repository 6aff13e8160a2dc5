// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/government.hpp"

#include <algorithm>

namespace lionrock::quarter {

FiscalPath fiscal_path(const economy::Economy& economy)
{
  const auto& government = economy.government;
  const auto& now = economy.trend.at(economy.quarter);
  const double nominal = now.nominal_gdp / economy.trend.at(-1).nominal_gdp;
  const double gdp = now.nominal_gdp / economy.scale;
  const double closed = std::min(1.0, static_cast<double>(economy.quarter + 1) /
                                          static_cast<double>(government.closing_quarters));
  const double improvement = government.closing * closed * gdp;
  const double feedback = economy.quarter < government.closing_quarters
                              ? 0.0
                              : economy.behaviour.fiscal_feedback *
                                    ((government.reserves - government.debt) / (4.0 * gdp) -
                                     government.net_reserves_target) *
                                    gdp;
  return {
      .social_security = government.social_security * nominal,
      .other_transfers =
          government.other_transfers * nominal - government.transfers_part * improvement,
      .land_premium =
          government.land_premium * nominal + government.land_part * improvement - feedback,
      .property_tax = government.property_tax * nominal,
      .investment_income = (1.0 - government.transfers_part - government.land_part) * improvement};
}

double social_security_paid_to_owners(const economy::Economy& economy)
{
  double unemployed = 0.0;
  for (const auto& pool : economy.persons.unemployed)
    unemployed += static_cast<double>(pool.size());
  const double support =
      unemployed * economy.behaviour.unemployment_support * economy.trend.at(economy.quarter).wage;
  return fiscal_path(economy).social_security - support;
}

}  // namespace lionrock::quarter
