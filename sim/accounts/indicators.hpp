// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <array>

#include "sim/accounts/balance_sheets.hpp"
#include "sim/accounts/national_accounts.hpp"
#include "sim/base/calendar.hpp"

namespace lionrock::accounts {

/// Value added that counts as manufacturing under each definition, HK$ million a quarter.
struct ManufacturingValueAdded {
  double narrow = 0.0;
  double wide = 0.0;               ///< under the definition in force in the quarter
  double wide_reclassified = 0.0;  ///< part of `wide` that only the change of definition added
  double fhki = 0.0;
};

/// Rates of a quarter; fractions.
struct Indicators {
  double unemployment_rate = 0.0;
  std::array<double, economy::skills> unemployment_rate_by_skill{};
  double employment = 0.0;      ///< persons, domestic helpers included
  double labour_force = 0.0;    ///< persons, domestic helpers included
  double vacancies = 0.0;       ///< posts left open
  double utilisation = 0.0;     ///< output over the output capital allows, weighted by value added
  double consumer_price = 0.0;  ///< index, 1 on the base-year average
  double wage_index = 0.0;      ///< 1 on the base-year average
  ManufacturingValueAdded manufacturing;
};

/// The domain of manufacturing and new-industrialisation-related industries was widened on 28 May
/// 2026.
inline constexpr Quarter wide_definition_changes = Quarter::of(2026, 1);

[[nodiscard]] Indicators indicators(const economy::Economy& economy, const economy::Flows& flows,
                                    const NationalAccounts& accounts, Quarter quarter);

}  // namespace lionrock::accounts
