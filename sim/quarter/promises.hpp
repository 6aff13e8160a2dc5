// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"
#include "sim/quarter/project_books.hpp"

namespace lionrock::quarter {

/// Parts money that was promised before the run from new money: notes in `books.promised` what of
/// the quarter's ledger goes to projects that decided before the run, what funds call of the
/// commitments they had then, and all that the law of the past pays where it has no heir. To be
/// called when the ledger is complete.
void count_promised(const economy::Economy& economy, ProjectBooks& books);

/// Net cost of the scenario's instruments in the quarter beyond what was promised before the run:
/// outlay, equity bought, tax and rents forgone, less what came back. HK$ million, whole economy.
[[nodiscard]] double new_cost(const ProjectBooks& books);

}  // namespace lionrock::quarter
