// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <iterator>

#include "sim/scenario/scenario.hpp"

namespace lionrock::scenario {

double Path::at(Quarter quarter) const
{
  // Years on an axis where 2024.0 is the middle of 2024: Q1 is centred at -3/8, Q4 at +3/8.
  const double time = quarter.year() + (quarter.quarter_of_year() - 2.5) / 4.0;
  const auto after =
      std::find_if(by_year.begin(), by_year.end(), [&](const auto& e) { return e.first >= time; });
  if (after == by_year.begin()) return after->second;
  const auto before = std::prev(after);
  if (after == by_year.end()) return before->second;
  return std::lerp(before->second, after->second,
                   (time - before->first) / (after->first - before->first));
}

}  // namespace lionrock::scenario
