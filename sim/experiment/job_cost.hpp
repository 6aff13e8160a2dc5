// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "sim/experiment/instrument_view.hpp"

namespace lionrock::experiment {

/// Public money since the start of the run over additional jobs at the end of a year, HK$ million
/// at current prices a job.
struct JobCost {
  double cash;      ///< outlay and net equity
  double with_tax;  ///< the same with tax forgone
};

/// Whether projects of the run have one instrument at most, so that its jobs are its own. What was
/// promised before the run reaches none of those that decide in it.
[[nodiscard]] bool has_projects_to_itself(const InstrumentView& instruments, std::size_t last);

// Nothing where members are too few to have an interval of jobs, where that interval includes zero,
// and where the engine does not compute the money.

/// Of one instrument, to be given only where it has its projects to itself.
[[nodiscard]] std::optional<JobCost> job_cost(const InstrumentView& instruments, std::size_t last,
                                              std::size_t entry);

/// Of all instruments of the scenario together, those that reach no project included; each project
/// counted once.
[[nodiscard]] std::optional<JobCost> package_job_cost(const InstrumentView& instruments,
                                                      std::size_t last);

}  // namespace lionrock::experiment
