// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"
#include "sim/economy/flows.hpp"

namespace lionrock::markets {

/// Share of the labour force that retires this quarter: the normal rate, or more where the path of
/// the labour force falls faster than that.
[[nodiscard]] double retirement_rate(const economy::Economy& economy);

/// Quits, retirements and dismissals; those who leave wait for work or leave the labour force.
/// Firms' `vacancies` hold the staff wanted on entry and the posts open on return.
void separate(economy::Economy& economy, economy::LabourFlows& labour);

/// Brings the labour force to its path: the unemployed retire too, and the young come in looking
/// for work.
void renew_labour_force(economy::Economy& economy, economy::LabourFlows& labour);

/// Matches seekers with posts by skill; every firm's block fetches its own hires.
void match(economy::Economy& economy, economy::LabourFlows& labour);

/// Moves the wage of each skill along the wage curve.
void set_wages(economy::Economy& economy, const economy::Outlook& outlook,
               const economy::LabourFlows& labour);

/// Normal pay of a person of given rank in an industry, HK$ million a quarter at opening wages.
[[nodiscard]] double normal_pay(const economy::Economy& economy, int industry, int skill,
                                double rank);

}  // namespace lionrock::markets
