// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/plant_sums.hpp"

#include "sim/economy/share_weights.hpp"
#include "sim/quarter/plant_rows.hpp"

namespace lionrock::experiment {

using economy::Economy;
using Eigen::VectorXd;

PlantSums plant_sums(const Economy& economy)
{
  const auto& technology = economy.technology;
  const auto& plants = economy.plants;
  const auto& now = economy.trend.at(economy.quarter);
  const auto& opening = economy.trend.at(-1);
  const auto n = technology.industries;
  PlantSums sums;
  sums.output = sums.saved_input = sums.wages = sums.persons = VectorXd::Zero(n);
  sums.beyond_exports = -now.plant_exports / economy.scale;
  sums.beyond_home = -now.plant_home_sales / economy.scale;
  sums.outside_weight.setZero(n, economy::share_definitions);
  sums.capex = economy.project_flows.capex -
               now.plant_capex * quarter::investment_unit(economy) / economy.scale;
  if (!plants.any()) return sums;
  sums.beyond_exports += plants.upgrade_exports;
  sums.beyond_home += plants.upgrade_home;
  for (const economy::Plant& plant : plants.rows) {
    const int s = plant.industry;
    const double output = plant.size.output;
    const double input_cost =
        technology.inputs.col(s).dot(now.price) * (1.0 + technology.input_tax[s]);
    const double productivity = now.productivity[s] / opening.productivity[s];
    sums.output[s] += output;
    sums.saved_input[s] += output - plant.size.input_volume;
    sums.beyond_exports[s] += plant.size.exports;
    sums.beyond_home[s] += plant.size.home_sales;
    for (int k = 0; k < economy::skills; ++k) {
      const double persons = plant.size.jobs[k] / productivity;
      sums.persons[s] += persons;
      sums.wages[s] += persons * technology.pay(s, k) * now.wage / opening.wage;
    }
    const double value_added = now.price[s] * output - input_cost * plant.size.input_volume;
    const auto gap = economy::weight_gap(economy.share_weights, plant);
    for (int d = 0; d < economy::share_definitions; ++d)
      sums.outside_weight(s, d) += value_added * gap[d];
  }
  return sums;
}

}  // namespace lionrock::experiment
