// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"
#include "sim/quarter/project_books.hpp"

namespace lionrock::quarter {

/// Follows who holds floor under instruments: those who begin to build, and in the first quarter of
/// the run those of the years before it, until they leave. Once a quarter.
void follow_housed(ProjectBooks& books, int quarter);

/// What floor that instruments give cheaply, or bring, would earn in the best other use, in the
/// quarter's ledger:
///
///     floor of a project * max( 0, best rent of the other kinds that its site permits - its own )
///
/// Its own rent is the market's less what government forgoes. Rents of all kinds were alike at the
/// opening, but for what an owner asks; they part as vacancies do. A kind is a use where the site
/// permits it and somebody waits for such floor: without, there is none in the run.
void count_land(const economy::Economy& economy, ProjectBooks& books);

}  // namespace lionrock::quarter
