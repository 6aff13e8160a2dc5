// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "sim/experiment/collect_policy.hpp"

namespace lionrock::experiment {

/// Members whose projects are kept unless a user says otherwise: those numbered below this.
inline constexpr int members_with_projects = 4;

/// Whether a member keeps its projects. By its number and not by its place in a run, so that an
/// ensemble in parts holds what the whole one holds.
/// @param asked  what the user said, if anything
[[nodiscard]] constexpr bool keeps_projects(int member, std::optional<bool> asked)
{
  return asked.value_or(member < members_with_projects);
}

/// Adds group project: scenario by scenario, member by member, in the order of arrival. Nothing is
/// added when no member kept its projects.
void add_projects(results::Results& all, const PolicyMembers& members, const PolicyContext& context,
                  const InstrumentUnion& instruments, const std::vector<SiteLabel>& sites);

}  // namespace lionrock::experiment
