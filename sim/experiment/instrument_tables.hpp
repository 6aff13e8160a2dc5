// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/experiment/instrument_page.hpp"

namespace lionrock::experiment {

/// What instruments did by the end of a year: projects, jobs, public money, value added and
/// investment, and what they did beside projects. Tables in which nothing happened are left out.
[[nodiscard]] std::vector<TextBlock> instrument_tables(InstrumentPage& page, const WholeYear& year);

}  // namespace lionrock::experiment
