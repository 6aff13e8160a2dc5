// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "sim/calibration/parameters.hpp"
#include "sim/calibration/trend_path.hpp"
#include "sim/input_output/table.hpp"
#include "sim/pack/pack.hpp"
#include "sim/scenario/scenario.hpp"

namespace lionrock::experiment {

/// Quarters of a run, first and last included.
[[nodiscard]] int quarters_of(const scenario::Run& run);

/// The balanced table on the structure that the scenario asks for.
[[nodiscard]] const input_output::Table& table_of(const scenario::Scenario& scenario,
                                                  const pack::EconomyPack& pack);

/// Exogenous paths of a pair of members, from the quarter before the run to the horizon firms plan
/// for. A path of the scenario is taken as it is; where there is none, the pack's central number or
/// the pair's draw holds throughout.
///
/// World demand grows as the trend supplies unless the scenario says otherwise; the policy rate
/// departs from what everybody expected by the scenario's path less the pack's; the base year's
/// change of inventories fades out over the first year.
///
/// @param drawn  gets the numbers the pair was run with; NaN where a path of the scenario holds
/// @throws DataError if the trend has no solution
[[nodiscard]] calibration::OutlookPaths outlook_paths(
    const scenario::Scenario& scenario, const pack::EconomyPack& pack, std::uint32_t pair,
    std::vector<calibration::DrawnParameter>& drawn);

}  // namespace lionrock::experiment
