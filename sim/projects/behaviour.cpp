// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/behaviour.hpp"

#include <cmath>

namespace lionrock::projects {

namespace {

using Place = double Behaviour::*;
using Places = std::array<Place, pack::candidate_classes>;

constexpr Places acceptance{
    &Behaviour::acceptance_small_incumbent, &Behaviour::acceptance_large_incumbent,
    &Behaviour::acceptance_mobile_entrant,  &Behaviour::acceptance_venture,
    &Behaviour::acceptance_mobile_services, &Behaviour::acceptance_research_centre};
constexpr Places existing_gain{
    &Behaviour::existing_gain_small_incumbent, &Behaviour::existing_gain_large_incumbent,
    &Behaviour::existing_gain_mobile_entrant,  &Behaviour::existing_gain_venture,
    &Behaviour::existing_gain_mobile_services, &Behaviour::existing_gain_research_centre};
constexpr Places discount{
    &Behaviour::discount_small_incumbent, &Behaviour::discount_large_incumbent,
    &Behaviour::discount_mobile_entrant,  &Behaviour::discount_venture,
    &Behaviour::discount_mobile_services, &Behaviour::discount_research_centre};
constexpr Places finance_binds{
    &Behaviour::finance_binds_small_incumbent, &Behaviour::finance_binds_large_incumbent,
    &Behaviour::finance_binds_mobile_entrant,  &Behaviour::finance_binds_venture,
    &Behaviour::finance_binds_mobile_services, &Behaviour::finance_binds_research_centre};

/// Acceptance when all candidates gain alike: odds rise by e^{kappa g}.
double with_existing(double without, double logit_gain)
{
  const double odds = without / (1.0 - without) * std::exp(logit_gain);
  return odds / (1.0 + odds);
}

}  // namespace

ByClass of_class(const Behaviour& behaviour, pack::CandidateClass kind)
{
  const auto row = static_cast<std::size_t>(kind);
  const bool mobile = is_mobile(kind);
  const bool venture = kind == pack::CandidateClass::venture;
  const bool research = kind == pack::CandidateClass::research_centre;
  const double response = research ? behaviour.response_research : behaviour.response;
  return {behaviour.*acceptance[row],
          with_existing(behaviour.*acceptance[row], behaviour.*existing_gain[row] * response),
          behaviour.*discount[row],
          behaviour.*finance_binds[row],
          response,
          mobile ? behaviour.approval_quarters_mobile : behaviour.approval_quarters_incumbent,
          mobile ? behaviour.give_up_mobile : behaviour.give_up_incumbent,
          venture ? behaviour.exit_rate_venture : behaviour.exit_rate,
          mobile ? behaviour.size_realised_mobile : 1.0};
}

}  // namespace lionrock::projects
