// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/accounts/balance_sheets.hpp"
#include "sim/accounts/national_accounts.hpp"

namespace lionrock::accounts {

/// GDP by production, expenditure and income agree, nominal and real, to 1e-9 relative.
/// @throws IdentityError naming both sides
void require_gdp_identities(const economy::Economy& economy, const NationalAccounts& accounts);

/// Holds every quarter of every run against what must be true, to 1e-9 relative: GDP by production,
/// expenditure and income; real GDP two ways; the payments of all sectors net to zero; each
/// sector's deposits change by what it was paid less what it paid; loans and debt by what was lent;
/// the bank's books close; products made and bought agree; persons add up to the labour force.
///
/// @param before  the books when the quarter opened
/// @throws IdentityError naming both sides
void require_identities(const economy::Economy& economy, const economy::Flows& flows,
                        const NationalAccounts& accounts, const BalanceSheets& before,
                        const BalanceSheets& after);

}  // namespace lionrock::accounts
