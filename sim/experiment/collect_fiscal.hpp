// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/experiment/fiscal_results.hpp"
#include "sim/results/results.hpp"

namespace lionrock::experiment {

/// The fiscal years of a run that begins with a first calendar quarter, April to March, the last
/// whole one last. Of the first, three quarters lie before the run: they are those of the year
/// before at the opening's rate, so that the year is the one whose published accounts open the run.
[[nodiscard]] std::vector<FiscalPeriod> fiscal_years(const FiscalResults& found);

/// Adds group fiscal; nothing where no member has a government.
///
/// @param members    by scenario, then by member
/// @param base_year  calendar year before the run
void add_fiscal(results::Results& all,
                const std::vector<std::vector<const FiscalResults*>>& members, int base_year);

}  // namespace lionrock::experiment
