// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/experiment/collect_policy.hpp"

namespace lionrock::experiment {

/// An instrument that pays part of a project's cost.
[[nodiscard]] policy::Instrument grant(const std::string& slug);
/// One that lowers the profits tax.
[[nodiscard]] policy::Instrument tax_cut(const std::string& slug);

/// What a member might have recorded: two sites, numbers that follow from their place.
/// @param instruments  how many the scenario has
/// @param weight       multiplies every number, so that members and scenarios differ
[[nodiscard]] PolicyResults records(int quarters, int instruments, double weight);

/// A candidate that goes in quarter `decided`, with the instruments of these positions.
[[nodiscard]] projects::Candidate candidate(std::uint64_t identity, int decided,
                                            const std::vector<int>& instruments);

/// The records as they are handed over.
[[nodiscard]] PolicyMembers pointers(const std::vector<std::vector<PolicyResults>>& records);

/// Results with the axes of group macro alone: scenarios a, b, ...; members from 0; from 2029Q1.
[[nodiscard]] results::Results frame(int scenarios, int members, int quarters);

/// Two kinds of project and two industries.
[[nodiscard]] PolicyContext context(std::vector<std::vector<policy::Instrument>> instruments);

/// The number of a variable on its four axes, the last for the entry.
[[nodiscard]] double cell(const results::Results& results, const std::string& group,
                          const std::string& name, std::vector<int> places);

}  // namespace lionrock::experiment
