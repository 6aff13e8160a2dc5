// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "sim/economy/economy.hpp"
#include "sim/economy/flows.hpp"

namespace lionrock::accounts {

/// A flow at current prices and at prices of the base year, HK$ million a quarter.
struct Measure {
  double nominal = 0.0;
  double real = 0.0;
};

/// Gross domestic product three ways and what it is made of.
struct NationalAccounts {
  double gdp_production =
      0.0;                  ///< value added at basic prices and taxes less subsidies on products
  double gdp_income = 0.0;  ///< pay, surplus, taxes on production and products
  Measure gdp;              ///< by expenditure
  double gdp_real_production = 0.0;
  double gdp_basic = 0.0;  ///< value added of all industries
  double gni = 0.0;
  Measure private_consumption, government_consumption, fixed_investment, inventory_change, exports,
      imports;
  double compensation = 0.0;
  double net_primary_income = 0.0;  ///< received from abroad less paid
  Eigen::VectorXd value_added;      ///< (n) at basic prices
};

/// The accounts of a quarter that has been settled.
[[nodiscard]] NationalAccounts national_accounts(const economy::Economy& economy,
                                                 const economy::Flows& flows);

}  // namespace lionrock::accounts
