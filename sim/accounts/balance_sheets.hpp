// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"

namespace lionrock::accounts {

/// Who owns and owes what, HK$ million, summed from the rows of every agent.
struct BalanceSheets {
  double worker_deposits = 0.0;
  double owner_deposits = 0.0;
  double firm_deposits = 0.0;
  double firm_loans = 0.0;
  double government_reserves = 0.0;
  double government_debt = 0.0;
  double bank_capital = 0.0;
  double foreign_assets = 0.0;

  /// Assets of the bank less its liabilities; zero when the books are closed.
  [[nodiscard]] double bank_gap() const
  {
    return firm_loans + government_debt + foreign_assets - worker_deposits - owner_deposits -
           firm_deposits - government_reserves - bank_capital;
  }
};

[[nodiscard]] BalanceSheets balance_sheets(const economy::Economy& economy);

}  // namespace lionrock::accounts
