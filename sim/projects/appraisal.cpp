// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/appraisal.hpp"

#include <algorithm>

#include "sim/projects/size.hpp"
#include "sim/rules/minimum_tax.hpp"

namespace lionrock::projects {

namespace {

constexpr double months_a_year = 12.0;
constexpr double million = 1e6;

}  // namespace

policy::CandidateView view_of(const Setting& setting, const Traits& traits, double price_level)
{
  const pack::Archetype& archetype = (*setting.archetypes)[traits.archetype];
  const double jobs = archetype.jobs_per_capex * traits.capex;
  const double value_added = archetype.value_added_per_capex * traits.capex * traits.productivity;
  policy::CandidateView view{};
  view.archetype = traits.archetype;
  view.industry = traits.industry;
  view.manufacturing = setting.manufacturing[traits.industry] != 0;
  view.advanced = archetype.advanced;
  view.mobile = is_mobile(traits.kind);
  view.kind = traits.kind;
  view.cost = traits.capex * price_level;
  view.technical_jobs = jobs * archetype.skill_share[1];
  view.research = archetype.research_share * value_added * price_level;
  view.qualifying = traits.qualifying;
  view.application_multiple = traits.application_multiple;
  view.firm = traits.firm;
  view.export_share = archetype.export_share;
  view.value_added_per_output = archetype.value_added_per_output;
  view.output = archetype.value_added_per_capex * traits.capex / archetype.value_added_per_output *
                price_level;
  view.power_share = archetype.electricity_share;
  view.compute_share = archetype.compute_share;
  view.floor_kind = archetype.floor;
  view.borrows_here = traits.finance_binds && traits.origin == pack::Origin::local;
  if (archetype.floor != FloorKind::none) view.floor = size_of(setting, traits).floor;
  if (is_upgrade(archetype, traits.origin)) view.floor_share = archetype.net_share;
  return view;
}

rules::ProjectView project_of(const Behaviour& behaviour, const pack::Archetype& archetype,
                              const Traits& traits, const Conditions& conditions)
{
  const double usual = archetype.value_added_per_capex * traits.capex;
  const double jobs = archetype.jobs_per_capex * traits.capex;
  const std::array<double, 3> pay{behaviour.pay_basic, behaviour.pay_technical,
                                  behaviour.pay_professional};
  double pay_per_job = 0.0;
  for (std::size_t skill = 0; skill < pay.size(); ++skill)
    pay_per_job += archetype.skill_share[skill] * pay[skill] * conditions.wage[skill];

  rules::ProjectView project{};
  project.capex = traits.capex;
  project.value_added = usual * traits.productivity;
  project.usual_value_added = usual;
  project.wages = jobs * pay_per_job;
  project.rent = jobs * archetype.floor_per_job * behaviour.rent * months_a_year / million;
  project.power = archetype.electricity_share * usual / archetype.value_added_per_output;
  project.research = archetype.research_share * project.value_added;
  project.rent_now = conditions.rent[static_cast<std::size_t>(archetype.floor)];
  project.power_now = conditions.power;
  project.finance_binds = traits.finance_binds;
  return project;
}

double borne_rate(const Setting& setting, const Traits& traits, double rate)
{
  const Behaviour& behaviour = setting.behaviour;
  return traits.multinational
             ? rules::rate_with_top_up(rate, setting.law.profits_tax, behaviour.minimum_tax,
                                       behaviour.group_other_income)
             : rate;
}

double kept_points(const Setting& setting, const Traits& traits, double points)
{
  const double ordinary = setting.law.profits_tax;
  return borne_rate(setting, traits, ordinary) -
         borne_rate(setting, traits, std::max(0.0, ordinary - points));
}

rules::AppraisalTerms terms_of(const Setting& setting, const Traits& traits,
                               const policy::Offer& offer, double price_level)
{
  const Behaviour& behaviour = setting.behaviour;
  rules::AppraisalTerms terms{};
  terms.tax_rate = borne_rate(setting, traits, offer.tax_rate);
  terms.write_off = offer.write_off;
  terms.research_deduction = offer.research_deduction;
  terms.research_qualifying = behaviour.research_qualifying;
  terms.finance_cost = behaviour.finance_shadow_cost;
  terms.grant = offer.grant;
  terms.up_front = offer.up_front;
  terms.gap_filled = offer.gap_filled;
  terms.rent_factor = offer.rent_factor;
  terms.power_factor = offer.power_factor;
  terms.research_support = offer.research_support;
  terms.staff_support = offer.staff_support / price_level;
  terms.staff_years = offer.staff_years;
  terms.value_added_gain = offer.revenue_gain + offer.compliance_saved + offer.compute_saved;
  terms.cost_saved = offer.cost_saved / price_level;
  terms.land_delay_gain = offer.land_delay_gain;
  terms.application_cost = offer.application_cost * traits.application_multiple / price_level;
  return terms;
}

Found find(const Setting& setting, const Kind& kind, const Traits& traits,
           const policy::Offer& offer, const Conditions& conditions)
{
  return find(setting, kind, traits,
              project_of(setting.behaviour, *kind.archetype, traits, conditions), offer,
              conditions);
}

Found find(const Setting& setting, const Kind& kind, const Traits& traits,
           const rules::ProjectView& project, const policy::Offer& offer,
           const Conditions& conditions)
{
  const KindClass& of_class = kind.of(traits.kind);
  auto terms = terms_of(setting, traits, offer, conditions.price_level);
  terms.tax_rate *= conditions.profits_tax;
  const auto appraised = rules::appraise(project, terms, of_class.discount);
  return {appraised, rules::advantage(appraised.per_scale(), of_class.outside, traits.taste,
                                      of_class.numbers.response)};
}

}  // namespace lionrock::projects
