// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "sim/economy/floor_space.hpp"
#include "sim/experiment/policy_results.hpp"
#include "sim/projects/capacity_held.hpp"
#include "sim/quarter/project_books.hpp"

namespace lionrock::experiment {

/// The sites after a quarter.
/// @param quarter  of the run, 0 for the first
[[nodiscard]] FloorQuarter record_sites(const economy::FloorSpace& floor, int quarter);

/// What the sites are called, in their order; to be asked after the last quarter, when all are
/// there.
[[nodiscard]] std::vector<SiteLabel> site_labels(const economy::FloorSpace& floor);

/// What a pipeline holds up in a quarter, and what plants lack for want of staff.
/// @param labour  value added a year that operating plants would add with all the staff they look
///                for, HK$ million at base-year prices; NaN where it is not known
[[nodiscard]] CapacityHeld record_held(const projects::CapacityHeld& held, double labour);

/// Part of its budget that each instrument has not yet promised, and of a fund what it has not yet
/// called; NaN without a limit and when not in force.
[[nodiscard]] std::vector<double> record_budgets(const quarter::ProjectBooks& books, int quarter);

/// Marks as unknown what instruments do to persons, and with firms' own research, where an engine
/// has neither.
void leave_people_unknown(std::span<const policy::Instrument> instruments,
                          policy::InstrumentLedger& ledger);

/// Projects that decided by each quarter to go on terms beyond the evidence, with each instrument
/// that is part of their terms: by quarter of the run, then by instrument.
/// @param candidates   as they are after the last quarter
[[nodiscard]] std::vector<std::vector<double>> count_beyond_evidence(
    std::span<const projects::Candidate> candidates, int quarters, int instruments);

}  // namespace lionrock::experiment
