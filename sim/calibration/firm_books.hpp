// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "sim/economy/economy.hpp"
#include "sim/pack/pack.hpp"

namespace lionrock::calibration {

/// Capital of each industry that makes the table's investment exactly wear and trend growth; n
/// entries.
struct IndustryCapital {
  Eigen::VectorXd volume;  ///< at base-year prices, whole economy, at work in the first quarter
  Eigen::VectorXd depreciation;  ///< per quarter
  Eigen::VectorXd growth;        ///< of trend output over the horizon of investment, per quarter
};

/// Spreads capital by the pack's weights so that orders of the first quarter add up to
/// `firm_investment`.
///
///     sum_s (delta_s + g_s) (1 + g_s)^B K_s = investment
///
/// @param firm_investment  volume of the first quarter, whole economy
[[nodiscard]] IndustryCapital industry_capital(const economy::Economy& economy,
                                               const pack::EconomyPack& pack,
                                               double firm_investment);

/// Output, need of staff, exports, capital, orders under way, stocks and expectations of every
/// firm.
void open_firms(economy::Economy& economy, const IndustryCapital& capital);

/// Mark-ups at which the pricing rule, with its own lags, gives the trend's prices in the first
/// quarter.
void fit_markups(economy::Economy& economy);

/// Gross operating surplus per unit of output at the opening, HK$ million.
[[nodiscard]] double surplus_per_output(const economy::Economy& economy, int industry);

}  // namespace lionrock::calibration
