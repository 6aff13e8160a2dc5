// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/contributions.hpp"

#include <algorithm>
#include <cmath>

namespace lionrock::policy {

namespace {

double public_money(const Contribution& given) { return given.grant + given.equity; }

/// The joint ceiling under which a project gets most: it leaves out instruments with lower ones.
double best_ceiling(const Offer& offer, double cost, const std::vector<Instrument>& instruments)
{
  double best = 1.0, most = 0.0;
  for (const Contribution& candidate : offer.from) {
    if (public_money(candidate) <= 0.0) continue;
    const double ceiling = instruments[candidate.instrument].common.stacking;
    double sum = 0.0;
    for (const Contribution& given : offer.from)
      if (instruments[given.instrument].common.stacking >= ceiling) sum += public_money(given);
    const double total = std::min(sum, std::min(1.0, ceiling) * cost);
    if (total > most || (total == most && ceiling < best)) {
      most = total;
      best = ceiling;
    }
  }
  return best;
}

void cut(Contribution& given, double part)
{
  given.grant *= part;
  given.up_front *= part;
  if (given.equity <= 0.0) return;
  given.equity *= part;
  given.fund_money *= part;
  given.gap_filled *= part;
}

/// Cuts grants and equity so that together they keep under a ceiling, the last ones first.
void put_under_ceiling(Offer& offer, double cost, const std::vector<Instrument>& instruments)
{
  const double ceiling = best_ceiling(offer, cost, instruments);
  double left = std::min(1.0, ceiling) * cost;
  for (Contribution& given : offer.from) {
    const double asked = public_money(given);
    if (asked <= 0.0) continue;
    if (instruments[given.instrument].common.stacking < ceiling) {
      cut(given, 0.0);
      continue;
    }
    if (asked > left) cut(given, left / asked);
    left = std::max(0.0, left - asked);
  }
}

/// Whether an application would cost more than it brings, after all cuts.
bool not_worth_applying(const Contribution& given, double application_multiple)
{
  return given.application_cost > 0.0 && given.grant + given.staff_support * given.staff_years <=
                                             given.application_cost * application_multiple;
}

bool gives_nothing(const Contribution& given)
{
  return given.grant == 0.0 && given.equity == 0.0 && given.tax_points == 0.0 &&
         given.write_off_points == 0.0 && given.deduction_points == 0.0 &&
         given.rent_points == 0.0 && given.power_points == 0.0 && given.research_support == 0.0 &&
         given.staff_support == 0.0 && given.gap_filled == 0.0 && given.land_delay_gain == 0.0 &&
         given.waiver_fee == 0.0 && given.floor == 0.0 && given.compute_points == 0.0 &&
         given.value_added_points == 0.0 && given.arrivals == 0.0;
}

}  // namespace

double annuity_share(double years, double horizon, double rate)
{
  if (years >= horizon) return 1.0;
  if (years <= 0.0) return 0.0;
  if (rate <= 0.0) return years / horizon;
  return (1.0 - std::pow(1.0 + rate, -years)) / (1.0 - std::pow(1.0 + rate, -horizon));
}

ToFirm promised_to(const FirmPromises& promises, std::uint64_t firm)
{
  const auto found = promises.find(firm);
  return found == promises.end() ? ToFirm{} : found->second;
}

Contribution& contribution_of(Offer& offer, const Case& reached)
{
  const auto found = std::ranges::find(offer.from, reached.instrument, &Contribution::instrument);
  if (found != offer.from.end()) return *found;
  offer.from.push_back(
      {.instrument = reached.instrument, .firm = reached.candidate.firm, .until = reached.until});
  return offer.from.back();
}

bool qualifies(const CandidateView& candidate, double minimum_cost, double qualifying_share)
{
  return candidate.cost >= minimum_cost && candidate.qualifying < qualifying_share;
}

void outbid(Offer& offer, double Contribution::*points, Contribution& winner, double value)
{
  for (Contribution& other : offer.from) other.*points = 0.0;
  winner.*points = value;
}

bool discount_rent(Offer& offer, Contribution& given, double discount, double share)
{
  const double factor = 1.0 - share * discount;
  if (factor >= offer.rent_factor) return false;
  offer.rent_factor = factor;
  outbid(offer, &Contribution::rent_felt, given, 1.0 - offer.rent_factor);
  outbid(offer, &Contribution::rent_points, given, discount);
  return true;
}

void close_offer(Offer& offer, const CandidateView& candidate,
                 const std::vector<Instrument>& instruments)
{
  put_under_ceiling(offer, candidate.cost, instruments);
  std::erase_if(offer.from, [&](const Contribution& given) {
    return gives_nothing(given) || not_worth_applying(given, candidate.application_multiple);
  });

  double grant = 0.0, up_front = 0.0, equity = 0.0, unfilled = 1.0, staff = 0.0, staff_years = 0.0;
  for (Contribution& given : offer.from) {
    grant += given.grant;
    up_front += given.up_front;
    equity += given.equity;
    given.guaranteed *= unfilled;  // of the gap that those before it left
    unfilled *= 1.0 - given.gap_filled;
    staff += given.staff_support * given.staff_years;
    staff_years = std::max(staff_years, given.staff_years);
    offer.application_cost += given.application_cost;
    // Applications lie side by side: the slowest decides.
    offer.approval_quarters = std::max(offer.approval_quarters, given.approval_quarters);
  }
  if (candidate.cost > 0.0) {
    offer.grant = grant / candidate.cost;
    offer.up_front = up_front / candidate.cost;
    offer.equity = equity / candidate.cost;
  }
  offer.gap_filled = 1.0 - unfilled;
  // Several schemes run for different times: the same money over the longest.
  offer.staff_years = staff_years;
  offer.staff_support = staff_years > 0.0 ? staff / staff_years : 0.0;
}

}  // namespace lionrock::policy
