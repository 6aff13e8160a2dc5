// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"

namespace lionrock::quarter {

/// Spending rules of the quarter, the same for every household.
struct SpendingRule {
  double propensity;       ///< out of wages and transfers
  double interest;         ///< propensity out of interest
  double dividends;        ///< propensity out of dividends
  double wealth;           ///< per quarter, out of deposits above their normal level
  double normal_deposits;  ///< workers' normal deposits per unit of normal pay
  double deposit_rate;     ///< per quarter
};

[[nodiscard]] SpendingRule spending_rule(const economy::Economy& economy);

/// Rate on deposits, per quarter.
[[nodiscard]] double deposit_rate(const economy::Economy& economy);

/// Sums over workers, employed and unemployed, HK$ million.
struct WorkerSums {
  double wages = 0.0;
  double salaries_tax = 0.0;
  double support = 0.0;  ///< to the unemployed
  double interest = 0.0;
  double spending = 0.0;  ///< budgets
  double deposits = 0.0;  ///< after the pass
  WorkerSums& operator+=(const WorkerSums& other);
};

/// Makes persons' pay add up to what firms of each industry pay for each skill at given hours; (n,
/// skills).
[[nodiscard]] Eigen::MatrixXd pay_scales(const economy::Economy& economy,
                                         const economy::Column& hours);

/// Budgets before trading, at last quarter's hours.
[[nodiscard]] WorkerSums plan_spending(const economy::Economy& economy);

/// Pays every worker: wages at this quarter's hours, tax, support, interest; takes spending, which
/// is the budget times `spent` (what prices made of it). Moves deposits.
WorkerSums pay_workers(economy::Economy& economy, double spent);

}  // namespace lionrock::quarter
