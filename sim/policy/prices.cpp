// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "sim/policy/contributions.hpp"

namespace lionrock::policy {

/// Of several discounts on one input the largest holds. Firms at large have it off their price, and
/// who sells bears what government does not; for certain projects government pays its part of their
/// bill, and nobody the rest.
void add(Offer& offer, const InputPrice& terms, const Case& reached)
{
  const CandidateView& candidate = reached.candidate;
  const BaseLaw& law = reached.law;
  const double given_off = terms.discount * (reached.projects_only ? terms.public_share : 1.0);
  const double felt = annuity_share(reached.life, law.horizon_years, law.discount_rate) * given_off;
  const bool compute = terms.input == "compute";
  if (compute) {
    // Of value added, so that it needs no price of its own.
    if (candidate.value_added_per_output <= 0.0) return;
    const double saved = felt * candidate.compute_share / candidate.value_added_per_output;
    if (saved <= offer.compute_saved) return;
    offer.compute_saved = saved;
  } else {
    if (1.0 - felt >= offer.power_factor) return;
    offer.power_factor = 1.0 - felt;
  }
  Contribution& given = contribution_of(offer, reached);
  outbid(offer, compute ? &Contribution::compute_points : &Contribution::power_points, given,
         given_off);
  if (!reached.projects_only) return;
  const double bill =
      (compute ? candidate.compute_share : candidate.power_share) * candidate.output;
  given.input_support = given_off * bill;
}

/// Exporters keep what selling abroad no longer costs:
///
///     gain = cut * reach * exports / output * output / value added
///
/// over the years that are left of its life once its lag has passed.
void add(Offer& offer, const MarketAccess& terms, const Case& reached)
{
  const CandidateView& candidate = reached.candidate;
  const BaseLaw& law = reached.law;
  offer.cost_saved += terms.certification_saved;
  if (candidate.value_added_per_output <= 0.0) return;
  const double lag = std::max(0.0, terms.lag_years - reached.years_in_force);
  const double years = annuity_share(reached.life, law.horizon_years, law.discount_rate) -
                       annuity_share(lag, law.horizon_years, law.discount_rate);
  const double gain = std::max(0.0, years) * terms.trade_cost_cut * terms.export_share *
                      candidate.export_share / candidate.value_added_per_output;
  if (gain == 0.0) return;
  offer.revenue_gain += gain;
  contribution_of(offer, reached).value_added_points = gain;
}

}  // namespace lionrock::policy
