// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "sim/economy/economy.hpp"
#include "sim/economy/flows.hpp"

namespace lionrock::markets {

/// Real final demand of a quarter and how its home part is found.
struct Demand {
  std::array<double, economy::final_uses> real_use;  ///< volume of each final use
  Eigen::MatrixXd home_share;             ///< (n, n + final_uses) share of each use bought at home
  economy::DirectedPurchases directed{};  ///< beside the baskets
};

/// Shares of each use bought at home at the relative prices trade has answered so far; shape (n, n
/// + final_uses).
[[nodiscard]] Eigen::MatrixXd home_shares(const economy::Economy& economy);

/// Posted price of each home product, weighted by market shares; shape (n).
[[nodiscard]] Eigen::VectorXd posted_prices(const economy::Economy& economy);

/// Price of one unit of a final use before product taxes, at given home and import prices.
[[nodiscard]] double basket_price(const economy::Technology& technology,
                                  const Eigen::MatrixXd& home_share, economy::FinalUse use,
                                  const Eigen::VectorXd& home_price,
                                  const Eigen::VectorXd& import_price);

/// Everyone buys: services produce what is ordered from them and order their own inputs, to a fixed
/// point; orders a firm cannot fill go in part to others of the product with supply to spare, then
/// home users import and exports are lost. Writes every firm's orders and sales (and the output of
/// services) and fills `trade`.
///
/// Firms' `supply`, `output` (goods) and `export_orders` must be set.
void trade_goods(economy::Economy& economy, const Demand& demand, economy::TradeFlows& trade);

}  // namespace lionrock::markets
