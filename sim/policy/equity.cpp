// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sim/policy/contributions.hpp"

namespace lionrock::policy {

namespace {

/// Money for deals of one candidate's kind: what must go to production here is closed to the
/// others.
double open_to(const GuidanceFund& terms, const Case& reached)
{
  const double money = std::max(0.0, reached.fund_money);
  if (reached.candidate.manufacturing || terms.production_share <= 0.0) return money;
  return money * std::max(0.0, 1.0 - terms.production_share / terms.local_share);
}

}  // namespace

void add(Offer& offer, const GuidanceFund& terms, const Case& reached)
{
  const double deal = terms.equity_share * reached.candidate.cost;
  if (deal < terms.smallest_deal) return;
  const double called = std::min(deal, open_to(terms, reached));
  if (called <= 0.0 || terms.public_share <= 0.0) return;
  Contribution& given = contribution_of(offer, reached);
  given.fund_money = called;
  given.equity = terms.public_share * called;
  // Only what would not have come otherwise fills a gap: public money and the private money that it
  // adds, not the private money that stands beside it in reports.
  const double additional = std::min(called, given.equity * (1.0 + terms.additional_ratio));
  given.gap_filled = std::min(1.0, additional / (terms.finance_gap * reached.candidate.cost));
}

void add(Offer& offer, const Liquidity& terms, const Case& reached)
{
  // What comes from outside is financed from outside.
  if (terms.gap_filled <= 0.0 || !reached.candidate.borrows_here) return;
  Contribution& given = contribution_of(offer, reached);
  given.gap_filled = terms.gap_filled;
  given.guaranteed = terms.gap_filled * terms.finance_gap * reached.candidate.cost;
}

}  // namespace lionrock::policy
