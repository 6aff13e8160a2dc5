// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/decisions.hpp"

#include <boost/math/special_functions/erf.hpp>
#include <cmath>
#include <numbers>
#include <utility>

namespace lionrock::projects {

namespace {

constexpr double quarters_a_year = 4.0;

double normal_quantile(double probability)
{
  return -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * probability);
}

Found found(const Surroundings& around, const Traits& traits, const policy::Offer& offer)
{
  return find(*around.setting, *around.kind, traits, offer, *around.conditions);
}

/// Quarters that the slowest of the applications lying side by side takes.
double slowest(const policy::Offer& offer)
{
  double quarters = 0.0;
  for (const policy::Contribution& given : offer.from)
    quarters = std::max(quarters, given.approval_quarters);
  return quarters;
}

/// An offer without one of the schemes that ask for an application.
///
/// @param cost  of the project, HK$ million at current prices
policy::Offer without(const policy::Offer& offer, std::size_t scheme, double cost)
{
  policy::Offer left = offer;
  const policy::Contribution& given = offer.from[scheme];
  left.from.erase(left.from.begin() + static_cast<std::ptrdiff_t>(scheme));
  left.grant = left.up_front = left.equity = left.staff_support = left.staff_years = 0.0;
  for (const policy::Contribution& kept : left.from) {
    left.grant += kept.grant / cost;
    left.up_front += kept.up_front / cost;
    left.equity += kept.equity / cost;
    left.staff_support += kept.staff_support;
    left.staff_years = std::max(left.staff_years, kept.staff_years);
  }
  // Exactly nothing when nothing is left to apply for.
  const bool last = std::none_of(left.from.begin(), left.from.end(),
                                 [](const auto& kept) { return kept.application_cost > 0.0; });
  left.application_cost = last ? 0.0 : offer.application_cost - given.application_cost;
  left.approval_quarters += slowest(left) - slowest(offer);
  return left;
}

struct Taken {
  policy::Offer offer;
  Found found;
};

/// What a candidate makes of an offer: it applies for a scheme only where that pays.
Taken best_of(const Surroundings& around, const Traits& traits, policy::Offer offer)
{
  const double cost = traits.capex * around.conditions->price_level;
  Taken taken{std::move(offer), {}};
  taken.found = found(around, traits, taken.offer);
  for (std::size_t scheme = taken.offer.from.size(); scheme-- > 0;) {
    if (taken.offer.from[scheme].application_cost <= 0.0) continue;
    Taken less{without(taken.offer, scheme, cost), {}};
    less.found = found(around, traits, less.offer);
    if (less.found.advantage >= taken.found.advantage) taken = std::move(less);
  }
  return taken;
}

Label label_of(const Candidate& candidate)
{
  const bool with = goes(candidate);
  const bool without = candidate.value_without > 0.0 && !candidate.only_by_attraction;
  if (with) return without ? Label::deadweight : Label::additional;
  return without ? Label::displaced : Label::absent;
}

/// Writes what a candidate finds under the offer it takes.
void take(const Surroundings& around, Taken taken, Candidate& candidate)
{
  const Traits& traits = candidate.traits;
  const Behaviour& behaviour = around.setting->behaviour;
  candidate.offer = std::move(taken.offer);
  candidate.value_with = taken.found.advantage;
  candidate.taxable = taken.found.appraised.tax_base / around.kind->of(traits.kind).discount.ramped;
  candidate.label = label_of(candidate);
  candidate.beyond_evidence =
      is_mobile(traits.kind) && candidate.offer.grant > behaviour.studied_grant + 1e-9;
  candidate.refused_for_finance = false;
  if (!goes(candidate) && traits.finance_binds) {
    Traits free = traits;
    free.finance_binds = false;
    candidate.refused_for_finance = found(around, free, candidate.offer).advantage > 0.0;
  }
}

const policy::NegotiatedPackage* package_terms(const policy::Programme& programme, int instrument,
                                               Quarter quarter)
{
  const policy::Mechanism* mechanism = programme.in_force(instrument, quarter);
  return mechanism ? std::get_if<policy::NegotiatedPackage>(mechanism) : nullptr;
}

/// Years of operation in which government gives what an instrument of these terms promises now; the
/// project may close before.
double years_given(const policy::CommonTerms& common, const Surroundings& around)
{
  if (common.grandfathered || !common.until) return policy::no_limit;
  const double left = (*common.until - around.quarter + 1) / quarters_a_year;
  return std::max(0.0, left - around.kind->archetype->construction_years);
}

/// What each thing government can give is worth to a candidate and costs the public purse, per unit
/// and by itself.
///
/// A grant is paid once. A point of tax or rent is forgone every year until the project closes or
/// the terms end, and government, more patient than investors, counts the later years in full:
///
///     grant: K D_c      tax point: base      rent: A_f rent (1 - tau* [base > 0])
///
/// at its own rate, with the profits tax on cheaper rent coming back and points below the minimum
/// tax out of the question, since the top-up is its own revenue.
policy::NegotiationCase case_of(const Surroundings& around, const Candidate& candidate,
                                const policy::NegotiatedPackage& terms,
                                const policy::CommonTerms& common)
{
  const Traits& traits = candidate.traits;
  const Setting& setting = *around.setting;
  const policy::Offer& offer = candidate.offer;
  const KindClass& of_class = around.kind->of(traits.kind);
  const auto project =
      project_of(setting.behaviour, *around.kind->archetype, traits, *around.conditions);
  const auto borne = terms_of(setting, traits, offer, around.conditions->price_level);
  const auto appraised = rules::appraise(project, borne, of_class.discount);
  const auto ours = public_discounting(setting.behaviour, *around.kind->archetype, of_class.numbers,
                                       years_given(common, around));
  const double taxed = rules::appraise(project, borne, ours).tax_base;
  const double rent = project.rent * project.rent_now;
  // Where losses give nothing now, cheaper rent may still make a profit that is taxed.
  const double kept = of_class.discount.flat * rent * (1.0 - borne.tax_rate);
  const double forgone = ours.flat * rent * (taxed > 0.0 ? 1.0 - borne.tax_rate : 1.0);

  policy::NegotiationCase asked{};
  asked.gap = -candidate.value_with;
  asked.luck = normal_quantile(traits.negotiation);
  asked.grant = {project.capex * of_class.discount.completion / appraised.scale,
                 project.capex * ours.completion};
  asked.tax = {appraised.tax_base / appraised.scale, taxed};
  asked.rent = {kept / appraised.scale, forgone};
  asked.tax_rate = offer.tax_rate;
  asked.lowest_felt_rate = borne_rate(setting, traits, terms.lowest_tax_rate);
  asked.rent_factor = offer.rent_factor;
  asked.grant_share = offer.grant;
  return asked;
}

}  // namespace

