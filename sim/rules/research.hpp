// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>

namespace lionrock::rules {

/// What a year's spending on research deducts from assessable profit.
/// Source: Inland Revenue Ordinance, Cap. 112, as amended 2018 (Type B expenditure).
struct ResearchDeduction {
  double first;       ///< HK$ per HK$ of spending in the first band
  double beyond;      ///< HK$ per HK$ above it
  double first_band;  ///< HK$ million a year
};

/// Deduction of a year, HK$ million.
[[nodiscard]] constexpr double research_deduction(const ResearchDeduction& law, double spending)
{
  const double low = std::min(spending, law.first_band);
  return law.first * low + law.beyond * (spending - low);
}

/// Deduction of the next HK$ of spending.
[[nodiscard]] constexpr double marginal_deduction(const ResearchDeduction& law, double spending)
{
  return spending < law.first_band ? law.first : law.beyond;
}

/// Marginal rate of the two-tier profits tax: nothing without profit, so that no deduction helps.
///
/// @param profit      assessable profit of a year after losses brought forward, HK$ million
/// @param lower_tier  HK$ million a year
[[nodiscard]] constexpr double marginal_tax(double lower_rate, double rate, double lower_tier,
                                            double profit)
{
  if (profit <= 0.0) return 0.0;
  return profit <= lower_tier ? lower_rate : rate;
}

/// Cost of the next HK$ of research after tax, over what it must earn before tax to be worth it.
///
///     UC = (1 - tau d) (1 - s) / (1 - tau)
///
/// @param tax        tau, marginal rate; 0 without profit
/// @param deduction  d, HK$ deducted per HK$
/// @param support    s, HK$ of public support per HK$; reaches firms without profit too
/// @param lowest     below which no study saw research fall
/// Source:    Hall and Jorgenson (1967); for research, Hall and Van Reenen (2000).
/// Departure: bounded below.
[[nodiscard]] constexpr double research_user_cost(double tax, double deduction, double support,
                                                  double lowest)
{
  return std::max(lowest, (1.0 - tax * deduction) * (1.0 - support) / (1.0 - tax));
}

/// Research a firm wants, relative to its trend.
///
///     r* = (UC / UC_base)^eta
[[nodiscard]] inline double wanted_intensity(double user_cost, double base_user_cost,
                                             double elasticity)
{
  return std::pow(user_cost / base_user_cost, elasticity);
}

/// Share of the gap to wanted research closed in a quarter at which `reached` of the long-run
/// response is there after `quarters`.
///
///     (1 - s)^q = 1 - reached
[[nodiscard]] inline double research_adjustment(double reached, double quarters)
{
  return 1.0 - std::pow(1.0 - reached, 1.0 / quarters);
}

/// Knowledge relative to its trend: what wears out is replaced by what is spent, both relative.
///
///     z' = z + delta (r - z)
///
/// @param depreciation  delta, per quarter
/// Departure: growth along the trend is not added to depreciation, so knowledge moves a little
/// slower than on a growing path.
[[nodiscard]] constexpr double next_knowledge(double knowledge, double spending,
                                              double depreciation)
{
  return knowledge + depreciation * (spending - knowledge);
}

/// Density of a cluster that firms there feel, after a quarter at a given one.
///
///     D' = D^{1-a} d^a
[[nodiscard]] inline double next_density(double felt, double density, double adjustment)
{
  return std::pow(felt, 1.0 - adjustment) * std::pow(density, adjustment);
}

/// Elasticity of productivity to the pool of knowledge at which the marginal return of firms'
/// research to others here is what remains of the social return.
///
///     gamma = beta (social / private - 1) capture
///
/// Source: Bloom, Schankerman and Van Reenen (2013).
[[nodiscard]] constexpr double spillover_elasticity(double own, double social_ratio, double capture)
{
  return own * (social_ratio - 1.0) * capture;
}

}  // namespace lionrock::rules
