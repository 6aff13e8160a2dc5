// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/land_costs.hpp"

#include <algorithm>

namespace lionrock::quarter {

using projects::Candidate;

namespace {

constexpr double months_a_quarter = 3.0;
constexpr double million = 1e6;

/// Best rent of another use of a project's floor over the opening's, as far as somebody asks for
/// it; 0 without one.
double best_other_rent(const economy::FloorSpace& floor, const economy::Site& site,
                       pack::FloorKind own)
{
  double best = 0.0;
  for (int k = 0; k < pack::floor_kinds; ++k) {
    const auto kind = static_cast<pack::FloorKind>(k);
    const auto place = static_cast<std::size_t>(k);
    if (kind == own || kind == pack::FloorKind::none) continue;
    if (site.open_to(kind) > 0.0 && floor.waiting[place] > 0.0)
      best = std::max(best, floor.rent[place]);
  }
  return best;
}

bool holds_floor(const Candidate& candidate)
{
  using projects::Stage;
  return candidate.site >= 0 &&
         (candidate.stage == Stage::construction || candidate.stage == Stage::ramp_up ||
          candidate.stage == Stage::operating);
}

}  // namespace

void follow_housed(ProjectBooks& books, int quarter)
{
  const auto& candidates = books.pipeline.candidates();
  const auto note = [&](std::int32_t which) {
    const Candidate& candidate = candidates[static_cast<std::size_t>(which)];
    if (!candidate.offer.from.empty() && holds_floor(candidate)) books.housed.push_back(which);
  };
  if (quarter == 0) {
    for (std::int32_t which = 0; which < std::ssize(candidates); ++which) note(which);
    return;
  }
  std::erase_if(books.housed, [&](std::int32_t which) {
    return !holds_floor(candidates[static_cast<std::size_t>(which)]);
  });
  for (const std::int32_t which : books.movements.started) note(which);
}

void count_land(const economy::Economy& economy, ProjectBooks& books)
{
  const auto& setting = books.pipeline.setting();
  const double rent_then = setting.behaviour.rent * months_a_quarter / million;
  const double rent_now = rent_then * books.conditions.price_level;
  for (const std::int32_t which : books.housed) {
    const Candidate& candidate = books.pipeline.candidates()[static_cast<std::size_t>(which)];
    const economy::Site& site = books.floor.sites[static_cast<std::size_t>(candidate.site)];
    const auto& archetypes = *setting.archetypes;
    const auto kind = archetypes[static_cast<std::size_t>(candidate.traits.archetype)].floor;
    const double best = best_other_rent(books.floor, site, kind);
    for (const policy::Contribution& given : candidate.offer.from) {
      const bool brought = site.instrument == given.instrument;
      if (!brought && given.rent_points == 0.0 && given.waiver_fee == 0.0) continue;
      const bool now = given.given_in((setting.start + economy.quarter).index);
      const double own =
          books.floor.rent[static_cast<std::size_t>(kind)] - (now ? given.rent_points : 0.0);
      books.ledger[static_cast<std::size_t>(given.instrument)].land_opportunity +=
          candidate.floor * rent_now * std::max(0.0, best - own);
    }
  }
}

}  // namespace lionrock::quarter