void appraise_twice(const Surroundings& around, const policy::Programme& programme,
                    Candidate& candidate)
{
  auto view = view_of(*around.setting, candidate.traits, around.conditions->price_level);
  view.attracted = candidate.only_by_attraction;
  candidate.value_without = found(around, candidate.traits, *around.none).advantage;
  take(around, best_of(around, candidate.traits, programme.offer(view, around.quarter)), candidate);
}

void appraise_again(const Surroundings& around, Candidate& candidate)
{
  candidate.value_without = found(around, candidate.traits, *around.none).advantage;
  const Found with = found(around, candidate.traits, candidate.offer);
  take(around, {candidate.offer, with}, candidate);
}

std::optional<Quarter> worth_waiting(const Surroundings& around, const policy::Programme& programme,
                                     const Candidate& candidate)
{
  if (programme.instruments().empty() || candidate.delayed) return std::nullopt;
  const Behaviour& behaviour = around.setting->behaviour;
  const Traits& traits = candidate.traits;
  const auto view = view_of(*around.setting, traits, around.conditions->price_level);
  const auto ahead = programme.better_ahead(view, around.quarter);
  if (!ahead || *ahead - around.quarter > behaviour.waiting_quarters) return std::nullopt;
  const Taken later = best_of(around, traits, programme.foreseen(view, around.quarter, *ahead));
  const double years = (*ahead - around.quarter) / quarters_a_year;
  const double rate = around.kind->of(traits.kind).numbers.discount;
  const double worth = later.found.advantage * std::pow(1.0 + rate, -years);
  if (worth <= std::max(0.0, candidate.value_with)) return std::nullopt;
  return ahead;
}

bool wants_package(const Surroundings& around, const policy::Programme& programme,
                   const Candidate& candidate)
{
  const auto view = view_of(*around.setting, candidate.traits, around.conditions->price_level);
  const auto instrument = programme.negotiator(view, around.quarter);
  if (!instrument) return false;
  const auto* terms = package_terms(programme, *instrument, around.quarter);
  if (terms == nullptr) return false;
  const double gap = -candidate.value_with;
  const double claimed = gap <= 0.0 ? gap + terms->understatement : gap;
  return claimed + terms->error * normal_quantile(candidate.traits.negotiation) > 0.0;
}

void bargain(const Surroundings& around, policy::Programme& programme, Candidate& candidate)
{
  const auto view = view_of(*around.setting, candidate.traits, around.conditions->price_level);
  const auto instrument = programme.negotiator(view, around.quarter);
  if (!instrument) return;
  const auto* terms = package_terms(programme, *instrument, around.quarter);
  policy::Offer offer = candidate.offer;
  const auto& common = programme.instruments()[*instrument].common;
  candidate.bargained = programme.negotiate(
      *instrument, view, case_of(around, candidate, *terms, common), around.quarter, offer);
  candidate.rejected_by = candidate.bargained ? -1 : *instrument;
  if (!candidate.bargained) return;
  const Found result = found(around, candidate.traits, offer);
  take(around, {std::move(offer), result}, candidate);
}

}  // namespace lionrock::projects
