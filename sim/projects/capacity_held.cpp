// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/capacity_held.hpp"

namespace lionrock::projects {

CapacityHeld capacity_held(const Pipeline& pipeline, const Movements& movements, int quarter)
{
  const auto planned = [&](std::int32_t position) {
    return pipeline.full_size(pipeline.candidates()[position]).value_added;
  };
  const auto sum = [&](const std::vector<std::int32_t>& positions) {
    double total = 0.0;
    for (const std::int32_t position : positions) total += planned(position);
    return total;
  };

  CapacityHeld held;
  for (const std::int32_t position : movements.refused)
    if (pipeline.candidates()[position].refused_for_finance) held.finance += planned(position);
  held.approval = sum(pipeline.in_approval());
  held.site = sum(pipeline.looking());
  held.construction = sum(pipeline.building());
  for (const std::int32_t position : pipeline.ramping())
    held.ramp_up +=
        planned(position) * (1.0 - pipeline.ramp(pipeline.candidates()[position], quarter));
  held.lost_to_floor = sum(movements.no_site);
  return held;
}

}  // namespace lionrock::projects
