// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/size.hpp"

#include <algorithm>

namespace lionrock::projects {

double mean_ramp(double since, double ramp_up)
{
  if (since < 0.0) return 0.0;
  if (since >= ramp_up) return 1.0;
  // Mean of min(1, t / R) over the quarter, in which the ramp-up may end.
  const double until = std::min(since + 1.0, ramp_up);
  return 0.5 * (until * until - since * since) / ramp_up + (since + 1.0 - until);
}

FullSize size_of(const Setting& setting, const pack::Archetype& archetype, const Sizing& sizing)
{
  const double part = sizing.capex * sizing.size_realised * sizing.net_share;
  const double usual = setting.value_added_per_output[sizing.industry];
  const double own = sizing.upgrade ? usual : archetype.value_added_per_output;

  FullSize size;
  size.value_added = part * archetype.value_added_per_capex * sizing.productivity;
  size.output = size.value_added / own;
  size.exports = size.output * archetype.export_share;
  size.home_sales = size.output - size.exports;
  size.input_volume = size.output * (1.0 - own) / (1.0 - usual);
  size.capital = part;
  for (std::size_t skill = 0; skill < size.jobs.size(); ++skill)
    size.jobs[skill] = part * archetype.jobs_per_capex * archetype.skill_share[skill];
  size.floor = part * archetype.jobs_per_capex * archetype.floor_per_job;
  size.research = size.value_added * archetype.research_share;
  return size;
}

FullSize size_of(const Setting& setting, const Traits& traits)
{
  const pack::Archetype& archetype = (*setting.archetypes)[traits.archetype];
  return size_of(setting, archetype,
                 {.industry = traits.industry,
                  .capex = traits.capex,
                  .productivity = traits.productivity,
                  .size_realised = traits.size_realised,
                  .net_share = is_upgrade(archetype, traits.origin) ? archetype.net_share : 1.0,
                  .upgrade = is_upgrade(archetype, traits.origin)});
}

}  // namespace lionrock::projects
