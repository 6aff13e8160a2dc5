// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>

#include "sim/policy/programme.hpp"

namespace lionrock::policy {

namespace {

constexpr bool adds_to_approval_time(const Mechanism& mechanism)
{
  return std::holds_alternative<ApprovalTime>(mechanism) ||
         std::holds_alternative<Governance>(mechanism);
}

/// Lets a mechanism that acts on candidates into the offer; the others act on the economy.
void add_any(Offer& offer, const Mechanism& mechanism, const Case& reached)
{
  std::visit(
      [&](const auto& terms) {
        if constexpr (requires { add(offer, terms, reached); }) add(offer, terms, reached);
      },
      mechanism);
}

}  // namespace

bool is_for_projects(const Mechanism& mechanism)
{
  // Markets open and rules ease for whole industries.
  const auto* rules = std::get_if<Standards>(&mechanism);
  if (rules != nullptr && rules->compliance_cost_cut != 0.0) return false;
  if (std::holds_alternative<MarketAccess>(mechanism)) return false;
  return std::holds_alternative<NegotiatedPackage>(mechanism) ||
         std::visit(
             [](const auto& terms) {
               return requires(Offer & offer, const Case& reached) { add(offer, terms, reached); };
             },
             mechanism);
}

Case Programme::case_of(int instrument, const CandidateView& candidate, Quarter then) const
{
  const CommonTerms& common = instruments_[instrument].common;
  const Standing& standing = standing_[instrument];
  const auto begin = standing.begins;
  const auto kind = static_cast<std::size_t>(candidate.floor_kind);
  Case reached{.candidate = candidate,
               .law = base_,
               .instrument = instrument,
               .budget_committed = standing.committed,
               .to_firms = standing.to_firms,
               .fund_money = standing.fund_money,
               .floor_room = standing.floor_room[kind],
               .years_in_force = begin ? std::max(0, then - *begin) / 4.0 : no_limit,
               .life = common.expected_life,
               .projects_only = instruments_[instrument].reach.projects_only()};
  if (!common.grandfathered && common.until) {
    reached.life = std::min(reached.life, (*common.until - then + 1) / 4.0);
    reached.until = common.until->index;
  }
  return reached;
}

Offer Programme::offer(const CandidateView& candidate, Quarter quarter) const
{
  return offer_at(candidate, quarter, quarter);
}

std::vector<Programme::Reached> Programme::reaching(const CandidateView& candidate, Quarter now,
                                                    Quarter then) const
{
  std::vector<Reached> found;
  found.reserve(instruments_.size());
  for (int i = 0; i < std::ssize(instruments_); ++i)
    if (const Mechanism* mechanism = expected(i, now, then); mechanism && reaches(i, candidate))
      found.push_back({i, mechanism});
  return found;
}

Offer Programme::offer_at(const CandidateView& candidate, Quarter now, Quarter then) const
{
  const std::vector<Reached> reached = reaching(candidate, now, then);
  double application_factor = 1.0;
  for (const auto& [instrument, mechanism] : reached)
    if (const auto* terms = std::get_if<Standards>(mechanism))
      application_factor *= terms->application_cost_factor;

  Offer offer = none();
  for (const auto& [instrument, mechanism] : reached) {
    if (adds_to_approval_time(*mechanism)) continue;
    Case of_it = case_of(instrument, candidate, then);
    of_it.application_factor = application_factor;
    add_any(offer, *mechanism, of_it);
  }
  close_offer(offer, candidate, instruments_);
  speed_up(offer, candidate, reached, then);
  return offer;
}

void Programme::speed_up(Offer& offer, const CandidateView& candidate,
                         const std::vector<Reached>& reached, Quarter then) const
{
  for (const auto& [instrument, mechanism] : reached) {
    if (adds_to_approval_time(*mechanism))
      add_any(offer, *mechanism, case_of(instrument, candidate, then));
    if (const auto* terms = std::get_if<PublicSectorProductivity>(mechanism))
      offer.approval_quarters -= terms->approval_saving * public_sector_gain(instrument, then);
  }
}

double Programme::joint_ceiling(const Offer& offer) const
{
  double ceiling = 1.0;
  for (const Contribution& given : offer.from)
    if (given.grant + given.equity > 0.0)
      ceiling = std::min(ceiling, instruments_[given.instrument].common.stacking);
  return ceiling;
}

std::optional<int> Programme::negotiator(const CandidateView& candidate, Quarter quarter) const
{
  for (int i = 0; i < std::ssize(instruments_); ++i) {
    if (!std::holds_alternative<NegotiatedPackage>(instruments_[i].terms.front().mechanism))
      continue;
    const Mechanism* mechanism = in_force(i, quarter);
    const auto* terms = mechanism ? std::get_if<NegotiatedPackage>(mechanism) : nullptr;
    if (terms == nullptr || !acts(i, quarter) || !reaches(i, candidate)) continue;
    if (candidate.cost < terms->minimum_project_cost) continue;
    const Cases& cases = standing_[i].cases;
    const double taken = cases.year == quarter.year() ? cases.taken : 0.0;
    if (taken + 1.0 <= terms->cases_per_year) return i;
  }
  return std::nullopt;
}

bool Programme::negotiate(int instrument, const CandidateView& candidate,
                          const NegotiationCase& asked, Quarter quarter, Offer& offer)
{
  const Mechanism* mechanism = in_force(instrument, quarter);
  const auto* terms = mechanism ? std::get_if<NegotiatedPackage>(mechanism) : nullptr;
  if (terms == nullptr) return false;
  Cases& cases = standing_[instrument].cases;
  if (cases.year != quarter.year()) cases = {.year = quarter.year(), .taken = 0.0};
  cases.taken += 1.0;

  const double ceiling = std::min(joint_ceiling(offer), instruments_[instrument].common.stacking);
  const double left = std::max(0.0, terms->budget - committed(instrument)) / candidate.cost;
  const Case reached = case_of(instrument, candidate, quarter);
  // Firms count on points of tax and rent only as long as they believe them to last.
  const double believed = annuity_share(reached.life, base_.horizon_years, base_.discount_rate);
  NegotiationCase counted = asked;
  counted.tax.worth *= believed;
  counted.rent.worth *= believed;
  NegotiatedPackage within = *terms;
  within.grant_ceiling = std::min(
      within.grant_ceiling,
      asked.grant_share + std::min(left, std::max(0.0, ceiling - offer.grant - offer.equity)));
  const Package package = bargain(within, counted);
  if (package.empty()) return false;

  Contribution& given = contribution_of(offer, reached);
  given.grant += package.grant * candidate.cost;
  given.tax_points += package.tax_points;
  given.rent_points += package.rent_points;
  offer.grant += package.grant;
  offer.tax_rate -= believed * package.tax_points;
  offer.rent_factor -= believed * package.rent_points;
  offer.approval_quarters += terms->authority_quarters;
  return true;
}

}  // namespace lionrock::policy
