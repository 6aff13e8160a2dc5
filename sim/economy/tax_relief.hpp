// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace lionrock::economy {

/// What instruments forgive one row of firms, its projects and its own research, and what came of
/// it; HK$ million, agents' economy.
struct TaxRelief {
  std::int32_t firm = 0;
  double losses_gained = 0.0;  ///< of its tax losses, what it would not have without instruments
  // Of the quarter.
  double points = 0.0;        ///< off the full rate of profits tax, mean over the row's output
  double lower_points = 0.0;  ///< the same off the rate of the lower tier
  double deduction = 0.0;     ///< from profit, beyond what the law deducts; taken back below 0
  double rent = 0.0;          ///< that government bears: profit like any other
  double output = 0.0;        ///< volume of the projects that have points
  double claims = 0.0;        ///< points times output, summed over projects
  double top_up = 0.0;        ///< points that large groups pay again, mean over the row's output
  double deducted = 0.0;      ///< by all its projects so far
  double research = 0.0;      ///< from profit, for its own research beyond what the law deducts
  double researched = 0.0;    ///< the same so far, as far as profits have not used it up
  double by_rate = 0.0;       ///< tax forgiven by points, found by settlement
  double by_deduction = 0.0;  ///< the same by deductions; below 0 when their time has passed
  double topped_up = 0.0;  ///< tax that points would forgive, but for the minimum on large groups

  /// Tax forgiven by a part of what its projects and its own research have deducted so far.
  [[nodiscard]] double forgiven(double deducted_by_part) const
  {
    const double all = deducted + researched;
    return all > 0.0 ? by_deduction * deducted_by_part / all : 0.0;
  }
};

/// A firm of the same industry goes on with what another has left.
struct TakenOver {
  std::int32_t row, heir;
};

/// The relief of a row, or none.
template <class Reliefs>
auto* find_relief(Reliefs& reliefs, std::int32_t row)
{
  const auto place = std::ranges::lower_bound(reliefs, row, {}, &TaxRelief::firm);
  return place != reliefs.end() && place->firm == row ? &*place : nullptr;
}

/// The relief of a row, new where it has none.
inline TaxRelief& relief_of(std::vector<TaxRelief>& reliefs, std::int32_t row)
{
  if (TaxRelief* known = find_relief(reliefs, row)) return *known;
  const auto place = std::ranges::lower_bound(reliefs, row, {}, &TaxRelief::firm);
  return *reliefs.insert(place, {.firm = row});
}

}  // namespace lionrock::economy
