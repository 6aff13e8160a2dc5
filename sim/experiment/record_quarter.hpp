// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/accounts/indicators.hpp"
#include "sim/experiment/member_results.hpp"
#include "sim/quarter/quarter.hpp"

namespace lionrock::experiment {

/// Output, demand, prices and manufacturing's value added, grown to the whole economy; the rest
/// stays unknown.
[[nodiscard]] MacroQuarter record_accounts(const economy::Economy& economy,
                                           const quarter::Record& record,
                                           const accounts::Indicators& indicators);

/// Adds what only an economy of agents knows: labour market, utilisation, wages, money, government.
/// @param economy  after the quarter, with its ledger
void record_markets(const economy::Economy& economy, const quarter::Record& record,
                    const accounts::Indicators& indicators, MacroQuarter& macro);

/// The industries, grown to the whole economy.
/// @param quarter  the quarter, 0 for the first of the run
[[nodiscard]] IndustryQuarter record_industries(const economy::Economy& economy,
                                                const quarter::Record& record, int quarter);

}  // namespace lionrock::experiment
