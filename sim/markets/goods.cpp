// SPDX-License-Identifier: Apache-2.0
#include "sim/markets/goods.hpp"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/economy/sums.hpp"
#include "sim/rules/trade_shares.hpp"

namespace lionrock::markets {

using economy::Block;
using economy::Economy;
using economy::Technology;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

/// Sums over the firms of an industry in one pass.
struct Filled {
  double sold = 0.0;    ///< by the firms first asked
  double free = 0.0;    ///< market share of firms with supply to spare
  double excess = 0.0;  ///< orders beyond supply
  double spare = 0.0;   ///< supply beyond orders
  Filled& operator+=(const Filled& other)
  {
    sold += other.sold;
    excess += other.excess;
    spare += other.spare;
    free += other.free;
    return *this;
  }
};

VectorXd to_vector(const std::vector<double>& values)
{
  return Eigen::Map<const VectorXd>(values.data(), static_cast<Eigen::Index>(values.size()));
}

/// Share of a product's home sales that falls to the firms of a block together with their like:
/// plants have theirs in their own market shares, the others share what plants leave.
double group_share(const Economy& economy, const Block& block)
{
  if (block.plants || !economy.plants.any()) return 1.0;
  return 1.0 - economy.plants.home_share[block.industry];
}

/// What an industry can deliver of given home orders, with what is moved between its firms.
struct Delivery {
  double total = 0.0;
  double moved = 0.0;
  double spare = 0.0;
  double slope = 0.0;  ///< of `total` in home orders
};

/// One pass over all firms: how far would these home orders be filled?
std::vector<Delivery> deliveries(const Economy& economy, const VectorXd& home_orders)
{
  const auto& firms = economy.firms;
  const auto sums = economy::sum_by_industry<Filled>(firms, [&](const Block& block) {
    const double wanted = group_share(economy, block) * home_orders[block.industry];
    Filled part;
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
      const double orders = firms.market_share[i] * wanted + firms.export_orders[i];
      const double gap = firms.supply[i] - orders;
      part.sold += std::min(orders, firms.supply[i]);
      part.excess += std::max(0.0, -gap);
      part.spare += std::max(0.0, gap);
      if (gap > 0.0) part.free += firms.market_share[i];
    }
    part.free *= group_share(economy, block);
    return part;
  });
  std::vector<Delivery> result(sums.size());
  for (std::size_t s = 0; s < sums.size(); ++s) {
    const double overflow = economy.behaviour.overflow;
    const double moved = std::min(overflow * sums[s].excess, sums[s].spare);
    const bool exhausted = moved == sums[s].spare;
    const double slope = exhausted ? 0.0 : sums[s].free + overflow * (1.0 - sums[s].free);
    result[s] = {sums[s].sold + moved, moved, sums[s].spare, slope};
  }
  return result;
}

/// Orders of home products and what is delivered once services have found what they must produce.
struct Cleared {
  VectorXd orders;        ///< (n) of home users
  VectorXd output;        ///< (n)
  VectorXd input_volume;  ///< (n) output that the industry's recipe would need its inputs for
  std::vector<Delivery> delivery;
};

/// Solves for the output of services.
///
/// What an industry delivers is piecewise linear in its orders, so Newton's method on it ends after
/// a few passes over the firms, where plain order rounds need some thirty.
Cleared clear(const Economy& economy, const MatrixXd& home_share, const VectorXd& final_orders,
              const VectorXd& goods_output, const VectorXd& goods_inputs)
{
  const Technology& technology = economy.technology;
  const auto n = technology.industries;
  const MatrixXd home_inputs = technology.inputs.array() * home_share.leftCols(n).array();
  std::vector<int> services;
  for (int s = 0; s < n; ++s)
    if (technology.active[s] && !technology.goods[s]) services.push_back(s);
  const auto m = static_cast<Eigen::Index>(services.size());

  Cleared cleared;
  cleared.output = goods_output;
  cleared.input_volume = goods_inputs;
  for (const int s : services)
    cleared.output[s] = economy.trend.at(economy.quarter).output[s] / economy.scale;
  constexpr int most_passes = 30;
  constexpr double precision = 1e-13;
  for (int pass = 0; pass < most_passes; ++pass) {
    for (const int s : services) cleared.input_volume[s] = cleared.output[s];
    cleared.orders = final_orders + home_inputs * cleared.input_volume;
    cleared.delivery = deliveries(economy, cleared.orders);
    double change = 0.0;
    MatrixXd system = MatrixXd::Identity(m, m);
    VectorXd gap(m);
    for (Eigen::Index a = 0; a < m; ++a) {
      const int s = services[a];
      gap[a] = cleared.delivery[s].total - cleared.output[s];
      change = std::max(change, std::abs(gap[a]) / std::max(1e-9, cleared.output[s]));
      for (Eigen::Index b = 0; b < m; ++b)
        system(a, b) -= cleared.delivery[s].slope * home_inputs(s, services[b]);
    }
    if (change < precision) break;
    const VectorXd step = system.partialPivLu().solve(gap);
    for (Eigen::Index a = 0; a < m; ++a) cleared.output[services[a]] += step[a];
  }
  for (const int s : services)
    cleared.output[s] = cleared.input_volume[s] = cleared.delivery[s].total;
  return cleared;
}

