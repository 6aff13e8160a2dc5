// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <array>

#include "sim/base/calendar.hpp"
#include "sim/economy/economy.hpp"
#include "sim/experiment/member_results.hpp"
#include "sim/quarter/quarter.hpp"

namespace lionrock::experiment {

/// A solved quarter of the input-output engine; volumes in the agents' economy, n industries.
struct LeontiefQuarter {
  Eigen::VectorXd output, exports;  ///< (n)
  Eigen::VectorXd
      input_volume;  ///< (n) output that the industry's recipe would need the inputs for
  Eigen::MatrixXd outside_weight;  ///< (n, definitions) as in economy::IncomeFlows
  std::array<double, economy::final_uses> final_use;  ///< volumes
  economy::DirectedPurchases directed;  ///< beside the baskets
  Eigen::MatrixXd home_share;           ///< (n, n + final_uses)
  Eigen::VectorXd pay;                  ///< (n) HK$ per unit of output
  Eigen::VectorXd gain;                 ///< (n) output per head over the trend's
  Eigen::VectorXd persons;              ///< (n) per unit of output
};

/// Flows and accounts of the quarter at the trend's prices; payments go through the ledger of
/// `economy`.
/// @throws IdentityError if GDP by production, expenditure and income differ
[[nodiscard]] quarter::Record keep_accounts(economy::Economy& economy,
                                            const LeontiefQuarter& solved);

/// What the engine says of the economy as a whole: accounts, employment, the trend's prices and
/// pay.
[[nodiscard]] MacroQuarter record_demand_side(const economy::Economy& economy,
                                              const quarter::Record& record, Quarter quarter);

}  // namespace lionrock::experiment
