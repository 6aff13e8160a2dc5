// SPDX-License-Identifier: Apache-2.0
// Floor that instruments bring and offer below the market: whoever counts on it has reserved it.
#include "sim/markets/floor_space.hpp"
#include "sim/policy/contributions.hpp"
#include "sim/projects/pipeline.hpp"

namespace lionrock::projects {

namespace {

constexpr FloorKind leased_kinds[]{FloorKind::flat, FloorKind::plant, FloorKind::lab,
                                   FloorKind::dc};

/// Floor that a candidate's offer counts on.
struct Claim {
  int site;  ///< of FloorSpace::sites
  int instrument;
  double area;  ///< m2
};

std::optional<Claim> claim_of(const Candidate& candidate, const economy::FloorSpace& floor)
{
  for (const policy::Contribution& given : candidate.offer.from)
    if (given.floor > 0.0)
      if (const auto site = markets::site_of(floor, given.instrument))
        return Claim{*site, given.instrument, given.floor};
  return std::nullopt;
}

}  // namespace

void Pipeline::tell_room(int site, const Now& now)
{
  const economy::Site& of = now.floor->sites[site];
  if (of.instrument < 0) return;
  policy::Programme::FloorRoom left{};
  for (const FloorKind kind : leased_kinds)
    left[static_cast<std::size_t>(kind)] = markets::room(of, kind, now.quarter);
  programme_.set_floor_room(of.instrument, left);
}

bool Pipeline::finds_its_room(const Candidate& candidate, const Now& now) const
{
  if (now.floor == nullptr) return true;
  const auto claim = claim_of(candidate, *now.floor);
  const FloorKind kind = kinds_[candidate.traits.archetype].archetype->floor;
  return !claim || markets::room(now.floor->sites[claim->site], kind, now.quarter) >= claim->area;
}

void Pipeline::reserve_floor(const Candidate& candidate, const Now& now)
{
  if (now.floor == nullptr) return;
  const auto claim = claim_of(candidate, *now.floor);
  if (!claim) return;
  const FloorKind kind = kinds_[candidate.traits.archetype].archetype->floor;
  markets::reserve(now.floor->sites[claim->site], kind, claim->area, now.quarter);
  tell_room(claim->site, now);
}

void Pipeline::cancel_floor(const Candidate& candidate, const Now& now)
{
  if (now.floor == nullptr) return;
  const auto claim = claim_of(candidate, *now.floor);
  if (!claim) return;
  const FloorKind kind = kinds_[candidate.traits.archetype].archetype->floor;
  markets::cancel(now.floor->sites[claim->site], kind, claim->area);
  tell_room(claim->site, now);
}

std::optional<int> Pipeline::house(Candidate& candidate, const Now& now)
{
  const FloorKind kind = kinds_[candidate.traits.archetype].archetype->floor;
  if (const auto claim = claim_of(candidate, *now.floor)) {
    markets::cancel(now.floor->sites[claim->site], kind, claim->area);
    if (markets::lease_at(now.floor->sites[claim->site], kind, claim->area, now.quarter))
      return claim->site;
    policy::lose_floor(candidate.offer, claim->instrument);
    appraise_again(around(candidate, now), candidate);
    if (!goes(candidate)) return std::nullopt;
  }
  return markets::lease(*now.floor, kind, candidate.floor, now.quarter);
}

}  // namespace lionrock::projects
