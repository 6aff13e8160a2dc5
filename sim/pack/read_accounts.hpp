// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/pack/manifest.hpp"

namespace lionrock::pack {

/// `households.csv`. @throws DataError when disposable income is not the sum of its parts
[[nodiscard]] Households read_households(const Manifest& manifest, double compensation);

/// `government_2023_24.csv`. @throws DataError when lines do not sum to their totals, the balance
/// is not
///         revenue less expenditure, or reserves do not change by it and by borrowing
[[nodiscard]] std::vector<GovernmentLine> read_government_lines(const Manifest& manifest);

/// `fiscal_accounts.csv`.
/// @throws DataError naming the cell when an account, a kind or an ordinary line is not known, a
/// name stands twice, or a line has no row
[[nodiscard]] FiscalAccounts read_fiscal_accounts(const Manifest& manifest);

/// `balance_sheet.csv`. @throws DataError when a claim has no holder or the bank's claims do not
/// sum to zero,
///         or firms and households do not hold what `opening_books.csv` and `households.csv` say
[[nodiscard]] std::vector<BalanceSheetRow> read_balance_sheet(const Manifest& manifest,
                                                              const IndustryStructure& structure,
                                                              const Households& households);

/// Refuses accounts whose taxes and transfers are not those of the table and of households.
/// @throws DataError naming the line and both figures
void require_same_taxes(const Manifest& manifest, const std::vector<GovernmentLine>& lines,
                        const input_output::Table& table, const Households& households);

}  // namespace lionrock::pack
