// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/base/error.hpp"
#include "sim/scenario/catalogue.hpp"

namespace lionrock::scenario {

/// The letter about an entry of the catalogue that scenarios cannot use: a target, a shock or
/// background. It says what the entry is and what a scenario may write instead.
/// @param place  where a scenario uses it
[[nodiscard]] ScenarioError no_instrument(const Place& place, const CatalogueEntry& entry);

}  // namespace lionrock::scenario