/// Writes each firm's orders, sales and, for services, output; returns the value sold by industry.
VectorXd write_sales(Economy& economy, const Cleared& cleared)
{
  auto& firms = economy.firms;
  return to_vector(economy::sum_by_industry<double>(firms, [&](const Block& block) {
    const int s = block.industry;
    const Delivery& delivery = cleared.delivery[s];
    const double taken = delivery.spare > 0.0 ? delivery.moved / delivery.spare : 0.0;
    const bool goods = economy.technology.goods[s] != 0;
    const double wanted = group_share(economy, block) * cleared.orders[s];
    double value = 0.0;
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
      const double orders = firms.market_share[i] * wanted + firms.export_orders[i];
      const double spare = std::max(0.0, firms.supply[i] - orders);
      const double sales = std::min(orders, firms.supply[i]) + taken * spare;
      firms.orders[i] = orders;
      firms.sales[i] = sales;
      if (!goods) firms.output[i] = sales;
      value += firms.price[i] * sales;
    }
    return value;
  }));
}

VectorXd column_sums(const Economy& economy, const economy::Column& column)
{
  return to_vector(economy::sum_by_industry<double>(economy.firms, [&](const Block& block) {
    double sum = 0.0;
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) sum += column[i];
    return sum;
  }));
}

/// Inputs that goods made in plants need beyond (below zero: less than) their industry's recipe, as
/// output of that recipe.
VectorXd saved_inputs(const Economy& economy)
{
  VectorXd extra = VectorXd::Zero(economy.technology.industries);
  const auto& firms = economy.firms;
  for (const Block& block : firms.blocks) {
    if (!block.plants || !economy.technology.goods[block.industry]) continue;
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
      extra[block.industry] += (economy.plants.at(i).input_factor - 1.0) * firms.output[i];
    }
  }
  return extra;
}

/// Splits every use into what home producers delivered and what was imported.
void split_uses(const Economy& economy, const Demand& demand, const Cleared& cleared,
                const VectorXd& export_orders, economy::TradeFlows& trade)
{
  const Technology& technology = economy.technology;
  const auto n = technology.industries;
  trade.home_use.setZero(n, n + economy::final_uses);
  trade.imported_use.setZero(n, n + economy::final_uses);
  for (int g = 0; g < n; ++g) {
    const double asked = cleared.orders[g] + export_orders[g];
    trade.exports[g] = asked > 0.0 ? cleared.delivery[g].total / asked * export_orders[g] : 0.0;
    trade.lost_exports[g] = export_orders[g] - trade.exports[g];
    const double delivered = cleared.delivery[g].total - trade.exports[g];
    trade.diverted[g] = cleared.orders[g] - delivered;
    // Every home user gets the same part of what it ordered.
    const double filled = cleared.orders[g] > 0.0 ? delivered / cleared.orders[g] : 1.0;
    for (int u = 0; u < n + economy::final_uses; ++u) {
      const double need = u < n ? technology.inputs(g, u) * cleared.input_volume[u]
                                : technology.basket(g, u - n) * demand.real_use[u - n];
      const bool directed = u >= n && demand.directed.any();
      const double here = directed ? demand.directed.home(g, u - n) : 0.0;
      const double abroad = directed ? demand.directed.imported(g, u - n) : 0.0;
      const double home = filled * (demand.home_share(g, u) * need + here);
      trade.home_use(g, u) = home;
      trade.imported_use(g, u) = need + here - home + abroad;
    }
  }
}

