// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/contributions.hpp"

namespace lionrock::policy {

namespace {

/// A candidate that finds room in floor that the instrument brought leases it below the market.
void let_below_market(Offer& offer, double discount, const Case& reached)
{
  const CandidateView& candidate = reached.candidate;
  if (discount <= 0.0 || candidate.floor <= 0.0 || candidate.floor > reached.floor_room) return;
  const BaseLaw& law = reached.law;
  const double share = annuity_share(reached.life, law.horizon_years, law.discount_rate);
  Contribution& given = contribution_of(offer, reached);
  if (!discount_rent(offer, given, discount * candidate.floor_share, share)) return;
  given.floor = candidate.floor;
  given.rent_felt = 1.0 - offer.rent_factor;
}

}  // namespace

void lose_floor(Offer& offer, int instrument)
{
  std::erase_if(offer.from, [&](const Contribution& given) {
    if (given.instrument != instrument) return false;
    offer.rent_factor += given.rent_felt;
    return true;
  });
}

void add(Offer& offer, const FloorSpaceSupply& terms, const Case& reached)
{
  let_below_market(offer, terms.rent_discount, reached);
}

void add(Offer& offer, const DevelopmentCompany& terms, const Case& reached)
{
  let_below_market(offer, terms.rent_discount, reached);
}

}  // namespace lionrock::policy
