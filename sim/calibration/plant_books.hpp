// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"
#include "sim/projects/pipeline.hpp"

namespace lionrock::calibration {

/// Rows for the plants that projects may open in a run: in each industry that archetypes name, one
/// pool for each set of weights in the definitions of manufacturing's share and, where a plant is
/// several agents large, rows of their own for as many as may come.
///
/// @param setting   archetypes and behaviour of the pipeline
/// @param quarters  of the run
[[nodiscard]] economy::Plants plan_plants(const economy::Economy& economy,
                                          const projects::Setting& setting, int quarters);

/// Market state of plants at the opening: none in use yet.
void open_plants(economy::Economy& economy);

}  // namespace lionrock::calibration
