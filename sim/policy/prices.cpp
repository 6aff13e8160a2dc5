// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "sim/policy/contributions.hpp"

namespace lionrock::policy {

void add(Offer& offer, const InputPrice& terms, const Case& reached)
{
  const BaseLaw& law = reached.law;
  const double discount =
      annuity_share(reached.life, law.horizon_years, law.discount_rate) * terms.discount;
  if (terms.input == "compute") {
    // Of value added, so that it needs no price of its own; the largest discount holds.
    const CandidateView& candidate = reached.candidate;
    if (candidate.value_added_per_output > 0.0)
      offer.compute_saved = std::max(offer.compute_saved, discount * candidate.compute_share /
                                                              candidate.value_added_per_output);
    return;
  }
  const double factor = 1.0 - discount;
  if (factor >= offer.power_factor) return;  // the largest discount holds
  offer.power_factor = factor;
  Contribution& given = contribution_of(offer, reached);
  for (Contribution& other : offer.from) other.power_points = 0.0;
  given.power_points = terms.discount;
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
  offer.revenue_gain += std::max(0.0, years) * terms.trade_cost_cut * terms.export_share *
                        candidate.export_share / candidate.value_added_per_output;
}

}  // namespace lionrock::policy
