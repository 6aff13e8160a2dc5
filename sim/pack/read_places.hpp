// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/pack/manifest.hpp"

namespace lionrock::pack {

/// `shares.csv`. @throws DataError when a weight is outside [0, 1] or the narrow one is not
/// manufacturing
[[nodiscard]] ShareDefinitions read_shares(const Manifest& manifest,
                                           const std::vector<input_output::Industry>& industries);

/// `delivery_risk.csv`. @throws DataError naming row and cell
[[nodiscard]] std::vector<DeliveryRisk> read_delivery_risk(const Manifest& manifest);

/// `sites.csv`; `opens_from` is "base", a year or a quarter.
/// @throws DataError naming row and cell, also of works without a risk and of floor lost from
/// nothing
[[nodiscard]] std::vector<Site> read_sites(const Manifest& manifest,
                                           const std::vector<DeliveryRisk>& risks);

}  // namespace lionrock::pack
