// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "sim/economy/plants.hpp"
#include "sim/economy/technology.hpp"

namespace lionrock::economy {

/// Weight of a plant's value added beyond its industry's, in each definition of the share.
[[nodiscard]] inline std::array<double, share_definitions> weight_gap(const ShareWeights& weights,
                                                                      const Plant& plant)
{
  const Eigen::Index s = plant.industry;
  return {plant.weight[0] - weights.narrow[s], plant.weight[1] - weights.wide_2025[s],
          plant.weight[2] - weights.wide_2026[s], plant.weight[3] - weights.fhki[s]};
}

}  // namespace lionrock::economy
