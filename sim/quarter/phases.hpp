// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"
#include "sim/economy/flows.hpp"
#include "sim/markets/goods.hpp"

namespace lionrock::quarter {

/// World demand, sentiment and rates of the quarter.
void open_quarter(economy::Economy& economy);

/// What firms expect: growth, capacity growth and prices by industry, inflation.
[[nodiscard]] economy::Outlook form_expectations(const economy::Economy& economy);

/// Every firm: productivity, price, wanted output, staff and capital.
void plan(economy::Economy& economy, const economy::Outlook& outlook);

/// What staff and capital allow; goods firms produce to plan, services offer what they could do.
void produce(economy::Economy& economy);

/// Final demand of the quarter: households' budgets, government, investors; and firms' export
/// orders.
[[nodiscard]] markets::Demand form_demand(economy::Economy& economy, economy::IncomeFlows& income);

/// Wages, taxes, interest, transfers and profits are paid, dividends last.
void settle(economy::Economy& economy, economy::Flows& flows);

/// Capital arrives, expectations and market shares take in what happened, and so does the climate.
void learn(economy::Economy& economy, const economy::Flows& flows);

}  // namespace lionrock::quarter
