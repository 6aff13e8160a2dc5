// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/policy/programme.hpp"
#include "sim/projects/candidate.hpp"
#include "sim/projects/conditions.hpp"
#include "sim/projects/kinds.hpp"

namespace lionrock::projects {

/// What programmes can do about arrivals in one quarter, all kinds together.
struct Promotion {
  std::vector<double> spin_offs{};  ///< by kind: factor on its arrivals; empty: 1
  /// By instrument: share of the candidates it attracts that it has meetings for; empty: 1.
  std::vector<double> served{};
};

/// Spin-offs of research programmes go to the kinds of venture they reach, in proportion to what
/// comes by itself, `public_lag_years` after the research. A programme of attraction brings on
/// average no more candidates than it can meet: what its factor brings on top of those who come
/// without any is cut back to its meetings.
[[nodiscard]] Promotion promote(const Setting& setting, const std::vector<Kind>& kinds,
                                const policy::Programme& programme, const Conditions& conditions,
                                Quarter quarter);

/// Arrivals of one kind over its base rate, as they are and as they would be without programmes.
struct ArrivalFactor {
  double now;
  double without;
  double capped = 0.0;  ///< what `now` would be beyond the kind's largest
};

/// Factor on the base rate, for candidates of a kind that choose between places (`mobile`) or are
/// here already.
///
///     m = W^{e_W x} C^{e_C} v a,   a = attraction / A_0 for mobile candidates of mobile kinds,
///                                  v = spin-offs for ventures
///
/// No factor exceeds the kind's largest: candidates beyond it were never drawn. Scenarios that ask
/// for more are refused when they are read; a boom of demand or a cluster may still touch it.
[[nodiscard]] ArrivalFactor arrival_factor(const Setting& setting, const Kind& kind, int archetype,
                                           bool mobile, const policy::Programme& programme,
                                           const Conditions& conditions, Quarter quarter,
                                           const Promotion& promotion = {});

/// Number of candidates of a kind in a quarter at the largest rate; Poisson.
///
/// @param since_first  quarters since the pipeline began
[[nodiscard]] int arrivals_at_largest(const Setting& setting, const Kind& kind, int archetype,
                                      int since_first);

/// Arrival factors of a kind for candidates from elsewhere and for those already here.
struct ArrivalFactors {
  ArrivalFactor mobile, local;
};

/// Candidates of a kind that are expected in a quarter beyond its largest rate.
[[nodiscard]] double capped_arrivals(const Kind& kind, const ArrivalFactors& factors);

/// Draws one candidate. Where it does not exist under these factors nothing but its mark, origin
/// and class is drawn, and false is returned. All its draws come from a stream of its own, so it is
/// the same in every scenario in which it exists.
[[nodiscard]] bool draw_candidate(const Setting& setting, const Kind& kind, int archetype,
                                  int since_first, int ordinal, const ArrivalFactors& factors,
                                  Candidate& candidate);

}  // namespace lionrock::projects
