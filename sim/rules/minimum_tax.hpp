// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

namespace lionrock::rules {

/// Global minimum tax on large groups. Source: OECD (2021), Global Anti-Base Erosion Model Rules,
/// articles 5.2, 5.3 and 9.2; in Hong Kong, Inland Revenue (Amendment) (Minimum Tax for
/// Multinational Enterprise Groups) Ordinance 2025.
struct MinimumTax {
  double rate;               ///< of income, fraction
  double payroll_carve_out;  ///< of payroll, fraction; of the year
  double asset_carve_out;    ///< of tangible assets, fraction; of the year
};

/// A group in one jurisdiction, all its activities there together; HK$ million a year.
struct GroupAccounts {
  double income;       ///< before tax, grants included
  double covered_tax;  ///< timing differences undone: accelerated write-off does not lower it
  double payroll;
  double tangible_assets;
};

/// Tax a group has paid over its income; 0 without income.
[[nodiscard]] constexpr double effective_rate(const GroupAccounts& group)
{
  return group.income > 0.0 ? group.covered_tax / group.income : 0.0;
}

/// Tax that tops a group up to the minimum.
///
///     max( 0, m - effective rate ) max( 0, income - c_w payroll - c_k assets )
[[nodiscard]] constexpr double top_up(const MinimumTax& law, const GroupAccounts& group)
{
  const double excess = group.income - law.payroll_carve_out * group.payroll -
                        law.asset_carve_out * group.tangible_assets;
  return std::max(0.0, law.rate - effective_rate(group)) * std::max(0.0, excess);
}

/// Rate that a project of a large group expects to bear, top-up included, when its other income in
/// the jurisdiction is taxed at the ordinary rate and blended with the project's.
///
///     tau* = tau + (1 + o) max( 0, m - (tau + o tau_0) / (1 + o) )
///
/// @param rate           tau, tax on the project's profits, fraction
/// @param ordinary_rate  tau_0, on the group's other income, fraction
/// @param minimum        m, fraction
/// @param other_income   o, the group's other income there over the project's, >= 0
/// @return               max( tau, m ) when there is no other income
/// Departure: no carve-out and no permanent difference; both are small beside an appraisal's error.
[[nodiscard]] constexpr double rate_with_top_up(double rate, double ordinary_rate, double minimum,
                                                double other_income)
{
  const double blended = (rate + other_income * ordinary_rate) / (1.0 + other_income);
  return rate + (1.0 + other_income) * std::max(0.0, minimum - blended);
}

}  // namespace lionrock::rules
