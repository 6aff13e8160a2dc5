// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/policy/mechanisms.hpp"

namespace lionrock::policy {

/// One thing that government can give, linear in its amount.
struct Lever {
  double worth;  ///< to the candidate, per unit: rise of NPV over present value of value added
  double cost;   ///< to government, per unit: HK$ million, present value at its own rate, net of
                 ///< the tax that comes back
};

/// What is on the table when one candidate bargains. Gaps are NPV over the present value of value
/// added, as decisions are.
struct NegotiationCase {
  double gap;                     ///< what it truly lacks to come; below zero it comes anyway
  double luck;                    ///< standard normal: error of government's estimate
  Lever grant;                    ///< per unit of grant over capex
  Lever tax;                      ///< per unit of the profits tax rate
  Lever rent;                     ///< per unit of the discount of rent
  double tax_rate;                ///< it has already, fraction
  double rent_factor;             ///< the same, on the market rent
  double grant_share;             ///< the same, grants over capex
  double lowest_felt_rate = 0.0;  ///< the minimum tax takes back what lies below, fraction
};

/// What is offered beyond what the candidate has.
struct Package {
  double grant = 0.0;        ///< share of capex
  double tax_points = 0.0;   ///< off the profits tax rate
  double rent_points = 0.0;  ///< off the market rent
  [[nodiscard]] bool empty() const
  {
    return grant == 0.0 && tax_points == 0.0 && rent_points == 0.0;
  }
};

/// The cheapest permitted mix that closes the gap government believes in, plus a margin.
///
///     gap seen = gap claimed + error * luck,   wanted = gap seen * (1 + margin)
///
/// where those who come anyway claim their gap plus the understatement of their willingness.
/// Levers are pulled in the order of cost per worth, each to its ceiling. Nothing is offered when
/// no gap is seen, or when all ceilings together do not close what is wanted.
///
/// With no error and no understatement nobody who comes anyway is offered anything.
[[nodiscard]] Package bargain(const NegotiatedPackage& terms, const NegotiationCase& asked);

}  // namespace lionrock::policy
