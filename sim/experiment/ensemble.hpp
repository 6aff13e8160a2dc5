// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/pack/pack.hpp"
#include "sim/results/results.hpp"
#include "sim/scenario/scenario.hpp"

namespace lionrock::experiment {

/// How far a run is.
struct Progress {
  int members_done;
  int members;  ///< over all scenarios
  std::int64_t quarters_done;
  std::int64_t quarters;  ///< over all members and scenarios
  Quarter quarter;        ///< the one that was just finished …
  int member;             ///< … and by whom
};

/// How to run, which changes no number of the results.
struct RunOptions {
  int threads;  ///< 0 = all there are
  std::function<void(const Progress&)>
      progress;                   ///< after each quarter, one call at a time; may be empty
  const std::atomic<bool>* stop;  ///< once true no further member begins; may be null
  /// Every candidate of every member in group project; absent: of the first four members.
  std::optional<bool> projects = {};
};

/// Runs every member of every scenario, members of a scenario side by side and agents within them
/// where threads are free. Member m of all scenarios shares luck and parameters. The numbers do not
/// depend on the threads, nor on which other members are run.
///
/// Stopped early, the results hold the members that were finished, counted from the first.
/// Command line, times and threads in the provenance are the caller's to add.
///
/// @param scenarios  at least one; start, until, members and seed must be the same
/// @throws ScenarioError if they are not
/// @throws Stopped       if not a single member was finished
/// @throws DataError, IdentityError  as `run_member`
[[nodiscard]] results::Results run(const std::vector<scenario::Scenario>& scenarios,
                                   const pack::EconomyPack& pack, const RunOptions& options);

}  // namespace lionrock::experiment
