// SPDX-License-Identifier: Apache-2.0
// Clusters: how much of all who work works in an industry, over what does on the trend.
#include "sim/dynamics/research.hpp"

namespace lionrock::dynamics {

using economy::Economy;

void open_density(Economy& economy, const Eigen::VectorXd& persons)
{
  const Eigen::VectorXd& trend = economy.trend.at(-1).persons;
  auto& research = economy.research;
  research.opening_crowd.setZero(persons.size());
  for (Eigen::Index s = 0; s < persons.size(); ++s)
    if (trend[s] > 0.0) research.opening_crowd[s] = economy.scale * persons[s] / trend[s];
  research.density.setOnes(persons.size());
}

void follow_density(Economy& economy, const Eigen::VectorXd& persons)
{
  auto& research = economy.research;
  if (research.density.size() == 0) return;
  const Eigen::VectorXd normal =
      research.opening_crowd.cwiseProduct(economy.trend.at(economy.quarter).persons);
  const double everywhere = persons.sum() / normal.sum();
  for (Eigen::Index s = 0; s < research.density.size(); ++s) {
    if (!(normal[s] > 0.0 && persons[s] > 0.0)) continue;
    research.density[s] =
        rules::next_density(research.density[s], persons[s] / normal[s] / everywhere,
                            research.behaviour.density_adjustment);
  }
}

}  // namespace lionrock::dynamics
