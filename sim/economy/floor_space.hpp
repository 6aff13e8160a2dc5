// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <vector>

#include "sim/pack/archetype.hpp"

namespace lionrock::economy {

/// One site or stock of floor of the same type, m2 of the whole economy at every scale.
struct Site {
  std::string slug, name_en, name_zh, type;
  int instrument = -1;  ///< position in the scenario of the one that brought it; -1: the pack's
  /// Area that stands in each quarter, entry 0 is the quarter before the run; delays included.
  std::vector<double> supply;
  double let_outside = 0.0;  ///< to users other than projects: incumbents, storage, offices
  double outside_at_opening = 0.0;
  double makers_floor = 0.0;  ///< of it, what follows the output of makers already here
  double let = 0.0;           ///< to projects
  std::array<double, pack::floor_kinds> let_to{};  ///< the same by kind of floor, sums to `let`
  /// Set aside for projects on their way, by kind of floor: no other project may lease it.
  std::array<double, pack::floor_kinds> reserved{};
  double rent = 1.0;  ///< over the opening level and the trend of prices
  double rent_factor =
      1.0;  ///< what its owner asks of the market rent: below 1 in subsidised parks
  std::array<double, pack::floor_kinds> usable{};  ///< share open to each kind, 0 = not permitted
  std::array<double, pack::floor_kinds> permitted{};  ///< the same, while an instrument permits it
  double production_limit = 1.0;  ///< share that kinds of production may hold together
  double other_limit = 1.0;       ///< the same for all other kinds
  std::array<int, pack::floor_kinds> preference{};  ///< 1 is asked first; 0 = never

  /// Share open to a kind this quarter.
  [[nodiscard]] double open_to(pack::FloorKind kind) const
  {
    const auto place = static_cast<std::size_t>(kind);
    return usable[place] > permitted[place] ? usable[place] : permitted[place];
  }
  [[nodiscard]] double supplied(int quarter) const
  {
    const auto last = static_cast<int>(supply.size()) - 1;
    return supply[static_cast<std::size_t>(quarter + 1 < last ? quarter + 1 : last)];
  }
};

/// Industrial and research floor of the economy; sites that instruments bring come last.
struct FloorSpace {
  std::vector<Site> sites;
  std::array<double, pack::floor_kinds> rent{
      1, 1, 1, 1, 1};  ///< over opening and trend, mean of what is open to a kind
  std::array<double, pack::floor_kinds> waiting{};  ///< m2 asked for and not found, last quarter
};

}  // namespace lionrock::economy
