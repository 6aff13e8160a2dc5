// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "sim/pack/archetype.hpp"

namespace lionrock::projects {

/// What candidates see of the economy in a quarter; 1 is the base year carried along the trend.
struct Conditions {
  std::array<double, 3> wage{1, 1, 1};                        ///< by skill
  std::array<double, pack::floor_kinds> rent{1, 1, 1, 1, 1};  ///< by kind of floor
  double power = 1.0;                                         ///< price of electricity
  double profits_tax = 1.0;                                   ///< its rates over those of the law
  double world_demand = 1.0;                                  ///< for exports
  double price_level =
      1.0;  ///< of investment goods over the base year: turns base-year HK$ into current
  std::vector<double>
      cluster;  ///< value added of each industry over its no-policy trend; empty = 1
  std::vector<double>
      productivity;  ///< of each industry's labour over its opening's trend; empty = 1
};

}  // namespace lionrock::projects
