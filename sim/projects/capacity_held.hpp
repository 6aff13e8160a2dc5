// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/projects/pipeline.hpp"

namespace lionrock::projects {

/// Value added, HK$ million a year at base-year prices, that is planned and not there: what holds
/// it up. The first and the last are of the quarter, the others stand at its end.
struct CapacityHeld {
  double finance = 0.0;  ///< of candidates refused in the quarter only because finance binds
  double approval = 0.0;
  double site = 0.0;
  double construction = 0.0;
  double ramp_up = 0.0;        ///< the part not yet reached
  double lost_to_floor = 0.0;  ///< of projects that left in the quarter for want of floor
};

[[nodiscard]] CapacityHeld capacity_held(const Pipeline& pipeline, const Movements& movements,
                                         int quarter);

}  // namespace lionrock::projects
