// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <limits>
#include <vector>

#include "sim/pack/fiscal_accounts.hpp"

namespace lionrock::experiment {

/// HK$ million by account and kind.
using FiscalTable = std::array<std::array<double, pack::fiscal_kinds>, pack::fiscal_accounts>;

/// Government in the Treasury's form over some time; HK$ million of the whole economy, receipts
/// above 0 and payments below.
struct FiscalPeriod {
  FiscalTable cash{};
  FiscalTable cash_new{};  ///< of `cash`, of the scenario's instruments beyond what was promised
  FiscalTable accrual{};
  // At the end, > 0.
  FiscalTable commitments{};
  FiscalTable commitments_new{};  ///< made in the run by the scenario's instruments
  double minimum_tax = 0.0;       ///< of revenue: top-ups of large groups
  double balance = 0.0;           ///< of the ledger, before bonds
  double reserves = 0.0, debt = 0.0;
  double new_debt = 0.0;  ///< of `debt`, taken up for the scenario's instruments and its interest

  /// Adds a later period: flows add up, what stands at the end is that of the later.
  /// @param part  of the later flows that counts
  [[nodiscard]] FiscalPeriod then(const FiscalPeriod& later, double part) const;
};

/// What a member's government did; empty in an engine without one.
struct FiscalResults {
  FiscalPeriod before;  ///< the quarter before the run, at the rate of a year
  std::vector<FiscalPeriod> quarters;
  double terminal = std::numeric_limits<double>::quiet_NaN();  ///< present value of commitments
                                                               ///< after the last quarter
};

}  // namespace lionrock::experiment
