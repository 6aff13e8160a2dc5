// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>

namespace lionrock::rules {

/// Output a goods firm plans: expected sales and part of what its stock lacks.
///
///     Q = max(0, E + psi (S* E - S))
[[nodiscard]] constexpr double planned_goods_output(double expected_sales, double stock,
                                                    double stock_target, double correction)
{
  return std::max(0.0, expected_sales + correction * (stock_target * expected_sales - stock));
}

/// Whole persons of one skill a firm wants: its need with the vacancies that stay open at rest,
/// rounded by a trait fixed at birth, so headcounts are unbiased and nobody is hired and fired for
/// a rounding.
///
///     N* = floor( l Q / A (1 + v) + xi )
///
/// @param need      l Q / A, persons
/// @param margin    v, vacancies over staff at rest
/// @param rounding  xi, uniform on (0, 1), fixed
[[nodiscard]] inline int wanted_staff(double need, double margin, double rounding)
{
  return static_cast<int>(std::floor(need * (1.0 + margin) + rounding));
}

/// Output a firm's staff allows at normal hours, times 1/(A); see `labour_capacity`.
struct StaffRatios {
  double weighted;  ///< pay-weighted staff over pay-weighted need per unit of output
  double scarcest;  ///< the smallest of staff over need per unit of output among skills needed
};

/// Output that labour allows at normal hours.
///
///     Y_L = A min( weighted, cover * scarcest )
///
/// @param cover  how far colleagues stand in for a missing skill, >= 1; the second term is left out
/// below
///               the size at which one missing person would stop a firm
[[nodiscard]] constexpr double labour_capacity(double productivity, const StaffRatios& ratios,
                                               double cover, bool covers)
{
  return productivity *
         (covers ? std::min(ratios.weighted, cover * ratios.scarcest) : ratios.weighted);
}

/// Persons dismissed of one skill: what exceeds the need by more than the slack, within the
/// quarterly limit, never the last person.
[[nodiscard]] inline int dismissals(int staff, int wanted, double slack, double limit)
{
  if (staff <= static_cast<int>(std::floor(wanted * (1.0 + slack)))) return 0;
  const int most = static_cast<int>(std::ceil(limit * staff));
  return std::max(0, std::min({staff - wanted, most, staff - 1}));
}

}  // namespace lionrock::rules
