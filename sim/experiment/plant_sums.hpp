// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "sim/economy/economy.hpp"

namespace lionrock::experiment {

/// What plants and upgrades make when nothing holds them back; a quarter, agents' economy, n
/// industries.
struct PlantSums {
  Eigen::VectorXd output;  ///< (n) of plants
  Eigen::VectorXd
      saved_input;  ///< (n) output that their industry's recipe would make of the inputs they save
  Eigen::VectorXd wages;    ///< (n) HK$ million at the trend's pay and productivity
  Eigen::VectorXd persons;  ///< (n)
  Eigen::VectorXd
      beyond_exports;           ///< (n) of plants and upgrades, less what the trend already holds
  Eigen::VectorXd beyond_home;  ///< (n) the same of home sales
  Eigen::MatrixXd
      outside_weight;  ///< (n, definitions) value added times weight beyond the industry's
  double capex = 0.0;  ///< volume of investment beyond the trend's
};

[[nodiscard]] PlantSums plant_sums(const economy::Economy& economy);

}  // namespace lionrock::experiment
