// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"

namespace lionrock::dynamics {

/// Those whose first visa ends stay with the renewal rate of their class, and those on a first visa
/// who have found no work for long may go; who goes takes deposits abroad and leaves a post open.
/// The outlook is net of leavers, so whom it held it replaces by an entrant of the same skill.
/// Opens the quarter of the streams' records, so it comes before `admit`.
void renew(economy::Economy& economy);

/// Arrivals of the quarter beyond those the outlook holds. They look for work; where a stream is
/// tied to jobs they come to an open post, which the employer must be allowed to fill from abroad:
/// local staff of the skill over tied persons at least as wanted, pay not below the wage floor.
/// Firms' `vacancies` must hold the posts open.
void admit(economy::Economy& economy);

/// Counts who is here at the end of the quarter.
void count_admitted(economy::Economy& economy);

}  // namespace lionrock::dynamics
