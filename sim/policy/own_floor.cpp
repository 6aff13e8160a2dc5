// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sim/policy/contributions.hpp"

namespace lionrock::policy {

namespace {

bool has_floor(const Contribution& given) { return given.floor > 0.0; }

/// A candidate that finds room in floor that the instrument brought leases it below the market; at
/// the rent of a larger discount of somebody else's, where there is one.
void let_below_market(Offer& offer, double discount, const Case& reached)
{
  const CandidateView& candidate = reached.candidate;
  if (discount <= 0.0 || candidate.floor <= 0.0 || candidate.floor > reached.floor_room) return;
  const BaseLaw& law = reached.law;
  const double share = annuity_share(reached.life, law.horizon_years, law.discount_rate);
  Contribution& given = contribution_of(offer, reached);
  const bool cheapest = discount_rent(offer, given, discount * candidate.floor_share, share);
  if (!cheapest && std::ranges::any_of(offer.from, has_floor)) return;
  outbid(offer, &Contribution::floor, given, candidate.floor);
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
