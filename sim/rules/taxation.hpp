// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>

namespace lionrock::rules {

/// Salaries tax of one year of assessment. Source: Inland Revenue Ordinance, Cap. 112.
struct SalariesTax {
  std::array<double, 5> rates;  ///< marginal rates, rising
  std::array<double, 5> from;   ///< HK$ million a year, where each rate begins
  double standard_rate;         ///< on income before allowances: the cap of the tax
  double upper_standard_rate;   ///< on income above `upper_standard_from`
  double upper_standard_from;   ///< HK$ million a year
  double basic_allowance;       ///< HK$ million a year
  double mpf_rate, mpf_cap;     ///< deductible contribution: rate and HK$ million a year at most
  double reduction;             ///< one-off reduction, HK$ million a year
};

/// Salaries tax on a year's cash pay, HK$ million: the lower of progressive and standard tax, less
/// the reduction.
///
/// @param pay         HK$ million a year
/// @param allowances  HK$ million a year, basic or married and others
[[nodiscard]] constexpr double salaries_tax(const SalariesTax& code, double pay, double allowances)
{
  const double net = std::max(0.0, pay - std::min(code.mpf_cap, code.mpf_rate * pay));
  const double chargeable = std::max(0.0, net - allowances);
  double progressive = 0.0;
  double below = 0.0;
  for (std::size_t band = 0; band < code.rates.size(); ++band) {
    progressive += (code.rates[band] - below) * std::max(0.0, chargeable - code.from[band]);
    below = code.rates[band];
  }
  const double standard =
      code.standard_rate * net + (code.upper_standard_rate - code.standard_rate) *
                                     std::max(0.0, net - code.upper_standard_from);
  return std::max(0.0, std::min(progressive, standard) - code.reduction);
}

/// Two-tier profits tax. Source: Inland Revenue Ordinance, Cap. 112, as amended 2018.
struct ProfitsTax {
  double lower_rate, rate;
  double lower_tier;  ///< HK$ million a year taxed at the lower rate
};

/// A firm's tax and the losses it carries on.
struct ProfitsTaxDue {
  double tax;     ///< HK$ million
  double losses;  ///< carried forward, HK$ million, >= 0
};

/// Profits tax of a period, losses set off first and carried forward without limit.
///
/// @param profit  assessable profit of the period, HK$ million
/// @param losses  brought forward, HK$ million
/// @param years   length of the period in years; the lower tier is shared out over it
[[nodiscard]] constexpr ProfitsTaxDue profits_tax(const ProfitsTax& code, double profit,
                                                  double losses, double years)
{
  const double taxable = profit - losses;
  if (taxable <= 0.0) return {0.0, -taxable};
  const double low = std::min(taxable, code.lower_tier * years);
  return {code.lower_rate * low + code.rate * (taxable - low), 0.0};
}

}  // namespace lionrock::rules
