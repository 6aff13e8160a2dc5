// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/base/random.hpp"
#include "sim/economy/economy.hpp"
#include "sim/economy/flows.hpp"

namespace lionrock::markets {

/// Share of the labour force that retires this quarter: the normal rate, or more where the path of
/// the labour force falls faster than that.
[[nodiscard]] double retirement_rate(const economy::Economy& economy);

/// Quits, retirements and dismissals; those who leave wait for work or leave the labour force.
/// Firms' `vacancies` hold the staff wanted on entry and the posts open on return.
void separate(economy::Economy& economy, economy::LabourFlows& labour);

/// Brings the labour force to its path and those admitted beyond it: the unemployed retire too, and
/// the young come in looking for work, some of them under the permits of admission schemes that the
/// outlook already holds.
void renew_labour_force(economy::Economy& economy, economy::LabourFlows& labour);

/// Matches seekers with posts by skill; every firm's block fetches its own hires.
void match(economy::Economy& economy, economy::LabourFlows& labour);

/// Moves the wage of each skill along the wage curve.
void set_wages(economy::Economy& economy, const economy::Outlook& outlook,
               const economy::LabourFlows& labour);

/// Normal pay of a person of given rank in an industry, HK$ million a quarter at opening wages.
[[nodiscard]] double normal_pay(const economy::Economy& economy, int industry, int skill,
                                double rank);

/// Rank of a person of an industry whose normal pay is `pay`: the inverse of `normal_pay`, in [0,
/// 1].
[[nodiscard]] double pay_rank(const economy::Economy& economy, int industry, int skill, double pay);

/// Where the first whole person of an instrument falls, uniform on (0, 1); a half without luck.
///
/// @param identity  of the instrument's draws
[[nodiscard]] double rounding_phase(const economy::Economy& economy, Purpose purpose,
                                    std::uint64_t identity);

}  // namespace lionrock::markets
