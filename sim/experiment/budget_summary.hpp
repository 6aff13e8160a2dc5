// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/experiment/instrument_page.hpp"

namespace lionrock::experiment {

/// How much of each budget was used by the end of some years, whose money ran out in how many
/// members, and when; no table without budgets.
[[nodiscard]] TextBlock budget_block(const InstrumentPage& page,
                                     const std::vector<WholeYear>& years);

}  // namespace lionrock::experiment
