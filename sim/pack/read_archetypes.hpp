// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/pack/manifest.hpp"

namespace lionrock::pack {

/// `archetypes.csv`; `industries` and the four weights hold one entry per industry, divided by ";".
/// @throws DataError naming row and cell of an unknown industry or word, of shares that do not sum
///         to one, and of a narrow weight outside manufacturing
[[nodiscard]] std::vector<Archetype> read_archetypes(
    const Manifest& manifest, const std::vector<input_output::Industry>& industries);

/// `floor_uses.csv`. @throws DataError naming row and cell of a type of site that sites.csv does
/// not
///         have, of a repeated use, and of a kind of floor that an archetype needs and nothing
///         offers
[[nodiscard]] std::vector<FloorUse> read_floor_uses(const Manifest& manifest,
                                                    const std::vector<Site>& sites,
                                                    const std::vector<Archetype>& archetypes);

}  // namespace lionrock::pack
