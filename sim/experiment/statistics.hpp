// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

namespace lionrock::experiment {

/// A number over the members of an ensemble; NaN where it is unknown.
struct Estimate {
  double mean;
  double low, high;       ///< 90% of the members lie between
  double standard_error;  ///< of the mean; NaN with fewer than two pairs
};

/// Value below which a share of the values lies, linear between neighbours.
/// @param values  at least one
/// @param share   in [0, 1]
[[nodiscard]] double quantile(std::vector<double> values, double share);

/// Mean, interval over members, and the mean's standard error over antithetic pairs: the members of
/// a pair, 2j and 2j+1, mirror each other's common shocks, so only pairs are independent.
///
///     se = sqrt( sum_j (m_j - m)^2 / (J - 1) / J ),   m_j mean of pair j
///
/// @param values        one a member, at least one
/// @param first_member  number of the first, odd when it lacks its partner
[[nodiscard]] Estimate estimate(std::span<const double> values, int first_member);

/// Largest chance of success that leaves 5% for `successes` or fewer of `trials`.
///
///     p = Beta^-1(0.95; k + 1, n - k)
///
/// Source: Clopper and Pearson (1934), Biometrika 26(4).
[[nodiscard]] double chance_upper_bound(int successes, int trials);

}  // namespace lionrock::experiment
