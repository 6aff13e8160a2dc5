// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"
#include "sim/economy/flows.hpp"

namespace lionrock::markets {

/// Rate firm `i` of industry `s` pays, per year.
[[nodiscard]] double firm_loan_rate(const economy::Economy& economy, int s, std::int32_t i);

/// Firms ask for what their loans lack of their normal level and for what planned outlays exceed
/// their means; the bank lends against capital and within what its own capital carries. Rationed
/// firms cut investment first, then ask for no more staff than they have (`vacancies` holds the
/// staff wanted).
void lend(economy::Economy& economy, const economy::Outlook& outlook);

}  // namespace lionrock::markets
