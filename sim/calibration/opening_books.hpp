// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"
#include "sim/input_output/table.hpp"
#include "sim/pack/pack.hpp"

namespace lionrock::calibration {

/// Gives populated firms their output, prices, capital, stocks, deposits, loans and expectations,
/// and every other sector its books, so that the first quarter continues the trend and all claims
/// sum to zero. Solves what the data leave open: factor on salaries tax, taxable profit outside the
/// accounts, share of dividends paid abroad, one-off transfers (the published deficit opens the
/// run), and the propensity to spend.
///
/// @throws DataError if what is solved has no sensible solution
void open_books(economy::Economy& economy, const pack::EconomyPack& pack,
                const input_output::Table& table);

}  // namespace lionrock::calibration
