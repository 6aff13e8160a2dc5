// SPDX-License-Identifier: Apache-2.0
#include "tests/markets/small_economy.hpp"

#include <Eigen/LU>

namespace lionrock::markets {

using economy::final_uses;
using Eigen::MatrixXd;
using Eigen::VectorXd;

SmallEconomy::SmallEconomy(std::uint32_t seed, double slack) : engine_(seed)
{
  draw_technology();
  draw_firms();
  for (double& use : demand.real_use) use = number(50.0, 500.0);
  draw_supply(slack);
}

void SmallEconomy::draw_technology()
{
  auto& technology = economy.technology;
  technology.industries = industries;
  technology.inputs =
      MatrixXd::NullaryExpr(industries, industries, [&] { return number(0.0, 1.0); });
  for (int s = 0; s < industries; ++s)
    technology.inputs.col(s) *= number(0.2, 0.8) / technology.inputs.col(s).sum();
  technology.basket =
      MatrixXd::NullaryExpr(industries, final_uses, [&] { return number(0.0, 1.0); });
  for (int f = 0; f < final_uses; ++f) technology.basket.col(f) /= technology.basket.col(f).sum();
  demand.home_share =
      MatrixXd::NullaryExpr(industries, industries + final_uses, [&] { return number(0.1, 1.0); });
  technology.home_share = demand.home_share;
  technology.input_tax = VectorXd::Constant(industries, 0.02);
  technology.final_tax = VectorXd::Constant(final_uses, 0.03);
  technology.goods.assign(industries, 0);
  for (int s = 0; s < goods; ++s) technology.goods[s] = 1;
  technology.active.assign(industries, 1);
  economy.behaviour.overflow = 0.9;
  economy.climate.price = VectorXd::Ones(industries);
  // Where the market begins its search for the output of services; must not matter.
  economy::TrendQuarter trend{};
  trend.output = VectorXd::NullaryExpr(industries, [&] { return number(0.0, 1000.0); });
  economy.trend.quarters = {trend};
}

void SmallEconomy::draw_firms()
{
  auto& firms = economy.firms;
  std::int32_t row = 0;
  for (int s = 0; s < industries; ++s) {
    const auto count = static_cast<std::int32_t>(number(1.0, 12.0));
    firms.of_industry.push_back({row, row + count});
    row += count;
  }
  firms.resize(row);
  firms.cut_blocks({});
  for (const auto rows : firms.of_industry) {
    double sum = 0.0;
    for (std::int32_t i = rows.begin; i < rows.end; ++i)
      sum += firms.market_share[i] = number(0.01, 1.0);
    for (std::int32_t i = rows.begin; i < rows.end; ++i) {
      firms.market_share[i] /= sum;
      firms.price[i] = number(0.8, 1.3);
      firms.export_orders[i] = number(0.0, 20.0);
    }
  }
}

VectorXd SmallEconomy::home_orders(const VectorXd& output) const
{
  const auto& technology = economy.technology;
  VectorXd orders =
      (technology.inputs.array() * demand.home_share.leftCols(industries).array()).matrix() *
      output;
  for (int f = 0; f < final_uses; ++f)
    orders.array() += technology.basket.col(f).array() *
                      demand.home_share.col(industries + f).array() * demand.real_use[f];
  return orders;
}

VectorXd SmallEconomy::unconstrained_output() const
{
  const auto& firms = economy.firms;
  VectorXd exports = VectorXd::Zero(industries);
  VectorXd output = VectorXd::Zero(industries);
  for (int s = 0; s < industries; ++s)
    for (std::int32_t i = firms.of_industry[s].begin; i < firms.of_industry[s].end; ++i) {
      exports[s] += firms.export_orders[i];
      if (s < goods) output[s] += firms.output[i];
    }
  // x_S = (I - A_SS)^-1 (orders of services at x_S = 0, and exports)
  const MatrixXd inputs =
      economy.technology.inputs.array() * demand.home_share.leftCols(industries).array();
  const MatrixXd among = inputs.bottomRightCorner(services, services);
  const VectorXd asked = (home_orders(output) + exports).tail(services);
  output.tail(services) =
      (MatrixXd::Identity(services, services) - among).partialPivLu().solve(asked);
  return output;
}

void SmallEconomy::draw_supply(double slack)
{
  auto& firms = economy.firms;
  for (int s = 0; s < goods; ++s)
    for (std::int32_t i = firms.of_industry[s].begin; i < firms.of_industry[s].end; ++i)
      firms.output[i] = number(5.0, 60.0);
  const VectorXd output = unconstrained_output();
  const VectorXd orders = home_orders(output);
  for (int s = 0; s < industries; ++s)
    for (std::int32_t i = firms.of_industry[s].begin; i < firms.of_industry[s].end; ++i) {
      const double asked = firms.market_share[i] * orders[s] + firms.export_orders[i];
      // Goods: output and some stock. Services: spread around the slack, some firms tight, some
      // not.
      firms.supply[i] =
          s < goods ? firms.output[i] + number(0.0, 20.0) : asked * slack * number(0.8, 1.25);
      if (s >= goods && slack > 1.0) firms.supply[i] = asked * slack;
    }
}

}  // namespace lionrock::markets
