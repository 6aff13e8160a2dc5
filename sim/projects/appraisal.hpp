// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/policy/candidate_view.hpp"
#include "sim/policy/offer.hpp"
#include "sim/projects/candidate.hpp"
#include "sim/projects/conditions.hpp"
#include "sim/projects/kinds.hpp"
#include "sim/rules/appraisal.hpp"

namespace lionrock::projects {

/// What instruments look at in a candidate.
[[nodiscard]] policy::CandidateView view_of(const Setting& setting, const Traits& traits,
                                            double price_level);

/// A candidate's project as planned, at the prices of a quarter.
[[nodiscard]] rules::ProjectView project_of(const Behaviour& behaviour,
                                            const pack::Archetype& archetype, const Traits& traits,
                                            const Conditions& conditions);

/// Rate of profits tax that a candidate bears when its project is taxed at some rate: a large group
/// pays a top-up where that takes it below the minimum.
[[nodiscard]] double borne_rate(const Setting& setting, const Traits& traits, double rate);

/// What is left of points off the rate of profits tax once a large group has paid its top-up.
[[nodiscard]] double kept_points(const Setting& setting, const Traits& traits, double points);

/// An offer in the appraisal's words: top-up tax, price level and the candidate's own cost of
/// applying included.
[[nodiscard]] rules::AppraisalTerms terms_of(const Setting& setting, const Traits& traits,
                                             const policy::Offer& offer, double price_level);

/// What a candidate finds under an offer.
struct Found {
  rules::Appraised appraised;
  double advantage;  ///< over its best alternative, taste included: it goes where above 0
};
[[nodiscard]] Found find(const Setting& setting, const Kind& kind, const Traits& traits,
                         const rules::ProjectView& project, const policy::Offer& offer,
                         const Conditions& conditions);
[[nodiscard]] Found find(const Setting& setting, const Kind& kind, const Traits& traits,
                         const policy::Offer& offer, const Conditions& conditions);

}  // namespace lionrock::projects
