// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "sim/calibration/open_economy.hpp"
#include "sim/calibration/parameters.hpp"
#include "sim/experiment/member_results.hpp"
#include "sim/pack/pack.hpp"
#include "sim/scenario/scenario.hpp"

namespace lionrock::experiment {

/// One member of the ensemble of a scenario, 0-based.
struct Member {
  const scenario::Scenario& scenario;
  const pack::EconomyPack& pack;
  int number;
  bool keep_projects = false;  ///< keep every candidate for the results
};

/// What a member opens with. Both members of a pair, 2j and 2j+1, share parameters and outlook and
/// mirror each other's common shocks; each has its own luck beside.
struct MemberOpening {
  calibration::Opening opening;
  std::vector<calibration::DrawnParameter>
      parameters;  ///< behaviour, outlook, investors, people, research and rents
};

/// @throws DataError if the trend has no solution
[[nodiscard]] MemberOpening open_member(const Member& member);

/// Called after each quarter of a member.
using QuarterDone = std::function<void(Quarter)>;

/// Runs a member through every quarter with the scenario's engine.
/// @throws DataError if the data allow no opening, IdentityError if an accounting identity breaks
[[nodiscard]] MemberResults run_member(const Member& member, const QuarterDone& done);

}  // namespace lionrock::experiment
