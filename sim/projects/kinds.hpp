// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "sim/policy/offer.hpp"
#include "sim/projects/candidate.hpp"
#include "sim/projects/setting.hpp"
#include "sim/rules/appraisal.hpp"

namespace lionrock::projects {

/// Candidates of one class among those of one kind.
struct KindClass {
  double share = 0.0;  ///< of the kind's candidates
  ByClass numbers{};
  rules::Discounting discount{};
  /// o: what its best alternative is worth, NPV over present value of value added; solved so that
  /// the class's share goes without instruments at base prices.
  double outside = 0.0;
  double accepted_productivity = 0.0;  ///< E[ e^z, goes ] without instruments, at base prices
};

/// What all candidates of one archetype share in one member; computed once.
struct Kind {
  const pack::Archetype* archetype = nullptr;
  double arrivals = 0.0;    ///< a quarter, under today's attraction work
  int construction = 0;     ///< quarters
  double ramp_up = 0.0;     ///< quarters
  double mean_capex = 0.0;  ///< HK$ million
  std::array<KindClass, pack::candidate_classes> classes{};

  [[nodiscard]] const KindClass& of(CandidateClass kind) const
  {
    return classes[static_cast<std::size_t>(kind)];
  }
};

/// Class of a candidate: local candidates of mobile kinds are firms already here, outside
/// candidates of local kinds are mobile entrants unless the kind stays in the premises it has.
[[nodiscard]] CandidateClass class_of(const pack::Archetype& archetype, Origin origin, bool large);

/// Whether older lines of the same firm are replaced in part.
[[nodiscard]] bool is_upgrade(const pack::Archetype& archetype, Origin origin);
[[nodiscard]] bool is_upgrade(const std::vector<pack::Archetype>& archetypes,
                              const Candidate& candidate);

/// Discount factors of what government gives a project that it grants terms today: concessions run
/// until they end or the project closes, which lowers their present value like interest.
///
/// @param years  of operation in which they are given, >= 0, may be without end
[[nodiscard]] rules::Discounting public_discounting(const Behaviour& behaviour,
                                                    const pack::Archetype& archetype,
                                                    const ByClass& numbers, double years);

/// Capex of an attracted services or research firm over the table's: the largest come first.
///
///     S_2 + (S_1 - S_2) e^{-t / T},  1 before the first
[[nodiscard]] double arriving_size(const Behaviour& behaviour, const pack::Archetype& archetype,
                                   CandidateClass kind, Origin origin, Quarter quarter);

/// Rates, discount factors and outside options of every archetype.
/// Cost: below 1 ms.
[[nodiscard]] std::vector<Kind> kinds(const Setting& setting);

}  // namespace lionrock::projects
