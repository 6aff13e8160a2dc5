// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/experiment/macro_view.hpp"
#include "sim/experiment/summary.hpp"
#include "sim/pack/pack.hpp"

namespace lionrock::experiment {

/// Years after the base year for which figures were published, beside what the run projects: real
/// growth, growth of the deflator, inflation, unemployment, employment, growth of the persons
/// engaged in manufacturing and of exports. A check, not a holdout: the
/// figures were known when the model was built.
///
/// @param years  of the run, covered in full
[[nodiscard]] std::vector<CheckFigure> check_figures(const MacroView& macro,
                                                     const std::vector<int>& years,
                                                     const pack::EconomyPack& pack);

}  // namespace lionrock::experiment
