// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <climits>
#include <cstdint>
#include <vector>

namespace lionrock::policy {

/// What one instrument gives one candidate, in the law's own terms: what government pays or
/// forgoes. What candidates believe a concession is worth over their horizon is in `Offer`.
struct Contribution {
  int instrument;          ///< position in the scenario
  std::uint64_t firm = 0;  ///< of the candidate; 0: none with other projects
  double grant = 0.0;      ///< HK$ million at current prices, paid in all
  double up_front = 0.0;   ///< of it when building starts
  double equity = 0.0;  ///< HK$ million of public equity, bought at a fair price: what it helps is
                        ///< in `gap_filled`
  double tax_points = 0.0;        ///< off the profits tax rate, fraction
  double write_off_points = 0.0;  ///< added to the share of capex deducted at once
  double deduction_points = 0.0;  ///< added to what is deducted per HK$ of R&D, mean of the bands
  double rent_points = 0.0;       ///< off the rent, fraction of the market rent
  double rent_felt = 0.0;         ///< off `Offer::rent_factor`, for points on floor of its own
  double floor = 0.0;             ///< m2 that these points hang on: the instrument's own floor
  double power_points = 0.0;      ///< off the electricity price, fraction
  double compute_points = 0.0;    ///< off the price of computing, fraction
  double input_support = 0.0;  ///< HK$ million a year that government pays of the bill for these,
                               ///< to projects alone: firms at large have it off their price
  double value_added_points = 0.0;  ///< share of value added: markets opened, compliance saved
  double arrivals = 0.0;  ///< on arrivals, factor less one, where they brought the candidate
  double research_support = 0.0;  ///< HK$ per HK$ of R&D
  double research_years = 0.0;    ///< of operation in which R&D is supported
  double research_budget = 0.0;   ///< HK$ million set aside for it and not yet paid
  double staff_support = 0.0;     ///< HK$ million a year for `staff_years` of operation
  double staff_years = 0.0;
  double gap_filled = 0.0;        ///< share of the finance gap
  double guaranteed = 0.0;        ///< HK$ million of loans here that fill it
  double land_delay_gain = 0.0;   ///< share of capex: public land income that comes later
  double waiver_fee = 0.0;        ///< HK$ million once, of the fee for another use of a building
  double fund_money = 0.0;        ///< HK$ million called from a fund, public and private
  double application_cost = 0.0;  ///< HK$ million, median over candidates
  double approval_quarters = 0.0;
  int until = INT_MAX;  ///< index of the last quarter in which points and support are given

  /// Whether points and support are given in a quarter.
  [[nodiscard]] bool given_in(int quarter_index) const { return quarter_index <= until; }

  bool operator==(const Contribution&) const = default;
};

/// Everything in force that a candidate faces, after caps, thresholds, budgets and joint ceilings;
/// the default is no instrument at all.
struct Offer {
  double grant = 0.0;               ///< share of capex
  double up_front = 0.0;            ///< share of capex paid when building starts, part of `grant`
  double tax_rate = 0.165;          ///< profits tax on the project, mean over its horizon
  double write_off = 0.75;          ///< share of capex deducted at once
  double research_deduction = 2.0;  ///< per HK$ of R&D, mean over its horizon
  double research_support = 0.0;    ///< HK$ per HK$ of R&D, mean over its horizon
  double rent_factor = 1.0;         ///< on the market rent, mean over its horizon
  double power_factor = 1.0;        ///< on the price of electricity, mean over its horizon
  double gap_filled = 0.0;          ///< share of the finance gap filled
  double equity = 0.0;              ///< public equity, share of capex; its help is in `gap_filled`
  double staff_support = 0.0;       ///< HK$ million a year in the first `staff_years`
  double staff_years = 0.0;
  double revenue_gain = 0.0;      ///< share of value added: market access
  double compliance_saved = 0.0;  ///< share of value added
  double compute_saved = 0.0;     ///< share of value added: cheaper computing, over its horizon
  /// HK$ million once: certification, waiver fees. Nobody pays for certification that is not
  /// needed, and its cost is no part of the capex that projects buy: it counts in the decision
  /// only.
  double cost_saved = 0.0;
  double land_delay_gain = 0.0;    ///< share of capex: value of paying a premium later
  double application_cost = 0.0;   ///< HK$ million, median over candidates
  double approval_quarters = 0.0;  ///< added to, or taken from, what its class needs
  double approval_factor = 1.0;
  double give_up_factor = 1.0;
  std::vector<Contribution> from;  ///< who gives what; empty when nothing reaches the candidate

  bool operator==(const Offer&) const = default;
};

}  // namespace lionrock::policy
