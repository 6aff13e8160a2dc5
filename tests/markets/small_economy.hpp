// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>

#include "sim/markets/goods.hpp"

namespace lionrock::markets {

/// A random economy that only buys and sells: a few goods industries and services, a few firms
/// each, with a productive technology, final demand and export orders.
struct SmallEconomy {
  economy::Economy economy;
  Demand demand;

  /// @param slack  supply of services over what they would be asked at the output goods have
  /// planned;
  ///               below one, some firms cannot deliver
  SmallEconomy(std::uint32_t seed, double slack);

  /// Orders by home users of each product if every industry produced `output`.
  [[nodiscard]] Eigen::VectorXd home_orders(const Eigen::VectorXd& output) const;
  /// Output of services that meets every order when goods industries produce what they do.
  [[nodiscard]] Eigen::VectorXd unconstrained_output() const;

  static constexpr int goods = 3, services = 5, industries = goods + services;

private:
  double number(double low, double high)
  {
    return std::uniform_real_distribution<double>(low, high)(engine_);
  }
  void draw_technology();
  void draw_firms();
  void draw_supply(double slack);

  std::mt19937 engine_;
};

}  // namespace lionrock::markets
