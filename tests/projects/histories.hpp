// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "tests/projects/schemes.hpp"

namespace lionrock::projects {

inline constexpr int histories = 60;  ///< members of pipelines()

/// Mean and standard deviation over members.
struct Spread {
  double mean, deviation;
};

template <typename Measure>
Spread spread(const std::vector<Pipeline>& pipelines, const Measure& measure)
{
  double sum = 0.0;
  double squares = 0.0;
  for (const Pipeline& pipeline : pipelines) {
    const double value = measure(pipeline);
    sum += value;
    squares += value * value;
  }
  const double count = static_cast<double>(pipelines.size());
  const double mean = sum / count;
  return {mean, std::sqrt(std::max(0.0, squares / count - mean * mean))};
}

/// All of the years before a run that begins in 2028 under the schemes of 2020-2026, by member: no
/// want of floor, base prices. Made once per program.
///
/// @param halved  whether the threshold of the acceleration scheme falls
[[nodiscard]] const std::vector<Pipeline>& pipelines(bool halved = true);

}  // namespace lionrock::projects
