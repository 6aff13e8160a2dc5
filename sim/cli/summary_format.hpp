// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "sim/experiment/summary.hpp"

namespace lionrock::cli {

/// A fraction in per cent; a dash where it is unknown.
[[nodiscard]] std::string percent(double value, int decimals);

/// Mean and, of two members or more, the bounds in brackets; in per cent.
[[nodiscard]] std::string with_interval(const experiment::Estimate& estimate, int decimals,
                                        int members);

/// What the figures of the tables are, e.g. "Mean over members; in brackets ...".
[[nodiscard]] std::string interval_words(int members, bool english);

/// Prints the figures published since the base year beside what was projected.
void print_checks(const experiment::Summary& summary, std::string_view language, int width,
                  std::ostream& out);

/// Prints how many members reach each level of the share; nothing with too few members.
void print_chances(const experiment::Summary& summary, std::string_view language, int width,
                   std::ostream& out);

}  // namespace lionrock::cli
