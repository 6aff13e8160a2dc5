// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/experiment/member.hpp"
#include "sim/quarter/project_books.hpp"

namespace lionrock::experiment {

/// Notes what instruments, sites and projects did in the quarter that ended.
/// @param labour  value added a year, HK$ million at base-year prices, that plants lack for want of
///                staff; NaN where the engine does not say
void record_policy_quarter(const quarter::ProjectBooks& books, int quarter, double labour,
                           PolicyResults& results);

/// What is known only after the last quarter: names of sites, what lies beyond the evidence, and
/// the candidates themselves where they are kept.
void finish_policy(const quarter::ProjectBooks& books, int quarters, bool keep_projects,
                   PolicyResults& results);

/// Value added a year, HK$ million at base-year prices, that operating plants would add with all
/// the staff they look for.
[[nodiscard]] double held_by_labour(const economy::Economy& economy);

}  // namespace lionrock::experiment
