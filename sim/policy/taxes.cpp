// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sim/policy/contributions.hpp"

namespace lionrock::policy {

namespace {

/// What is deducted per HK$ of a candidate's R&D, mean of the first band and of the rest.
double mean_deduction(double research, double band, double first, double beyond)
{
  if (research <= 0.0) return beyond;
  const double share = std::min(1.0, band / research);
  return share * first + (1.0 - share) * beyond;
}

/// What a concession adds to the deduction per HK$ of R&D, mean of the bands.
double deduction_gain(const TaxConcession& terms, const Case& reached)
{
  const BaseLaw& law = reached.law;
  const bool beyond = terms.research_deduction >= 0.0;
  const bool first = terms.first_research_deduction >= 0.0;
  if (!beyond && !first) return 0.0;
  const double research = reached.candidate.research;
  const double now = mean_deduction(research, law.first_research_band, law.first_research_deduction,
                                    law.research_deduction);
  // A concession that names no deduction of the first band leaves that band as the law has it.
  const double then =
      mean_deduction(research, first ? terms.first_research_band : law.first_research_band,
                     first ? terms.first_research_deduction : law.first_research_deduction,
                     beyond ? terms.research_deduction : law.research_deduction);
  return std::max(0.0, then - now);
}

}  // namespace

void add(Offer& offer, const TaxConcession& terms, const Case& reached)
{
  const BaseLaw& law = reached.law;
  if (!qualifies(reached.candidate, terms.minimum_project_cost, terms.qualifying_share)) return;
  Contribution& given = contribution_of(offer, reached);
  const double share = annuity_share(reached.life, law.horizon_years, law.discount_rate);

  const double named = terms.rate >= 0.0 ? terms.rate : law.profits_tax;
  const double points = law.profits_tax - std::max(0.0, named - terms.rate_cut);
  const double rate = law.profits_tax - share * points;
  if (rate < offer.tax_rate) {
    offer.tax_rate = rate;
    outbid(offer, &Contribution::tax_points, given, points);
  }
  if (terms.write_off > offer.write_off) {
    offer.write_off = terms.write_off;
    outbid(offer, &Contribution::write_off_points, given, terms.write_off - law.write_off);
  }
  const double gain = deduction_gain(terms, reached);
  const double deduction = law.research_deduction + share * gain;
  if (deduction > offer.research_deduction) {
    offer.research_deduction = deduction;
    outbid(offer, &Contribution::deduction_points, given, gain);
  }
}

}  // namespace lionrock::policy
