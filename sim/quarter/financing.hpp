// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"

namespace lionrock::quarter {

/// What government leaves out this quarter, or asks of profits, for the instruments of the quarters
/// before: the rule of financing knows their cost when a quarter has ended, so that no quarter
/// waits for itself. Spending and works are less by the cost of the last quarter, in money; the
/// rates of profits tax rise together by
///
///     1 + mean cost of the last four quarters / tax of the last quarter at the rates of the law
void plan_financing(economy::Economy& economy);

/// Volume of a public demand that is left out, at most all of it.
///
/// @param own    volume without instruments
/// @param money  to be saved, HK$ million
/// @param price  of a unit, taxes included
[[nodiscard]] double left_out(double own, double money, double price);

/// Adds what the quarter's cuts and its higher tax have met of the cost.
///
/// @param public_price  of a unit of public consumption, taxes included
/// @param profits_tax   received, HK$ million
void count_met(economy::Economy& economy, double public_price, double profits_tax);

/// Meets the government's balance, and ends the quarter of its and the bank's books.
///
/// Development companies borrow and repay bonds of their own. What is left of the cost of the
/// scenario's instruments is debt under rule `bonds`, with the interest on it, and is taken from
/// reserves down to the level kept under the others, with what these no longer earn; returns
/// give back. Of all other deficits bonds meet their share, and all that would take reserves below
/// the level kept. The path of the balance is steered as though the instruments cost nothing.
///
/// @param cost  of the scenario's instruments this quarter, net, beyond what the law of the past
///              promised; HK$ million of the agents' economy
void finance_government(economy::Economy& economy, double cost);

}  // namespace lionrock::quarter
