// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/pack/balance_prior.hpp"

namespace lionrock::pack {

/// How far each block of the table moved: intermediate use, final use at home (households,
/// government, investment), each domestic and imported, and exports.
///
/// @param growth  GDP at current prices, base year over structure year
[[nodiscard]] std::vector<BlockMovement> movements(const StructureTable& structure,
                                                   const Prior& prior, const Prior& balanced,
                                                   double growth);

}  // namespace lionrock::pack
