// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/policy_recorder.hpp"

#include <algorithm>

#include "sim/experiment/record_policy.hpp"
#include "sim/projects/capacity_held.hpp"

namespace lionrock::experiment {

void record_policy_quarter(const quarter::ProjectBooks& books, int quarter, double labour,
                           PolicyResults& results)
{
  results.instruments.push_back(books.ledger);
  results.reached.push_back(books.accounts.reached());
  results.budget_left.push_back(record_budgets(books, quarter));
  results.floor.push_back(record_sites(books.floor, quarter));
  results.held.push_back(
      record_held(projects::capacity_held(books.pipeline, books.movements, quarter), labour));
  results.capped_arrivals.push_back(books.movements.capped_arrivals);
}

void finish_policy(const quarter::ProjectBooks& books, int quarters, bool keep_projects,
                   PolicyResults& results)
{
  results.site_labels = site_labels(books.floor);
  results.beyond_evidence =
      count_beyond_evidence(books.pipeline.candidates(), quarters,
                            static_cast<int>(books.pipeline.programme().instruments().size()));
  if (!keep_projects) return;
  results.projects = books.pipeline.candidates();
  for (const auto& candidate : results.projects)
    results.full_size.push_back(books.pipeline.full_size(candidate));
}

double held_by_labour(const economy::Economy& economy)
{
  double held = 0.0;
  const auto& firms = economy.firms;
  for (const economy::Block& block : firms.blocks) {
    if (!block.plants) continue;
    const auto s = block.industry;
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
      const auto& plant = economy.plants.at(i);
      if (!(plant.size.output > 0.0)) continue;
      const double possible = economy.behaviour.hours_limit * firms.labour_output[i];
      const double wanted = std::min(plant.size.output, firms.capacity[i]);
      const double inputs = plant.input_factor * economy.technology.inputs.col(s).sum();
      held += std::max(0.0, wanted - possible) * (1.0 - inputs);
    }
  }
  return 4.0 * economy.scale * held;
}

}  // namespace lionrock::experiment
