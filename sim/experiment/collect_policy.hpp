// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "sim/experiment/policy_results.hpp"
#include "sim/input_output/table.hpp"
#include "sim/policy/instrument.hpp"
#include "sim/results/results.hpp"

namespace lionrock::experiment {

/// What each member recorded, by scenario, then by member; nullptr where it recorded nothing.
using PolicyMembers = std::vector<std::vector<const PolicyResults*>>;

/// What the records point at.
struct PolicyContext {
  std::vector<std::vector<policy::Instrument>> instruments;  ///< of each scenario, in its order
  const std::vector<pack::Archetype>& archetypes;
  const std::vector<input_output::Industry>& industries;
};

/// The instruments of all scenarios, in order of first appearance. Instruments of two scenarios are
/// one when they have the same label (slug, slug.part of an entry of several, English name without
/// slug) and mechanism; a label that stands for two is told apart by a number.
struct InstrumentUnion {
  std::vector<std::string> labels;
  std::vector<const policy::Instrument*> first;  ///< where each first appears
  std::vector<std::vector<int>> column;          ///< by scenario, then by position in it
};
[[nodiscard]] InstrumentUnion unite(const std::vector<std::vector<policy::Instrument>>& scenarios);

/// Sites of all members, in order of first appearance.
[[nodiscard]] std::vector<SiteLabel> unite_sites(const PolicyMembers& members);

/// Adds groups instrument, site and project and what planned projects are held back by. A group
/// about which no member recorded anything is left out. What an instrument or a site does in a
/// scenario without it is 0, its rent and what is left of its budget unknown.
/// @param all  has the axes of group macro, which the others share
void add_policy(results::Results& all, const PolicyMembers& members, const PolicyContext& context);

}  // namespace lionrock::experiment
