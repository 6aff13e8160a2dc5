// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/accounts/balance_sheets.hpp"
#include "sim/accounts/national_accounts.hpp"
#include "sim/economy/economy.hpp"
#include "sim/economy/flows.hpp"
#include "sim/quarter/project_books.hpp"

namespace lionrock::quarter {

/// What one quarter leaves on record.
struct Record {
  economy::Flows flows;
  accounts::NationalAccounts accounts;
  accounts::BalanceSheets books;
};

/// Runs one quarter and closes its books. The order is the model.
/// @throws IdentityError if any accounting identity fails
[[nodiscard]] Record run_quarter(economy::Economy& economy);
/// The same with investment projects beside the economy.
[[nodiscard]] Record run_quarter(economy::Economy& economy, ProjectBooks& projects);

}  // namespace lionrock::quarter
