// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/experiment/member.hpp"

namespace lionrock::experiment {

/// The projection: every establishment and every member of the labour force, quarter by quarter.
/// Parameters and what compares quarters are left to `run_member`.
[[nodiscard]] MemberResults project_agents(const Member& member,
                                           const calibration::Opening& opening,
                                           const QuarterDone& done);

}  // namespace lionrock::experiment
