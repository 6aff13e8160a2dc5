// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/plant_sums.hpp"

#include "sim/quarter/plant_rows.hpp"

namespace lionrock::experiment {

using economy::Economy;
using Eigen::VectorXd;

namespace {

/// Weight of a plant's value added beyond its industry's, by definition.
Eigen::RowVectorXd weight_gap(const economy::ShareWeights& weights, const economy::Plant& plant)
{
  const int s = plant.industry;
  Eigen::RowVectorXd gap(economy::share_definitions);
  gap << plant.weight[0] - weights.narrow[s], plant.weight[1] - weights.wide_2025[s],
      plant.weight[2] - weights.wide_2026[s], plant.weight[3] - weights.fhki[s];
  return gap;
}

}  // namespace

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
    sums.outside_weight.row(s) += (now.price[s] * output - input_cost * plant.size.input_volume) *
                                  weight_gap(economy.share_weights, plant);
  }
  return sums;
}

}  // namespace lionrock::experiment
