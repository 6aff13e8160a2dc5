// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"
#include "sim/quarter/project_books.hpp"

namespace lionrock::quarter {

/// What instruments forgive of the quarter's profits tax goes into `economy.reliefs`, row by row:
/// points off the rate and deductions, for as long as each is given, less what a large group pays
/// again as top-up. To be called after `advance_projects`.
///
/// A project earns the part of its row's profits that is its part of the row's output: of the
/// projects of a plant's row, or of what a host expects to sell. A larger write-off deducts capex
/// on the day of opening and is taken back as ordinary allowances would have fallen, with the wear
/// of the industry's capital; what is left when a project closes would have been allowed at once.
/// Projects that stood before the run have their concessions in the base year's receipts.
void grant_concessions(economy::Economy& economy, ProjectBooks& books);

/// What a concession forgave in the quarter's settlement, HK$ million of the whole economy.
[[nodiscard]] double forgiven(const economy::Economy& economy, const Concession& concession);
/// Who gives it.
[[nodiscard]] int instrument_of(const ProjectBooks& books, const Concession& concession);

/// Shares out what settlement forgave among the instruments: by points times output, and by what
/// has been deducted so far.
void count_concessions(const economy::Economy& economy, ProjectBooks& books);

}  // namespace lionrock::quarter
