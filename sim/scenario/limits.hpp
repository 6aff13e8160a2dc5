// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/base/calendar.hpp"

namespace lionrock::pack {
struct EconomyPack;
}

namespace lionrock::scenario {

/// What the data allow a scenario to ask for.
struct Limits {
  Quarter start;                     ///< the only first quarter: the one after the base year
  std::vector<int> structure_years;  ///< structures of the input-output table that the pack holds
};

[[nodiscard]] Limits limits_of(const pack::EconomyPack& pack);

}  // namespace lionrock::scenario
