// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "sim/policy/programme.hpp"
#include "sim/projects/appraisal.hpp"
#include "sim/projects/candidate.hpp"

namespace lionrock::projects {

/// What surrounds a decision.
struct Surroundings {
  const Setting* setting;
  const Kind* kind;
  const policy::Offer* none;  ///< law without instruments
  const Conditions* conditions;
  Quarter quarter;  ///< of the calendar
};

/// Both appraisals of a candidate with the same draw at the same prices, written into it: the offer
/// it would take, its values with and without instruments, and its label. It applies only where the
/// grant is worth more to it than applying costs.
void appraise_twice(const Surroundings& around, const policy::Programme& programme,
                    Candidate& candidate);

/// Both appraisals of a candidate that has decided, at today's prices: its offer has changed.
void appraise_again(const Surroundings& around, Candidate& candidate);

/// When a candidate looks again because a better scheme is announced: waiting must beat going now,
/// or not going, after discounting.
[[nodiscard]] std::optional<Quarter> worth_waiting(const Surroundings& around,
                                                   const policy::Programme& programme,
                                                   const Candidate& candidate);

/// Whether government, as far as it sees, would have to add to what the candidate is offered.
[[nodiscard]] bool wants_package(const Surroundings& around, const policy::Programme& programme,
                                 const Candidate& candidate);

/// Puts a candidate before the authority and appraises what it comes back with.
void bargain(const Surroundings& around, policy::Programme& programme, Candidate& candidate);

[[nodiscard]] inline bool goes(const Candidate& candidate) { return candidate.value_with > 0.0; }

}  // namespace lionrock::projects
