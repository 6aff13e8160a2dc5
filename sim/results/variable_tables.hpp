// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/results/schema.hpp"

namespace lionrock::results {

// The parts of schema(), one function per table of variables.
[[nodiscard]] std::vector<VariableSpec> quarterly_macro_variables();
[[nodiscard]] std::vector<VariableSpec> yearly_macro_variables();
[[nodiscard]] std::vector<VariableSpec> industry_variables();
[[nodiscard]] std::vector<VariableSpec> table_variables();
[[nodiscard]] std::vector<VariableSpec> parameter_variables();
[[nodiscard]] std::vector<VariableSpec> bottleneck_variables();
[[nodiscard]] std::vector<VariableSpec> instrument_variables();
[[nodiscard]] std::vector<VariableSpec> site_variables();
[[nodiscard]] std::vector<VariableSpec> project_variables();
[[nodiscard]] std::vector<VariableSpec> fiscal_variables();

/// One line of a table of variables that share group and axes.
struct VariableLine {
  std::string_view name, units, long_name, long_name_zh;
};

/// The lines with the group and axes they share.
[[nodiscard]] std::vector<VariableSpec> on_axes(std::string_view group,
                                                const std::vector<std::string_view>& axes,
                                                const std::vector<VariableLine>& lines);

}  // namespace lionrock::results
