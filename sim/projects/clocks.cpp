// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/markets/floor_space.hpp"
#include "sim/projects/appraisal.hpp"
#include "sim/projects/pipeline.hpp"
#include "sim/projects/size.hpp"

namespace lionrock::projects {

namespace {

constexpr double quarters_a_year = 4.0;

/// Quarters of operation before a project closes, at least one: exponential.
int lifetime(double survival, double exit_rate)
{
  const double hazard = -std::log1p(-exit_rate) / quarters_a_year;
  constexpr double longest = 1e6;
  return 1 + static_cast<int>(std::min(longest, -std::log(survival) / hazard));
}

}  // namespace

void Pipeline::approve(const Now& now)
{
  std::erase_if(approval_, [&](std::int32_t position) {
    Candidate& candidate = candidates_[position];
    if (candidate.approved > now.quarter) return false;
    const Traits& traits = candidate.traits;
    const ByClass& numbers = kinds_[traits.archetype].of(traits.kind).numbers;
    if (traits.give_up < numbers.give_up * candidate.offer.give_up_factor) {
      candidate.stage = Stage::given_up;
      candidate.approved = Candidate::never;
      candidate.ended = now.quarter;
      programme_.release(candidate.offer);
      cancel_floor(candidate, now);
      now.movements.given_up.push_back(position);
    } else {
      candidate.stage = Stage::site;
      candidate.floor = size_of(setting_, candidate).floor;
      looking_.push_back(position);
      now.movements.approved.push_back(position);
    }
    return true;
  });
}

void Pipeline::find_sites(const Now& now)
{
  if (now.floor != nullptr) markets::forget_waiting(*now.floor);
  std::erase_if(looking_, [&](std::int32_t position) {
    Candidate& candidate = candidates_[position];
    const FloorKind kind = kinds_[candidate.traits.archetype].archetype->floor;
    if (kind == FloorKind::none || now.floor == nullptr) {
      start(candidate, position, now);
      return true;
    }
    if (const auto site = house(candidate, now)) {
      candidate.site = *site;
      start(candidate, position, now);
      return true;
    }
    candidate.waited_for_site = now.quarter - candidate.approved + 1;
    if (goes(candidate) && candidate.waited_for_site < setting_.behaviour.site_patience)
      return false;
    candidate.stage = Stage::no_site;
    candidate.ended = now.quarter;
    programme_.release(candidate.offer);
    now.movements.no_site.push_back(position);
    return true;
  });
}

void Pipeline::start(Candidate& candidate, std::int32_t position, const Now& now)
{
  candidate.stage = Stage::construction;
  candidate.leased = candidate.started = now.quarter;
  building_.push_back(position);
  now.movements.started.push_back(position);
  // Grants follow the size that is built; public equity and relief from fees and from early payment
  // for land come when building starts.
  programme_.build(candidate.offer, candidate.traits.size_realised);
  for (policy::Contribution& given : candidate.offer.from) {
    given.research_budget *= candidate.traits.size_realised;
    const double grant = given.up_front * candidate.traits.size_realised;
    const double equity = given.equity * candidate.traits.size_realised;
    const double delay =
        given.land_delay_gain * candidate.traits.capex * now.conditions.price_level;
    const double land = (given.waiver_fee + delay) * candidate.traits.size_realised;
    const double loan = given.guaranteed * candidate.traits.size_realised;
    if (grant <= 0.0 && equity <= 0.0 && land <= 0.0 && loan <= 0.0) continue;
    now.movements.payments.push_back({.candidate = position,
                                      .instrument = given.instrument,
                                      .grant = grant,
                                      .equity = equity,
                                      .land = land,
                                      .loan = loan});
    candidate.grants_paid += grant;
    candidate.equity_paid += equity;
  }
}

void Pipeline::build(const Now& now)
{
  const Behaviour& behaviour = setting_.behaviour;
  std::erase_if(building_, [&](std::int32_t position) {
    Candidate& candidate = candidates_[position];
    const Traits& traits = candidate.traits;
    const Kind& kind = kinds_[traits.archetype];
    if (now.quarter < candidate.started + kind.construction) {
      now.movements.capex.push_back(
          {position, traits.capex * traits.size_realised / kind.construction});
      return false;
    }
    candidate.stage = Stage::ramp_up;
    candidate.opened = now.quarter;
    now.movements.opened.push_back(position);
    ramping_.push_back(position);
    const ByClass& numbers = kind.of(traits.kind).numbers;
    candidate.closes = now.quarter + lifetime(traits.survival, numbers.exit_rate);
    schedule(closures_, std::min(candidate.closes, now.quarter + last_page), position);
    if (!candidate.offer.from.empty()) {
      schedule(grants_due_,
               now.quarter + static_cast<int>(std::lround(behaviour.grant_lag_quarters)), position);
      schedule(support_due_, now.quarter, position);
    }
    return true;
  });
}

void Pipeline::ramp_up(const Now& now)
{
  std::erase_if(ramping_, [&](std::int32_t position) {
    Candidate& candidate = candidates_[position];
    now.movements.ramping.push_back(position);
    if (ramp(candidate, now.quarter) < 1.0) return false;
    candidate.full = now.quarter;
    candidate.stage = Stage::operating;
    return true;
  });
}

void Pipeline::pay_rest_of_grants(const Now& now)
{
  const std::size_t page = since_first(now.quarter);
  if (page >= grants_due_.size()) return;
  for (const std::int32_t position : std::exchange(grants_due_[page], {})) {
    Candidate& candidate = candidates_[position];
    if (candidate.stage == Stage::closed) continue;
    for (const policy::Contribution& given : candidate.offer.from) {
      const double grant = (given.grant - given.up_front) * candidate.traits.size_realised;
      if (grant <= 0.0) continue;
      now.movements.payments.push_back(
          {.candidate = position, .instrument = given.instrument, .grant = grant});
      candidate.grants_paid += grant;
    }
  }
}

/// Out of what was set aside for the project; what prices have added to it, out of what is left.
double Pipeline::pay_research(policy::Contribution& given, const Candidate& candidate,
                              const Now& now)
{
  const double wanted = given.research_support * size_of(setting_, candidate).research *
                        ramp(candidate, now.quarter) * now.conditions.price_level / quarters_a_year;
  const double set_aside = std::min(wanted, given.research_budget);
  given.research_budget -= set_aside;
  return set_aside + programme_.pay_research(given.instrument, wanted - set_aside,
                                             setting_.start + now.quarter);
}

void Pipeline::pay_support(const Now& now)
{
  const std::size_t page = since_first(now.quarter);
  if (page >= support_due_.size()) return;
  for (const std::int32_t position : std::exchange(support_due_[page], {})) {
    Candidate& candidate = candidates_[position];
    if (candidate.stage == Stage::closed) continue;
    const double years = (now.quarter - candidate.opened) / quarters_a_year;
    bool more = false;
    for (policy::Contribution& given : candidate.offer.from) {
      const bool in_force = given.given_in((setting_.start + now.quarter).index);
      const bool staffed = given.staff_support > 0.0 && years < given.staff_years;
      const bool researched =
          given.research_support > 0.0 && years < given.research_years && in_force;
      const bool rented = given.rent_points > 0.0 && in_force;
      const bool supplied = in_force && given.input_support > 0.0 &&
                            (given.power_points > 0.0 || given.compute_points > 0.0);
      if (!staffed && !researched && !rented && !supplied) continue;
      const double size = candidate.traits.size_realised / quarters_a_year;
      const double staff = staffed ? given.staff_support * size : 0.0;
      const double inputs = supplied ? given.input_support * size : 0.0;
      const double research = researched ? pay_research(given, candidate, now) : 0.0;
      const bool additional = candidate.label == Label::additional;
      const double induced = additional && researched ? research / given.research_support : 0.0;
      const double rent = rented ? given.rent_points * market_rent(candidate, now.conditions) : 0.0;
      now.movements.payments.push_back({.candidate = position,
                                        .instrument = given.instrument,
                                        .grant = staff + research + inputs,
                                        .research = induced,
                                        .land = rent,
                                        .rent = rent});
      more = true;
    }
    if (more) schedule(support_due_, now.quarter + 1, position);
  }
}

double Pipeline::market_rent(const Candidate& candidate, const Conditions& conditions) const
{
  const Traits& traits = candidate.traits;
  const auto project =
      project_of(setting_.behaviour, *kinds_[traits.archetype].archetype, traits, conditions);
  return project.rent * project.rent_now * traits.size_realised * conditions.price_level /
         quarters_a_year;
}

void Pipeline::release_unpaid(const Candidate& candidate, int quarter, bool rest_unpaid)
{
  const double years = (quarter - candidate.opened) / quarters_a_year;
  for (const policy::Contribution& given : candidate.offer.from) {
    const double grant = rest_unpaid ? given.grant - given.up_front : 0.0;
    const double staff = given.staff_support * std::max(0.0, given.staff_years - years);
    programme_.release(given.instrument,
                       (grant + staff) * candidate.traits.size_realised + given.research_budget);
  }
}

void Pipeline::close(const Now& now)
{
  const std::size_t page = since_first(now.quarter);
  if (page >= closures_.size()) return;
  const double clawback_quarters = setting_.behaviour.clawback_years * quarters_a_year;
  for (const std::int32_t position : std::exchange(closures_[page], {})) {
    Candidate& candidate = candidates_[position];
    if (candidate.closes > now.quarter) {
      schedule(closures_, std::min(candidate.closes, now.quarter + last_page), position);
      continue;
    }
    const bool rest_unpaid =
        now.quarter < candidate.opened + std::lround(setting_.behaviour.grant_lag_quarters);
    candidate.stage = Stage::closed;
    candidate.ended = now.quarter;
    std::erase(ramping_, position);
    now.movements.closed.push_back(position);
    if (candidate.site >= 0) {
      const FloorKind kind = kinds_[candidate.traits.archetype].archetype->floor;
      markets::release(*now.floor, candidate.site, kind, candidate.floor);
    }
    release_unpaid(candidate, now.quarter, rest_unpaid);
    if (now.quarter - candidate.opened >= clawback_quarters) continue;
    for (const policy::Contribution& given : candidate.offer.from) {
      const double share = programme_.instruments()[given.instrument].common.clawback;
      const double paid =
          (rest_unpaid ? given.up_front : given.grant) * candidate.traits.size_realised;
      if (share * paid <= 0.0) continue;
      now.movements.payments.push_back(
          {.candidate = position, .instrument = given.instrument, .grant = -share * paid});
      candidate.grants_paid -= share * paid;
    }
  }
}

}  // namespace lionrock::projects
