// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/experiment/statistics.hpp"

namespace lionrock::cli {

/// A JSON string.
[[nodiscard]] std::string json_text(std::string_view text);
/// A JSON number; what JSON cannot hold is null.
[[nodiscard]] std::string json_number(double value);
/// Mean, bounds and standard error of the mean.
[[nodiscard]] std::string json_estimate(const experiment::Estimate& estimate);
/// A JSON list of texts.
[[nodiscard]] std::string json_list(const std::vector<std::string>& texts);
/// A JSON list of what is JSON already.
[[nodiscard]] std::string json_array(const std::vector<std::string>& items);
/// The same, one item to a line.
[[nodiscard]] std::string json_lines(const std::vector<std::string>& items);

}  // namespace lionrock::cli
