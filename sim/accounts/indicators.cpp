// SPDX-License-Identifier: Apache-2.0
#include "sim/accounts/indicators.hpp"

#include <numeric>

namespace lionrock::accounts {

using economy::Economy;
using economy::Flows;

namespace {

void labour(const Economy& economy, const Flows& flows, Indicators& result)
{
  double employed = 0.0;
  double unemployed = 0.0;
  for (int k = 0; k < economy::skills; ++k) {
    employed += flows.labour.employed[k];
    unemployed += flows.labour.unemployed[k];
    const double members = flows.labour.employed[k] + flows.labour.unemployed[k];
    result.unemployment_rate_by_skill[k] =
        members > 0.0 ? flows.labour.unemployed[k] / members : 0.0;
    result.vacancies += (flows.labour.posts[k] - flows.labour.hires[k]) * economy.scale;
  }
  result.employment = (employed + flows.income.helpers) * economy.scale;
  result.labour_force = result.employment + unemployed * economy.scale;
  result.unemployment_rate = unemployed * economy.scale / result.labour_force;
}

double utilisation(const Flows& flows, const NationalAccounts& accounts)
{
  double weighted = 0.0;
  double weights = 0.0;
  for (Eigen::Index s = 0; s < flows.trade.output.size(); ++s) {
    if (flows.income.capacity[s] <= 0.0) continue;
    weighted += accounts.value_added[s] * flows.trade.output[s] / flows.income.capacity[s];
    weights += accounts.value_added[s];
  }
  return weights > 0.0 ? weighted / weights : 0.0;
}

/// Value added that counts in each definition: industries by their weights, plants by their own.
ManufacturingValueAdded manufacturing(const Economy& economy, const Flows& flows,
                                      const NationalAccounts& accounts, Quarter quarter)
{
  const auto& weights = economy.share_weights;
  const Eigen::RowVectorXd outside = flows.income.outside_weight.colwise().sum();
  const auto counted = [&](const Eigen::VectorXd& weight, int definition) {
    return weight.dot(accounts.value_added) + outside[definition];
  };
  const double wide_2025 = counted(weights.wide_2025, 1);
  const double wide = quarter < wide_definition_changes ? wide_2025 : counted(weights.wide_2026, 2);
  return {.narrow = counted(weights.narrow, 0),
          .wide = wide,
          .wide_reclassified = wide - wide_2025,
          .fhki = counted(weights.fhki, 3)};
}

/// Wages of all skills, weighted by what each is paid.
double wage_index(const Economy& economy, const Flows& flows)
{
  double paid = 0.0;
  double at_opening = 0.0;
  for (int k = 0; k < economy::skills; ++k) {
    paid += flows.income.base_pay[k] * economy.climate.wage[k];
    at_opening += flows.income.base_pay[k];
  }
  return economy.trend.at(-1).wage * paid / at_opening;
}

}  // namespace

Indicators indicators(const Economy& economy, const Flows& flows, const NationalAccounts& accounts,
                      Quarter quarter)
{
  Indicators result;
  labour(economy, flows, result);
  result.utilisation = utilisation(flows, accounts);
  result.consumer_price =
      flows.trade.value[economy::consumption] / flows.trade.real_use[economy::consumption];
  result.wage_index = wage_index(economy, flows);
  result.manufacturing = manufacturing(economy, flows, accounts, quarter);
  return result;
}

}  // namespace lionrock::accounts
