// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/apply_measures.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "sim/markets/floor_space.hpp"

namespace lionrock::quarter {

using economy::Economy;
using Eigen::Index;
using Eigen::VectorXd;
using policy::InstrumentLedger;
using policy::Programme;

namespace {

policy::InstrumentQuarter& entry(InstrumentLedger& ledger, int instrument)
{
  return ledger[static_cast<std::size_t>(instrument)];
}

VectorXd& sized(VectorXd& column, Index n, double value)
{
  if (column.size() == 0) column = VectorXd::Constant(n, value);
  return column;
}

/// Volume of public purchases that HK$ million of current prices buys, agents' economy.
double purchases(const Economy& economy, double money)
{
  return money / economy.climate.consumer_price / economy.scale;
}

double works(const Economy& economy, double money)
{
  return money / economy.climate.capital_price / economy.scale;
}

/// Money for products of some industries, split by weights; bought by government and by users.
struct Order {
  double money;  ///< HK$ million
  double public_part;
  std::vector<int> industries;
};

void direct(Economy& economy, Eigen::MatrixXd& bought, const Order& order, const VectorXd& weights,
            const VectorXd& price)
{
  double sum = 0.0;
  for (const int s : order.industries) sum += weights[s];
  if (!(order.money > 0.0 && sum > 0.0)) return;
  for (const int s : order.industries) {
    const double volume = order.money * weights[s] / sum / price[s] / economy.scale;
    bought(s, economy::public_consumption) += order.public_part * volume;
    bought(s, economy::consumption) += (1.0 - order.public_part) * volume;
  }
}

/// Purchases beside the baskets, ready to be added to.
economy::DirectedPurchases& directed_of(Economy& economy)
{
  auto& directed = economy.support.directed;
  if (directed.any()) return directed;
  directed.home.setZero(economy.technology.industries, economy::final_uses);
  directed.imported.setZero(economy.technology.industries, economy::final_uses);
  return directed;
}

/// Purchases of the products of the industries reached: at home in the proportions in which these
/// produce, from abroad in those in which their products are imported, or, where none is, produced.
void buy(Economy& economy, const Programme& programme, const policy::Measures& measures,
         InstrumentLedger& ledger)
{
  const auto& now = economy.trend.at(economy.quarter);
  const VectorXd imports = (now.home_use - now.home_sales).cwiseMax(0.0);
  for (const policy::Purchases& bought : measures.purchases) {
    const double all = bought.local + bought.imported;
    if (!(all > 0.0)) continue;
    auto& directed = directed_of(economy);
    const std::vector<int> industries = industries_of(economy, programme, bought.instrument);
    const double public_part = bought.by_government / all;
    double imported = 0.0;
    for (const int s : industries) imported += imports[s];
    direct(economy, directed.home, {bought.local, public_part, industries}, now.output,
           economy.climate.price);
    direct(economy, directed.imported, {bought.imported, public_part, industries},
           imported > 0.0 ? imports : now.output, now.price);
    entry(ledger, bought.instrument).outlay += bought.by_government;
  }
}

/// Training is bought from the industry that sells it: by government its part, the rest by those
/// who are trained, who buy less of other things.
void buy_training(Economy& economy, const policy::Measures& measures, InstrumentLedger& ledger)
{
  const int s = economy.technology.education_industry;
  for (const policy::TrainingPlaces& item : measures.training) {
    const double cost = item.public_cost + item.private_cost;
    if (s < 0 || !(cost > 0.0)) continue;
    direct(economy, directed_of(economy).home, {cost, item.public_cost / cost, {s}},
           economy.trend.at(economy.quarter).output, economy.climate.price);
    entry(ledger, item.instrument).outlay += item.public_cost;
  }
}

void spend(Economy& economy, const policy::Measures& measures, InstrumentLedger& ledger)
{
  auto& support = economy.support;
  const auto pay_for = [&](int instrument, double money, double& volume, double price_volume) {
    volume += price_volume;
    entry(ledger, instrument).outlay += money;
  };
  for (const auto& item : measures.attraction)
    pay_for(item.instrument, item.outlay, support.public_purchases,
            purchases(economy, item.outlay));
  for (const auto& item : measures.research) {
    pay_for(item.instrument, item.public_research, support.public_purchases,
            purchases(economy, item.public_research));
    // Posts that would not exist otherwise are research bought; for the others firms keep the
    // money.
    const double more = item.additional_share();
    entry(ledger, item.instrument).outlay += item.posts_outlay;
    entry(ledger, item.instrument).research += item.public_research + more * item.posts_outlay;
    support.public_purchases += purchases(economy, more * item.posts_outlay);
    support.subsidies += (1.0 - more) * item.posts_outlay / economy.scale;
  }
  for (const auto& item : measures.capacity)
    pay_for(item.instrument, item.outlay, support.public_works, works(economy, item.outlay));
  for (const auto& item : measures.floor) {
    pay_for(item.instrument, item.outlay, support.public_works, works(economy, item.outlay));
    entry(ledger, item.instrument).land_formation += item.outlay;
  }
}

/// Government does the same work with fewer: its firms need fewer persons per unit of output, so
/// its wage bill falls as they leave and not what it provides.
void save_staff(Economy& economy, const policy::Measures& measures)
{
  const int s = economy.technology.public_industry;
  if (s < 0) return;
  double all = 0.0;
  for (const auto& item : measures.public_sector) all += item.staff_saved;
  const double saved = std::min(all, economy.behaviour.most_staff_saved);
  for (const auto& item : measures.public_sector)
    if (item.staff_saved > 0.0)
      economy.support.staff_savers.push_back({item.instrument, item.staff_saved / all});
  double& before = economy.government.staff_saved;
  auto& firms = economy.firms;
  const Range rows = firms.of_industry[static_cast<std::size_t>(s)];
  for (std::int32_t i = rows.begin; i < rows.end; ++i)
    for (int k = 0; k < economy::skills; ++k) firms.need[k][i] *= (1.0 - saved) / (1.0 - before);
  before = saved;
}

void open_markets(Economy& economy, const Programme& programme, const policy::Measures& measures)
{
  for (const auto& item : measures.exports)
    for (const int s : industries_of(economy, programme, item.instrument))
      sized(economy.support.export_factor, economy.technology.industries, 1.0)[s] *=
          std::pow(1.0 - item.cut, -economy.behaviour.export_elasticity);
}

/// Who gives each industry its largest discount on an input; nullptr: nobody.
std::vector<const policy::PriceCut*> largest_discounts(const Economy& economy,
                                                       const Programme& programme,
                                                       const policy::Measures& measures,
                                                       const std::string& input)
{
  std::vector<const policy::PriceCut*> best(
      static_cast<std::size_t>(economy.technology.industries));
  for (const auto& item : measures.prices) {
    if (item.input != input) continue;
    for (const int s : industries_of(economy, programme, item.instrument)) {
      const policy::PriceCut*& known = best[static_cast<std::size_t>(s)];
      if (known == nullptr || item.discount > known->discount) known = &item;
    }
  }
  return best;
}

/// Cheaper electricity or computing for the firms reached, by the largest discount each industry is
/// given: government bears its part of it, the industry that sells the rest.
void cut_prices(Economy& economy, const Programme& programme, const policy::Measures& measures)
{
  if (measures.prices.empty()) return;
  const auto& technology = economy.technology;
  auto& support = economy.support;
  for (const std::string input : {"electricity", "compute"}) {
    const bool compute = input == "compute";
    const int seller = compute ? technology.computing_industry : technology.power_industry;
    if (seller < 0) continue;
    const double part = compute ? economy.behaviour.compute_share : 1.0;
    const auto given = largest_discounts(economy, programme, measures, input);
    const auto& made = economy.trend.at(economy.quarter).output;
    double returned = 0.0;  // by who sells, of the value of what it sells
    for (int s = 0; s < technology.industries; ++s) {
      const policy::PriceCut* item = given[static_cast<std::size_t>(s)];
      if (item == nullptr || s == seller) continue;  // what it sells to itself is no purchase
      const double bill = part * technology.inputs(seller, s) * economy.climate.price[seller] *
                          (1.0 + technology.input_tax[s]) / economy.climate.input_cost[s];
      const double share = item->discount * bill;
      sized(support.input_saving, technology.industries, 0.0)[s] += share;
      support.discounts.push_back({item->instrument, s, seller, share, item->public_share});
      returned += (1.0 - item->public_share) * item->discount * part *
                  technology.inputs(seller, s) * (1.0 + technology.input_tax[s]) * made[s] /
                  made[seller];
    }
    // Who bears a discount asks all buyers for more, so that it earns what it did.
    if (returned > 0.0)
      sized(support.list_price, technology.industries, 1.0)[seller] /= 1.0 - returned;
  }
}

void build_capacity(Economy& economy, const Programme& programme, const policy::Measures& measures)
{
  auto& support = economy.support;
  const auto& b = economy.behaviour;
  for (const auto& item : measures.capacity) {
    if (item.kind == "power")
      support.power_price *=
          std::pow(1.0 + item.standing / b.power_capacity, -b.power_price_response);
    else if (item.kind == "housing")
      support.renewal += b.housing_renewal * std::min(1.0, item.standing / b.housing_stock);
    else if (item.kind == "transport")
      support.matching *= 1.0 + b.transport_matching * item.standing;
    else
      raise_productivity(economy, industries_of(economy, programme, item.instrument),
                         b.compute_productivity * std::log1p(item.standing / b.compute_base));
  }
}

void ease_rules(Economy& economy, const Programme& programme, const policy::Measures& measures)
{
  for (const auto& item : measures.regulation)
    if (item.compliance_cost_cut > 0.0)
      raise_productivity(economy, industries_of(economy, programme, item.instrument),
                         std::log1p(item.compliance_cost_cut));
}

/// The books of an instrument's guaranteed loans, opened with its first quarter.
///
/// @return  position in the list
int open_guarantee(Economy& economy, const policy::Guarantee& item)
{
  auto& known = economy.guarantees.of_instruments;
  auto found = std::ranges::find(known, item.instrument, &economy::GuaranteedLoans::instrument);
  if (found == known.end()) found = known.insert(found, {.instrument = item.instrument});
  found->guarantee_share = item.guarantee_share;
  found->fee = item.fee;
  found->ending = 1.0 / (4.0 * item.loan_years);
  found->failing = item.default_share;
  return static_cast<int>(found - known.begin());
}

/// Guarantees: the bank lends nearer to full value to the industries reached, under the guarantee
/// that covers most.
void guarantee(Economy& economy, const Programme& programme, const policy::Measures& measures)
{
  auto& support = economy.support;
  const auto n = economy.technology.industries;
  for (const auto& item : measures.guarantees) {
    if (!(item.gap_filled > 0.0)) continue;
    const int place = open_guarantee(economy, item);
    const double cover = item.gap_filled * item.guarantee_share;
    for (const int s : industries_of(economy, programme, item.instrument)) {
      double& known = sized(support.loan_cover, n, 0.0)[s];
      support.guarantor.resize(static_cast<std::size_t>(n), -1);
      if (cover <= known) continue;
      known = cover;
      support.guarantor[static_cast<std::size_t>(s)] = place;
    }
  }
}

}  // namespace

std::vector<int> industries_of(const Economy& economy, const Programme& programme, int instrument)
{
  const auto& reach = programme.instruments()[static_cast<std::size_t>(instrument)].reach;
  std::vector<int> reached;
  if (reach.projects_only()) return reached;
  const auto& technology = economy.technology;
  for (int s = 0; s < technology.industries; ++s)
    if (technology.active[s] && policy::includes(reach, s, technology.manufacturing[s] != 0))
      reached.push_back(s);
  return reached;
}

void raise_productivity(Economy& economy, const std::vector<int>& industries, double gain)
{
  auto& productivity = sized(economy.support.productivity, economy.technology.industries, 0.0);
  for (const int s : industries) productivity[s] += gain;
}

void apply_measures(Economy& economy, const Programme& programme, const policy::Measures& measures,
                    InstrumentLedger& ledger)
{
  Eigen::VectorXd before = std::move(economy.support.productivity);
  economy.support = {};
  economy.support.productivity_before = std::move(before);
  buy(economy, programme, measures, ledger);
  buy_training(economy, measures, ledger);
  spend(economy, measures, ledger);
  save_staff(economy, measures);
  open_markets(economy, programme, measures);
  cut_prices(economy, programme, measures);
  build_capacity(economy, programme, measures);
  ease_rules(economy, programme, measures);
  guarantee(economy, programme, measures);
}

}  // namespace lionrock::quarter
