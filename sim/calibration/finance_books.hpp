// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "sim/economy/economy.hpp"
#include "sim/pack/pack.hpp"

namespace lionrock::calibration {

/// Flows of the opening quarter that follow from firms' books, HK$ million in the agents' economy.
struct FinanceBooks {
  double profits_tax = 0.0;
  double private_dividends = 0.0;
  double public_dividends = 0.0;  ///< of the industry the government owns
  double loan_interest = 0.0;
  double deposit_interest = 0.0;  ///< to firms
};

/// Deposits, loans and dividends of every firm; reserves, debt; the bank and its foreign assets,
/// which close the books; the share of dividends that goes abroad, at which net income from abroad
/// is the published one; taxable profit outside the accounts, at which profits tax is the published
/// one.
///
/// @param to_quarter      a base year's HK$ million to the opening quarter's in the agents' economy
/// @param nominal_growth  of trend GDP, per quarter
[[nodiscard]] FinanceBooks open_finance(economy::Economy& economy, const pack::EconomyPack& pack,
                                        double to_quarter, double nominal_growth);

/// Central value of an assumption of the medium-range forecast. @throws DataError if the pack lacks
/// it
[[nodiscard]] double medium_range(const pack::EconomyPack& pack, const std::string& item);

}  // namespace lionrock::calibration
