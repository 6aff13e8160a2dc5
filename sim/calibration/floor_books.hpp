// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/economy/floor_space.hpp"
#include "sim/pack/pack.hpp"

namespace lionrock::calibration {

/// What a scenario says of the floor to come. A date counts as to come after the quarter in which
/// the pack's dates were stated, or after the start if that is later: what opened before is a fact.
struct FloorTimetable {
  bool as_announced = false;                  ///< nothing is late
  double delay_years = 0.0;                   ///< later than announced, all sites to come
  double area_factor = 1.0;                   ///< on the area of the pack's sites to come
  std::map<std::string, Quarter> opens = {};  ///< site -> first opening quarter announced instead;
                                              ///< the last moves with it
  std::vector<pack::Site> extra = {};         ///< further sites, with all that holds for the pack's
};

/// Floor at the opening and what is delivered in each quarter of the run.
///
/// Floor of an interval is delivered evenly over it; floor added or lost every year, evenly over
/// the year. Floor lost is taken from the site of the same type that stands at the opening. Works
/// of a site to come last longer than announced by a share of the time left, drawn once per site
/// and member from the range of its class of works:
///
///     t' = t + u (t - t0) + delay,   u uniform on [low, high]
///
/// Members 2j and 2j + 1 mirror each other's draws; a site's draw depends on its slug alone beside
/// seed and member, so no site moves another. Users other than projects hold what is not free at
/// the opening and keep it: they neither grow nor leave as their industries do, and who loses floor
/// to demolition moves into vacant floor, or leaves when there is none.
///
/// @param start     first quarter of the run
/// @param quarters  of the run
/// @throws ScenarioError for a site the timetable names and nobody knows, for one that stands
///         already, and for an extra site without a date or with a slug that is taken
///
/// Source: HM Treasury, Supplementary Green Book Guidance: Optimism Bias, works duration.
[[nodiscard]] economy::FloorSpace open_floor_space(const pack::EconomyPack& pack,
                                                   const FloorTimetable& timetable, Quarter start,
                                                   int quarters, std::uint64_t seed,
                                                   std::uint32_t member);

}  // namespace lionrock::calibration