/// Prices that were paid and what the inputs of each industry cost per unit.
void value_uses(const Economy& economy, economy::TradeFlows& trade)
{
  const Technology& technology = economy.technology;
  const auto n = technology.industries;
  for (int g = 0; g < n; ++g)
    trade.price[g] =
        trade.sold[g] > 0.0 ? trade.sales_value[g] / trade.sold[g] : economy.climate.price[g];
  const Eigen::RowVectorXd cost = trade.price.transpose() * trade.home_use +
                                  trade.import_price.transpose() * trade.imported_use;
  const Eigen::RowVectorXd last = trade.import_price.transpose() * technology.inputs;
  for (int s = 0; s < n; ++s) {
    const double unit = trade.input_volume[s] > 0.0 ? cost[s] / trade.input_volume[s] : last[s];
    trade.input_cost[s] = unit * (1.0 + technology.input_tax[s]);
  }
  for (int f = 0; f < economy::final_uses; ++f) trade.value[f] = cost[n + f];
}

}  // namespace

MatrixXd home_shares(const Economy& economy)
{
  const auto& technology = economy.technology;
  const auto& trend = economy.trend.at(economy.quarter);
  MatrixXd shares(technology.industries, technology.industries + economy::final_uses);
  for (int g = 0; g < technology.industries; ++g) {
    const double variety = economy.plants.any() ? economy.plants.variety[g] : 1.0;
    const double odds =
        trend.home_odds[g] * variety *
        std::exp(-economy.behaviour.armington_elasticity * economy.climate.answered_price[g]);
    for (int u = 0; u < shares.cols(); ++u)
      shares(g, u) = rules::domestic_share(technology.home_share(g, u), odds);
  }
  return shares;
}

VectorXd posted_prices(const Economy& economy)
{
  const auto& firms = economy.firms;
  VectorXd posted = to_vector(economy::sum_by_industry<double>(firms, [&](const Block& block) {
    double sum = 0.0;
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i)
      sum += firms.market_share[i] * firms.price[i];
    return group_share(economy, block) * sum;
  }));
  for (int s = 0; s < economy.technology.industries; ++s)
    if (!economy.technology.active[s]) posted[s] = economy.climate.price[s];
  return posted;
}

double basket_price(const Technology& technology, const MatrixXd& home_share, economy::FinalUse use,
                    const VectorXd& home_price, const VectorXd& import_price)
{
  double price = 0.0;
  for (int g = 0; g < technology.industries; ++g) {
    const double home = home_share(g, technology.industries + use);
    price += technology.basket(g, use) * (home * home_price[g] + (1.0 - home) * import_price[g]);
  }
  return price;
}

void trade_goods(Economy& economy, const Demand& demand, economy::TradeFlows& trade)
{
  const Technology& technology = economy.technology;
  const auto n = technology.industries;
  VectorXd final_orders = VectorXd::Zero(n);
  for (int f = 0; f < economy::final_uses; ++f)
    final_orders.array() += technology.basket.col(f).array() *
                            demand.home_share.col(n + f).array() * demand.real_use[f];
  if (demand.directed.any()) final_orders += demand.directed.home.rowwise().sum();
  VectorXd goods_output = column_sums(economy, economy.firms.output);
  for (int s = 0; s < n; ++s)
    if (!technology.goods[s]) goods_output[s] = 0.0;
  const VectorXd export_orders = column_sums(economy, economy.firms.export_orders);

  const Cleared cleared = clear(economy, demand.home_share, final_orders, goods_output,
                                goods_output + saved_inputs(economy));

  trade.real_use = demand.real_use;
  for (int f = 0; f < economy::final_uses; ++f) trade.real_use[f] += demand.directed.volume(f);
  trade.output = cleared.output;
  trade.input_volume = cleared.input_volume;
  for (VectorXd* column : {&trade.sold, &trade.exports, &trade.lost_exports, &trade.diverted,
                           &trade.price, &trade.input_cost})
    column->setZero(n);
  for (int g = 0; g < n; ++g) trade.sold[g] = cleared.delivery[g].total;
  trade.sales_value = write_sales(economy, cleared);
  split_uses(economy, demand, cleared, export_orders, trade);
  value_uses(economy, trade);
}

}  // namespace lionrock::markets
