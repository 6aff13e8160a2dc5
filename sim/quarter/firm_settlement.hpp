// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "sim/economy/economy.hpp"
#include "sim/economy/flows.hpp"

namespace lionrock::quarter {

/// Sums over the firms of an industry, HK$ million or volumes.
struct FirmSums {
  double wages = 0.0, production_tax = 0.0, surplus = 0.0, stock_change = 0.0,
         stock_change_value = 0.0;
  double loan_interest = 0.0, deposit_interest = 0.0, profits_tax = 0.0;
  double loans = 0.0, new_loans = 0.0, dividends = 0.0, inputs = 0.0, investment = 0.0;
  double capital = 0.0, labour_output = 0.0, capacity = 0.0, persons = 0.0, efficiency = 0.0;
  std::array<double, economy::skills> base_pay{};
  double by_demand = 0.0, by_labour = 0.0, by_capital = 0.0;
  double dividends_abroad = 0.0;  ///< of `dividends`
  double tax_forgone = 0.0;       ///< profits tax forgiven
  double subsidies = 0.0;         ///< of inputs and research, by government
  double guarantee_fees = 0.0;
  double pay_saved = 0.0;  ///< by what government's own productivity spares it of staff
  std::array<double, economy::share_definitions> outside_weight{};

  FirmSums& operator+=(const FirmSums& other);
};

/// Every firm pays wages, inputs, taxes, interest, investment and dividends; sums by industry.
///
/// @param capital_price  HK$ per unit of capital, product taxes included
std::vector<FirmSums> settle_firms(economy::Economy& economy, const economy::Flows& flows,
                                   double capital_price);

}  // namespace lionrock::quarter
