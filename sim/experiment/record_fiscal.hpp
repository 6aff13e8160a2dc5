// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/experiment/fiscal_results.hpp"
#include "sim/pack/pack.hpp"
#include "sim/quarter/project_books.hpp"

namespace lionrock::experiment {

/// How the ledger's payments become the Treasury's accounts.
struct FiscalRules {
  const pack::FiscalAccounts& accounts;
  std::vector<pack::FiscalPlace> of_instruments;  ///< in the programme's order
  double land_premium;                            ///< over GDP, of the medium-range forecast
  double fees;       ///< sold by government, which the model nets, over public consumption
  double subsidies;  ///< on products, likewise, over taxes less subsidies on products
};

/// @throws DataError if the pack does not say where an instrument's money is entered
[[nodiscard]] FiscalRules fiscal_rules(const pack::EconomyPack& pack,
                                       const quarter::ProjectBooks& books);

/// The quarter that ended. Every payment of government's sector is entered once, so that all cash
/// sums to the balance of the ledger; public consumption takes what no other line names. Tax is
/// entered before concessions, and what these forgo beside it. When accrued, works and equity are
/// assets and no cost: the contribution to the gross operating balance.
/// Source: IMF (2014), Government Finance Statistics Manual, chapter 4.
/// Departure: land premium is revenue, as Hong Kong's accounts have it; taxes accrue as they are
/// paid, since the model assesses none later.
[[nodiscard]] FiscalPeriod record_fiscal(const FiscalRules& rules, const economy::Economy& economy,
                                         const quarter::ProjectBooks& books);

/// The quarter before the run at the rate of the year whose published accounts it opens from.
///
/// @param gdp  of the base year, HK$ million
[[nodiscard]] FiscalPeriod record_before(const FiscalRules& rules, const economy::Economy& economy,
                                         double gdp);

/// Present value of what is promised and not paid after the last quarter, HK$ million.
///
/// @param quarter   last of the run, 0 for the first
/// @param discount  a year
[[nodiscard]] double terminal_account(const quarter::ProjectBooks& books, int quarter,
                                      double discount);

}  // namespace lionrock::experiment
