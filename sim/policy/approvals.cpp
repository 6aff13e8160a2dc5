// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/contributions.hpp"

namespace lionrock::policy {

void add(Offer& offer, const ApprovalTime& terms, const Case& reached)
{
  if (reached.candidate.cost >= terms.below_cost) return;
  offer.approval_quarters -= terms.quarters_saved;
  offer.give_up_factor *= terms.give_up_factor;
}

void add(Offer& offer, const Governance& terms, const Case&)
{
  offer.approval_factor *= terms.approval_factor;
  offer.give_up_factor *= terms.give_up_factor;
}

void add(Offer& offer, const Standards& terms, const Case&)
{
  offer.compliance_saved += terms.compliance_cost_cut;
}

}  // namespace lionrock::policy
