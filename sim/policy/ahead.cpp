// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sim/policy/programme.hpp"

namespace lionrock::policy {

namespace {

/// Better in grants, tax or rent and worse in none of them.
bool better(const Offer& then, const Offer& now)
{
  constexpr double precision = 1e-12;
  const double gains[] = {then.grant + then.equity - now.grant - now.equity,
                          now.tax_rate - then.tax_rate, now.rent_factor - then.rent_factor};
  return std::ranges::all_of(gains, [](double gain) { return gain > -precision; }) &&
         std::ranges::any_of(gains, [](double gain) { return gain > precision; });
}

bool is_announced(const CommonTerms& common, Quarter now)
{
  return common.announced && *common.announced <= now && common.probability > 0.0;
}

/// Whether an announcement is of changes too: one made before an instrument begins tells what it
/// begins with.
bool tells_changes(const CommonTerms& common)
{
  return !common.from || *common.from <= *common.announced;
}

}  // namespace

const Mechanism* Programme::expected(int instrument, Quarter now, Quarter then) const
{
  if (!acts(instrument, now)) return nullptr;
  const Mechanism* today = in_force(instrument, now);
  if (then == now) return today;
  const Instrument& stated = instruments_[instrument];
  const bool announced = is_announced(stated.common, now);
  if (today != nullptr) {  // later terms are known where they are announced, the end always is
    const bool ends = stated.in_force(then) == nullptr;
    return ends || (announced && tells_changes(stated.common)) ? stated.in_force(then) : today;
  }
  // Before its date nobody knows whether a law will pass; after it only those still on their way
  // are expected.
  const bool still_to_come = stated.common.from && now < *stated.common.from;
  const bool on_its_way = standing_[instrument].happens && begins(instrument).value_or(now) > now;
  return announced && (still_to_come || on_its_way) ? stated.in_force(then) : nullptr;
}

std::vector<Quarter> Programme::announced_dates(Quarter now) const
{
  std::vector<Quarter> dates;
  for (int i = 0; i < std::ssize(instruments_); ++i) {
    const Instrument& stated = instruments_[i];
    if (!acts(i, now) || !is_announced(stated.common, now)) continue;
    if (stated.common.from && now < *stated.common.from)
      dates.push_back(*stated.common.from);
    else if (standing_[i].happens && begins(i).value_or(now) > now)
      dates.push_back(*begins(i));
    if (!tells_changes(stated.common)) continue;
    for (const DatedMechanism& terms : stated.terms)
      if (terms.from && now < *terms.from) dates.push_back(*terms.from);
  }
  std::ranges::sort(dates);
  return dates;
}

std::optional<Quarter> Programme::better_ahead(const CandidateView& candidate,
                                               Quarter quarter) const
{
  const std::vector<Quarter> dates = announced_dates(quarter);
  if (dates.empty()) return std::nullopt;
  const Offer now = offer(candidate, quarter);
  for (const Quarter date : dates)
    if (better(offer_at(candidate, quarter, date), now)) return date;
  return std::nullopt;
}

}  // namespace lionrock::policy
