// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace lionrock::economy {

/// What instruments forgive the projects of one row of firms, and what came of it; HK$ million,
/// agents' economy.
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
  double deducted = 0.0;      ///< by all its projects so far
  double by_rate = 0.0;       ///< tax forgiven by points, found by settlement
  double by_deduction = 0.0;  ///< the same by deductions; below 0 when their time has passed
};

}  // namespace lionrock::economy
