// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/contributions.hpp"

namespace lionrock::policy {

namespace {

/// Credits an instrument with a candidate that would not have come to look without attraction.
void bring(Offer& offer, double arrival_factor, const Case& reached)
{
  if (reached.candidate.attracted && arrival_factor > 1.0)
    contribution_of(offer, reached).arrivals = arrival_factor - 1.0;
}

}  // namespace

void add(Offer& offer, const ApprovalTime& terms, const Case& reached)
{
  if (reached.candidate.cost >= terms.below_cost) return;
  offer.approval_quarters -= terms.quarters_saved;
  offer.give_up_factor *= terms.give_up_factor;
}

void add(Offer& offer, const Attraction& terms, const Case& reached)
{
  bring(offer, terms.arrival_factor, reached);
}

void add(Offer& offer, const Governance& terms, const Case& reached)
{
  bring(offer, terms.arrival_factor, reached);
  offer.approval_factor *= terms.approval_factor;
  offer.give_up_factor *= terms.give_up_factor;
}

void add(Offer& offer, const Standards& terms, const Case& reached)
{
  if (terms.compliance_cost_cut == 0.0) return;
  offer.compliance_saved += terms.compliance_cost_cut;
  contribution_of(offer, reached).value_added_points = terms.compliance_cost_cut;
}

}  // namespace lionrock::policy
