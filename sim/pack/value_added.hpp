// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/pack/balance_table.hpp"

namespace lionrock::pack {

/// Fills compensation, other taxes on production and surplus of a table whose uses and output are
/// balanced.
///
///     compensation_i = min(cap, scale * labour share prior_i) * value added_i
///
/// with one scale for manufacturing, which has a total of its own, and one for the other
/// industries; industries that buy nothing (private households) pay all they produce. Surplus is
/// output less all costs.
/// @throws DataError if the cap leaves compensation below its total
void set_value_added(input_output::Table& table, const TableTargets& targets);

}  // namespace lionrock::pack
