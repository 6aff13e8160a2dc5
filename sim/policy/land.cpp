// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "sim/policy/contributions.hpp"

namespace lionrock::policy {

namespace {

/// Present value of HK$1 paid evenly over some years, without interest.
///
///     (1 - (1+r)^-n) / (n ln(1+r))
double spread_payment(double years, double rate)
{
  if (years <= 0.0 || rate <= 0.0) return 1.0;
  return (1.0 - std::pow(1.0 + rate, -years)) / (years * std::log(1.0 + rate));
}

/// What later payment of a premium is worth, share of the premium.
///
/// Instalments: (1 - first) (1 - present value of the rest). Rent, then buy: at a rent equal to the
/// discount rate a tenant is as well off as a buyer, so what he gains is the rent that is credited,
/// n r, at the time of purchase: n r (1+r)^-n, at most the premium.
double worth_of_delay(const LandPremium& terms, double rate)
{
  const double instalments =
      (1.0 - terms.first_instalment) * (1.0 - spread_payment(terms.instalment_years, rate));
  const double credited = std::min(1.0, terms.rent_then_buy * rate);
  return std::max(instalments, credited * std::pow(1.0 + rate, -terms.rent_then_buy));
}

}  // namespace

void add(Offer& offer, const LandPremium& terms, const Case& reached)
{
  const CandidateView& candidate = reached.candidate;
  const BaseLaw& law = reached.law;
  if (!qualifies(candidate, terms.minimum_project_cost, terms.qualifying_share)) return;
  Contribution& given = contribution_of(offer, reached);
  const double share = annuity_share(reached.life, law.horizon_years, law.discount_rate);

  discount_rent(offer, given, terms.discount, share);
  const double delay =
      terms.premium_share * (1.0 - terms.discount) * worth_of_delay(terms, law.discount_rate);
  if (delay > offer.land_delay_gain) {
    offer.land_delay_gain = delay;
    outbid(offer, &Contribution::land_delay_gain, given, delay);
  }
  const double waived = terms.waiver_fee_discount * terms.waiver_fee_share * candidate.cost;
  given.waiver_fee += waived;
  offer.cost_saved += waived;
}

}  // namespace lionrock::policy
