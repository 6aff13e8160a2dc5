// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/pack/pack.hpp"

namespace lionrock::pack {

/// Refuses a table of the base year that does not add up to 1e-10: uses of each product, costs of
/// each industry, and GDP by production, by expenditure and by income against the published total.
/// @throws DataError naming the identity, the industry and both sides
void require_identities(const input_output::Table& table, const Macro& macro);

}  // namespace lionrock::pack
