// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/pack/archetype.hpp"
#include "sim/scenario/catalogue.hpp"

namespace lionrock::pack {
struct EconomyPack;
}

namespace lionrock::scenario {

/// How many more candidates than usual a scenario may ask for. Those beyond were never drawn, so
/// that no scenario's draws depend on its neighbours.
struct ArrivalLimits {
  std::vector<pack::Archetype> kinds{};  ///< in the order of archetypes.csv; empty: no limit
  /// What today's attraction work is worth at least, factor on arrivals: usual arrivals hold it.
  double attraction_today = 1.0;
};

/// What the data allow a scenario to ask for.
struct Limits {
  Quarter start;                     ///< the only first quarter: the one after the base year
  std::vector<int> structure_years;  ///< structures of the input-output table that the pack holds
  std::vector<std::string> industries{};  ///< slugs, in the order of the table
  std::vector<std::string> archetypes{};  ///< slugs, in the order of archetypes.csv
  std::vector<std::string> sites{};       ///< slugs, in the order of sites.csv
  std::vector<std::string> site_types{};  ///< types of site that the data know; empty: any
  std::vector<std::string> past_law{};    ///< slugs of instruments in force before any run
  Catalogue catalogue{};                  ///< instruments to be used by name
  ArrivalLimits arrivals{};
};

/// Limits of a pack with the instruments of the folder `catalogue` beside it, where there is one.
/// @throws DataError as `read_catalogue`
[[nodiscard]] Limits limits_of(const pack::EconomyPack& pack);

/// Limits of a pack with the instruments of a folder.
/// @throws DataError as `read_catalogue`
[[nodiscard]] Limits limits_of(const pack::EconomyPack& pack,
                               const std::filesystem::path& catalogue);

}  // namespace lionrock::scenario
