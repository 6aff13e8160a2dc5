// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/projects/candidate.hpp"
#include "sim/projects/kinds.hpp"
#include "sim/projects/setting.hpp"

namespace lionrock::projects {

/// What the size of a project follows from, besides its kind.
struct Sizing {
  int industry;
  double capex;          ///< planned, HK$ million at base-year prices
  double productivity;   ///< e^z
  double size_realised;  ///< of what was planned
  double net_share;      ///< that does not replace older lines of the same firm
  bool upgrade;          ///< of a firm here, which goes on making things as its industry does
};

/// Mean share of full size over the quarter that begins `since` quarters after the opening, when
/// capacity comes into use evenly over `ramp_up` quarters.
[[nodiscard]] double mean_ramp(double since, double ramp_up);

/// A project at full size; linear in capex, and in productivity but for jobs, capital and floor.
///
/// An upgrade adds the same value added by the recipe of its host's industry.
///
///     VA = K size net a_p e^z,   Y = VA / (VA/Y),   inputs = Y (1 - VA/Y) / (1 - VA/Y of the
///     industry)
[[nodiscard]] FullSize size_of(const Setting& setting, const pack::Archetype& archetype,
                               const Sizing& sizing);
[[nodiscard]] FullSize size_of(const Setting& setting, const Traits& traits);
[[nodiscard]] inline FullSize size_of(const Setting& setting, const Candidate& candidate)
{
  return size_of(setting, candidate.traits);
}

}  // namespace lionrock::projects
