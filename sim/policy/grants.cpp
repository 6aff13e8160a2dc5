// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sim/policy/contributions.hpp"

namespace lionrock::policy {

namespace {

/// Share of what was promised that a budget still holds: first come, first served, and the last one
/// gets what is left.
double affordable(double promised, double budget, double committed)
{
  const double left = std::max(0.0, budget - committed);
  return promised > left ? left / promised : 1.0;
}

}  // namespace

void add(Offer& offer, const CapitalGrant& terms, const Case& reached)
{
  const CandidateView& candidate = reached.candidate;
  if (candidate.cost < terms.minimum_project_cost || candidate.cost > terms.maximum_project_cost)
    return;
  if (candidate.qualifying >= terms.qualifying_share) return;
  // Nobody pays more for an application than it can bring.
  const double application = terms.application_cost * reached.application_factor;
  const auto pays = [&](double promised) {
    return promised > 0.0 && promised > application * candidate.application_multiple;
  };
  double grant =
      std::min(terms.share * terms.eligible_share * candidate.cost, terms.cap_per_project);
  double staff = std::min(candidate.technical_jobs, terms.staff_posts) * terms.staff_subsidy;
  if (!pays(grant + staff * terms.staff_years)) return;  // before the firm's account is looked up

  const ToFirm to_firm = promised_to(reached.to_firms, candidate.firm);
  if (to_firm.projects >= terms.projects_per_firm) return;
  grant = std::min(grant, std::max(0.0, terms.cap_per_firm - to_firm.grants));
  staff = std::min(staff, std::max(0.0, terms.staff_posts * terms.staff_subsidy - to_firm.staff));
  const double promised = grant + staff * terms.staff_years;
  const double part = affordable(promised, terms.budget, reached.budget_committed);
  if (!pays(part * promised)) return;

  Contribution& given = contribution_of(offer, reached);
  given.grant += part * grant;
  given.up_front += part * grant * terms.up_front;
  given.staff_support += part * staff;
  given.staff_years = terms.staff_years;
  given.application_cost += application;
  given.approval_quarters = terms.approval_quarters;
}

void add(Offer& offer, const ResearchSupport& terms, const Case& reached)
{
  const CandidateView& candidate = reached.candidate;
  const BaseLaw& law = reached.law;
  const double years = std::min({terms.firm_support_years, reached.life, law.horizon_years});
  const double research = terms.firm_support * candidate.research * years;
  const double grant = candidate.kind == pack::CandidateClass::venture
                           ? terms.grant_per_venture * candidate.cost
                           : 0.0;
  const double promised = grant + research;
  if (promised <= 0.0) return;
  const double part = affordable(promised, terms.budget, reached.budget_committed);
  if (part <= 0.0) return;

  Contribution& given = contribution_of(offer, reached);
  given.grant += part * grant;
  given.research_budget += part * research;
  given.research_support += part * terms.firm_support;
  given.research_years = years;
  const double share = annuity_share(years, law.horizon_years, law.discount_rate);
  offer.research_support =
      std::min(1.0, offer.research_support + part * terms.firm_support * share);
}

}  // namespace lionrock::policy
