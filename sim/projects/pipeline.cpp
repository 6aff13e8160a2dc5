// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/pipeline.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/projects/arrivals.hpp"
#include "sim/projects/size.hpp"

namespace lionrock::projects {

Pipeline::Pipeline(const Setting& setting, policy::Programme programme)
    : setting_(setting),
      programme_(std::move(programme)),
      none_(programme_.none()),
      kinds_(projects::kinds(setting_)),
      history_(history_quarters(setting_))
{
  double a_quarter = 0.0;
  for (const Kind& kind : kinds_) a_quarter += kind.arrivals;
  candidates_.reserve(static_cast<std::size_t>(a_quarter * (history_ + setting_.quarters)));
}

void Pipeline::run_history()
{
  const Conditions base;
  for (int quarter = -history_; quarter < 0; ++quarter) step(quarter, base, nullptr);
  const std::vector<int> places = programme_.end_past();
  for (Candidate& candidate : candidates_)
    for (policy::Contribution& given : candidate.offer.from)
      given.instrument = places[static_cast<std::size_t>(given.instrument)];
}

Movements Pipeline::advance(int quarter, const Conditions& conditions, economy::FloorSpace& floor)
{
  return step(quarter, conditions, &floor);
}

Movements Pipeline::step(int quarter, const Conditions& conditions, economy::FloorSpace* floor)
{
  Movements movements;
  const Now now{quarter, conditions, floor, movements};
  if (floor != nullptr)
    for (int site = 0; site < std::ssize(floor->sites); ++site) tell_room(site, now);
  arrive(now);
  look_again(now);
  negotiate(now);
  approve(now);
  find_sites(now);
  build(now);
  ramp_up(now);
  pay_rest_of_grants(now);
  pay_support(now);
  close(now);
  return movements;
}

double Pipeline::ramp(const Candidate& candidate, int quarter) const
{
  if (candidate.opened == Candidate::never || quarter < candidate.opened) return 0.0;
  if (candidate.stage == Stage::closed && quarter >= candidate.ended) return 0.0;
  return mean_ramp(quarter - candidate.opened, kinds_[candidate.traits.archetype].ramp_up);
}

double Pipeline::added(const Candidate& candidate, int quarter) const
{
  const double reached = ramp(candidate, quarter);
  if (reached == 0.0 || candidate.opened >= 0) return reached;
  return reached - mean_ramp(-1 - candidate.opened, kinds_[candidate.traits.archetype].ramp_up);
}

FullSize Pipeline::full_size(const Candidate& candidate) const
{
  return size_of(setting_, candidate);
}

Surroundings Pipeline::around(const Candidate& candidate, const Now& now) const
{
  return {&setting_, &kinds_[candidate.traits.archetype], &none_, &now.conditions,
          setting_.start + now.quarter};
}

void Pipeline::schedule(std::vector<Positions>& diary, int quarter, std::int32_t position) const
{
  const std::size_t page = since_first(quarter);
  if (diary.size() <= page) diary.resize(page + 1);
  diary[page].push_back(position);
}

void Pipeline::arrive(const Now& now)
{
  const Quarter quarter = setting_.start + now.quarter;
  const int since = now.quarter + history_;
  const Promotion promotion = promote(setting_, kinds_, programme_, now.conditions, quarter);
  for (int row = 0; row < std::ssize(kinds_); ++row) {
    const Kind& kind = kinds_[row];
    const ArrivalFactors factors{
        arrival_factor(setting_, kind, row, true, programme_, now.conditions, quarter, promotion),
        arrival_factor(setting_, kind, row, false, programme_, now.conditions, quarter, promotion)};
    now.movements.capped_arrivals += capped_arrivals(kind, factors);
    const int count = arrivals_at_largest(setting_, kind, row, since);
    Candidate candidate;  // most of those drawn do not exist: one is made ready for many
    for (int ordinal = 0; ordinal < count; ++ordinal) {
      if (!draw_candidate(setting_, kind, row, since, ordinal, factors, candidate)) continue;
      candidate.arrived = now.quarter;
      const auto position = static_cast<std::int32_t>(candidates_.size());
      candidates_.push_back(std::exchange(candidate, {}));
      appraise_twice(around(candidates_.back(), now), programme_, candidates_.back());
      conclude(position, now);
    }
  }
}

void Pipeline::look_again(const Now& now)
{
  const std::size_t page = since_first(now.quarter);
  if (page >= again_.size()) return;
  for (const std::int32_t position : std::exchange(again_[page], {})) {
    Candidate& candidate = candidates_[position];
    appraise_twice(around(candidate, now), programme_, candidate);
    conclude(position, now);
  }
}

void Pipeline::negotiate(const Now& now)
{
  // Cases of a year are few: whoever came first among equals is a matter of luck, not of kind.
  std::stable_sort(bargaining_.begin(), bargaining_.end(), [&](std::int32_t a, std::int32_t b) {
    return candidates_[a].traits.clock < candidates_[b].traits.clock;
  });
  for (const std::int32_t position : std::exchange(bargaining_, {})) {
    Candidate& candidate = candidates_[position];
    // Others may have reserved the floor it was offered since it came.
    if (!finds_its_room(candidate, now))
      appraise_twice(around(candidate, now), programme_, candidate);
    bargain(around(candidate, now), programme_, candidate);
    if (!candidate.bargained && !goes(candidate)) now.movements.rejected.push_back(position);
    candidate.heard = true;
    conclude(position, now);
    candidate.heard = false;
  }
}

void Pipeline::conclude(std::int32_t position, const Now& now)
{
  Candidate& candidate = candidates_[position];
  const Surroundings near = around(candidate, now);
  const Behaviour& behaviour = setting_.behaviour;
  if (!candidate.heard && wants_package(near, programme_, candidate)) {
    bargaining_.push_back(position);
    return;
  }
  if (const auto ahead = worth_waiting(near, programme_, candidate)) {
    candidate.stage = Stage::waiting;
    candidate.delayed = true;
    schedule(again_, *ahead - setting_.start, position);
    return;
  }
  candidate.decided = now.quarter;
  if (goes(candidate)) {
    const ByClass& numbers = near.kind->of(candidate.traits.kind).numbers;
    const double quarters = (numbers.approval_quarters + candidate.offer.approval_quarters) *
                            candidate.offer.approval_factor;
    candidate.stage = Stage::approval;
    candidate.approved =
        now.quarter +
        static_cast<int>(std::floor(std::max(0.0, quarters) + candidate.traits.clock));
    programme_.commit(candidate.offer);
    reserve_floor(candidate, now);
    approval_.push_back(position);
    now.movements.decided.push_back(position);
    return;
  }
  now.movements.refused.push_back(position);
  candidate.offer = none_;
  if (candidate.reappraised || candidate.traits.reappraisal >= behaviour.reappraisal_chance) {
    candidate.stage = Stage::refused;
    return;
  }
  candidate.stage = Stage::waiting;
  candidate.reappraised = true;
  schedule(again_, now.quarter + static_cast<int>(std::lround(behaviour.reappraisal_quarters)),
           position);
}

}  // namespace lionrock::projects
