// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

namespace lionrock::experiment {

/// Members below which percentiles and chances would say more than is known.
inline constexpr int fewest_for_percentiles = 20;

/// A number over the members of an ensemble; NaN where it is unknown.
struct Estimate {
  double mean;
  double low, high;       ///< 5th and 95th percentile of the members; of fewer than
                          ///< `fewest_for_percentiles` the lowest and the highest
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

/// A mean and the interval that holds the true one with 90% confidence.
struct Interval {
  double mean;
  double low, high;  ///< NaN with fewer than two pairs
};

/// Mean over members and its interval by Student's t over antithetic pairs.
///
///     m -+ t(0.95; J - 1) se,   J pairs, se as in `estimate`
///
/// @param values        one a member, at least one
/// @param first_member  number of the first
[[nodiscard]] Interval confidence_interval(std::span<const double> values, int first_member);

/// Antithetic pairs that the members belong to, also with one of the two: the independent runs.
[[nodiscard]] int antithetic_pairs(int first_member, int last_member);

/// Largest chance of success that leaves 5% for `successes` or fewer of `trials`.
///
///     p = Beta^-1(0.95; k + 1, n - k)
///
/// @param successes  k in [0, n]; a fraction when runs were dependent and count for less than one
/// @param trials     n > 0, independent runs
/// Source: Clopper and Pearson (1934), Biometrika 26(4); for effective numbers of dependent trials
///         Korn and Graubard (1998), Survey Methodology 24(2).
[[nodiscard]] double chance_upper_bound(double successes, double trials);

}  // namespace lionrock::experiment
