// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/setting.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "sim/pack/pack.hpp"

namespace lionrock::projects {

FirmCounts firm_counts(const pack::IndustryStructure& structure, double large_from)
{
  FirmCounts counts;
  for (Eigen::Index s = 0; s < structure.establishments.size(); ++s) {
    const double all = structure.establishments[s];
    const double beyond = std::log(large_from) - structure.size_mu[s];
    const double sigma = structure.size_sigma[s];
    const double share = sigma > 0.0 ? 0.5 * std::erfc(beyond / sigma / std::numbers::sqrt2)
                                     : (beyond > 0.0 ? 0.0 : 1.0);
    const int large = std::max(1, static_cast<int>(std::lround(share * all)));
    counts.large.push_back(large);
    counts.small.push_back(std::max(1, static_cast<int>(std::lround(all)) - large));
  }
  return counts;
}

}  // namespace lionrock::projects
