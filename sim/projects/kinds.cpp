// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/kinds.hpp"

#include <algorithm>
#include <cmath>

#include "sim/policy/programme.hpp"
#include "sim/projects/appraisal.hpp"

namespace lionrock::projects {

namespace {

constexpr double quarters_a_year = 4.0;
constexpr int nodes = 9;

/// Gauss-Hermite quadrature of a standard normal with nine nodes.
/// Source: Abramowitz and Stegun (1964), table 25.10, abscissas times sqrt 2, weights over sqrt pi.
constexpr std::array<double, nodes> abscissas{
    -4.512745863399783, -3.205429002856470, -2.076847978677830, -1.023255663789133, 0.0,
    1.023255663789133,  2.076847978677830,  3.205429002856470,  4.512745863399783};
constexpr std::array<double, nodes> weights{
    2.23458440077466e-5, 2.78914132123177e-3, 4.99164067652179e-2,
    2.44097502894939e-1, 4.06349206349206e-1, 2.44097502894939e-1,
    4.99164067652179e-2, 2.78914132123177e-3, 2.23458440077466e-5};

/// Value without instruments at base prices, where finance is free and where it binds.
using Values = std::array<std::array<double, 2>, nodes>;

/// Value over the present value of value added does not depend on the size of the project, and
/// not on its group while the ordinary rate is above the minimum: productivity and finance are all.
Values values(const Setting& setting, const pack::Archetype& archetype, const KindClass& of_class,
              const policy::Offer& none)
{
  Values found{};
  for (std::size_t node = 0; node < nodes; ++node)
    for (const bool binds : {false, true}) {
      Traits traits;
      traits.capex = 1.0;
      traits.productivity = std::exp(setting.behaviour.productivity_sd * abscissas[node]);
      traits.finance_binds = binds;
      const auto project = project_of(setting.behaviour, archetype, traits, Conditions{});
      const auto terms = terms_of(setting, traits, none, 1.0);
      found[node][binds ? 1 : 0] = rules::appraise(project, terms, of_class.discount).per_scale();
    }
  return found;
}

struct Mean {
  double acceptance, slope, productivity;
};

Mean mean_acceptance(const Values& value, const KindClass& of_class, double outside, double sd)
{
  Mean mean{};
  for (std::size_t node = 0; node < nodes; ++node)
    for (const bool binds : {false, true}) {
      const double share =
          binds ? of_class.numbers.finance_binds : 1.0 - of_class.numbers.finance_binds;
      const double weight = weights[node] * share;
      const double chance =
          rules::acceptance(value[node][binds ? 1 : 0], outside, of_class.numbers.response);
      mean.acceptance += weight * chance;
      mean.slope -= weight * of_class.numbers.response * chance * (1.0 - chance);
      mean.productivity += weight * chance * std::exp(sd * abscissas[node]);
    }
  return mean;
}

/// Outside option at which the class's share goes: bisection with Newton steps inside the bracket.
double solve_outside(const Values& value, const KindClass& of_class, double sd)
{
  constexpr double precision = 1e-12;
  constexpr int most_steps = 100;
  double low = value[0][1] - 10.0;
  double high = value[nodes - 1][0] + 10.0;
  double outside = value[nodes / 2][0];
  for (int step = 0; step < most_steps; ++step) {
    const Mean mean = mean_acceptance(value, of_class, outside, sd);
    const double miss = mean.acceptance - of_class.numbers.acceptance;
    if (std::abs(miss) < precision) break;
    (miss > 0.0 ? low : high) = outside;
    const double next = outside - miss / mean.slope;
    outside = next > low && next < high ? next : 0.5 * (low + high);
  }
  return outside;
}

KindClass kind_class(const Setting& setting, const pack::Archetype& archetype, CandidateClass kind,
                     double share, const policy::Offer& none)
{
  const Behaviour& behaviour = setting.behaviour;
  KindClass of_class;
  of_class.share = share;
  of_class.numbers = projects::of_class(behaviour, kind);
  of_class.discount = rules::discounting(of_class.numbers.discount, archetype.construction_years,
                                         archetype.ramp_up_years, behaviour.appraisal_years,
                                         behaviour.grant_lag_quarters / quarters_a_year);
  if (share > 0.0) {
    const Values value = values(setting, archetype, of_class, none);
    of_class.outside = solve_outside(value, of_class, behaviour.productivity_sd);
    of_class.accepted_productivity =
        mean_acceptance(value, of_class, of_class.outside, behaviour.productivity_sd).productivity;
  }
  return of_class;
}

std::array<double, pack::candidate_classes> class_shares(const Behaviour& behaviour,
                                                         const pack::Archetype& archetype)
{
  std::array<double, pack::candidate_classes> shares{};
  for (int origin = 0; origin < pack::origins; ++origin)
    for (const bool large : {true, false}) {
      const auto kind = class_of(archetype, static_cast<Origin>(origin), large);
      const double part = large ? behaviour.local_large_share : 1.0 - behaviour.local_large_share;
      shares[static_cast<std::size_t>(kind)] += part * archetype.origin_share[origin];
    }
  return shares;
}

}  // namespace

policy::BaseLaw base_law(const Behaviour& behaviour, double profits_tax, Quarter opening)
{
  policy::BaseLaw law;
  law.profits_tax = profits_tax;
  law.write_off = behaviour.write_off;
  law.horizon_years = behaviour.appraisal_years;
  law.discount_rate = behaviour.discount_mobile_entrant;
  law.opening = opening;
  return law;
}

CandidateClass class_of(const pack::Archetype& archetype, Origin origin, bool large)
{
  if (archetype.mobile && origin == Origin::local)
    return large ? CandidateClass::large_incumbent : CandidateClass::small_incumbent;
  if (!archetype.mobile && origin != Origin::local && archetype.floor != FloorKind::none)
    return CandidateClass::mobile_entrant;
  return archetype.kind;
}

bool is_upgrade(const pack::Archetype& archetype, Origin origin)
{
  return origin == Origin::local && archetype.net_share < 1.0;
}

bool is_upgrade(const std::vector<pack::Archetype>& archetypes, const Candidate& candidate)
{
  return is_upgrade(archetypes[candidate.traits.archetype], candidate.traits.origin);
}

rules::Discounting public_discounting(const Behaviour& behaviour, const pack::Archetype& archetype,
                                      const ByClass& numbers, double years)
{
  const double rate = behaviour.public_discount_rate;
  const double ramp_up = std::min(years, archetype.ramp_up_years);
  auto ours = rules::discounting(rate, archetype.construction_years, ramp_up, years,
                                 behaviour.grant_lag_quarters / quarters_a_year);
  const auto running =
      rules::discounting((1.0 + rate) / (1.0 - numbers.exit_rate) - 1.0, 0.0, ramp_up, years, 0.0);
  ours.ramped = ours.opening * running.ramped;
  ours.flat = ours.opening * running.flat;
  return ours;
}

double arriving_size(const Behaviour& behaviour, const pack::Archetype& archetype,
                     CandidateClass kind, Origin origin, Quarter quarter)
{
  if (origin == Origin::local || !archetype.mobile || kind == CandidateClass::mobile_entrant)
    return 1.0;
  const double year = quarter.index / quarters_a_year;
  const double since = year - behaviour.first_size_from;
  if (since < 0.0) return 1.0;
  return behaviour.later_size + (behaviour.first_size - behaviour.later_size) *
                                    std::exp(-since / behaviour.first_size_years);
}

std::vector<Kind> kinds(const Setting& setting)
{
  const policy::Offer none =
      policy::Programme({}, setting.law, setting.seed, setting.member).none();
  std::vector<Kind> all;
  all.reserve(setting.archetypes->size());
  for (const pack::Archetype& archetype : *setting.archetypes) {
    Kind kind;
    kind.archetype = &archetype;
    kind.construction =
        std::max(1, static_cast<int>(std::lround(quarters_a_year * archetype.construction_years)));
    kind.ramp_up = quarters_a_year * archetype.ramp_up_years;
    kind.mean_capex =
        archetype.capex_median * std::exp(0.5 * archetype.capex_log_sd * archetype.capex_log_sd);
    const auto shares = class_shares(setting.behaviour, archetype);
    double existing = 0.0;
    for (std::size_t row = 0; row < shares.size(); ++row) {
      kind.classes[row] =
          kind_class(setting, archetype, static_cast<CandidateClass>(row), shares[row], none);
      existing += shares[row] * kind.classes[row].numbers.existing_acceptance;
    }
    kind.arrivals = archetype.commitments_per_year / existing / quarters_a_year;
    all.push_back(kind);
  }
  return all;
}

}  // namespace lionrock::projects
