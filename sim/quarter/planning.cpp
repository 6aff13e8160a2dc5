// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "sim/base/parallel.hpp"
#include "sim/base/random.hpp"
#include "sim/quarter/phases.hpp"
#include "sim/rules/investment.hpp"
#include "sim/rules/pricing.hpp"
#include "sim/rules/production.hpp"

namespace lionrock::quarter {

using economy::Block;
using economy::Economy;
using economy::skills;

namespace {

/// What is common to all firms of an industry while they plan.
struct IndustryView {
  int s;
  double productivity_growth;  ///< log, of the trend
  double productivity_trend;   ///< last quarter's, 1 at the opening
  std::array<double, skills> pay;
  double input_cost;
  double production_tax;
  double markup_factor;  ///< on the mark-up of firms and plants alike
  double markup;
  double price_growth;
  bool goods;
  double capital_need;
  double depreciation;
  double capacity_growth;
  double wanted_capital;  ///< per unit of sales that capacity is planned for
  double input_factor;    ///< inputs over the industry's recipe
  bool extends;           ///< extends capacity on its own; else only projects do
};

IndustryView view_of(const Economy& economy, const economy::Outlook& outlook, int s)
{
  const auto& technology = economy.technology;
  const auto& b = economy.behaviour;
  const auto& now = economy.trend.at(economy.quarter);
  const auto& before = economy.trend.at(economy.quarter - 1);
  IndustryView view;
  view.s = s;
  const auto& research = economy.research;
  view.productivity_growth = std::log(now.productivity[s] / before.productivity[s]) +
                             (research.gain_of(s) - research.gain_before_of(s)) +
                             (economy.support.gain_of(s) - economy.support.gain_before_of(s));
  view.productivity_trend =
      before.productivity[s] / economy.trend.at(-1).productivity[s] *
      std::exp(research.gain_before_of(s) + economy.support.gain_before_of(s));
  for (int k = 0; k < skills; ++k) view.pay[k] = technology.pay(s, k) * economy.climate.wage[k];
  view.input_cost = economy.climate.input_cost[s];
  if (economy.support.input_saving.size() > 0)
    view.input_cost *= 1.0 - economy.support.input_saving[s];
  view.production_tax = technology.production_tax[s];
  view.markup = technology.markup[s];
  // More capacity takes from what makers earn and nothing from what they spend.
  if (s == technology.power_industry)
    view.markup = std::max(std::min(1.0, view.markup), view.markup * economy.support.power_price);
  if (economy.support.list_price.size() > 0) view.markup *= economy.support.list_price[s];
  view.markup_factor = view.markup / technology.markup[s];
  view.price_growth = outlook.price_growth[s];
  view.goods = technology.goods[s] != 0;
  view.capital_need = technology.capital_need[s];
  view.depreciation = technology.depreciation[s];
  view.capacity_growth = outlook.capacity_growth[s];
  const double rate = economy.climate.base_rate + b.loan_spread;
  const double factor = rules::user_cost_factor(rate, economy.climate.opening_rate + b.loan_spread,
                                                4.0 * view.depreciation, b.risk_premium,
                                                b.investment_rate_sensitivity);
  view.wanted_capital = view.capital_need / b.target_utilisation *
                        std::pow(1.0 + view.capacity_growth, rules::build_lag + 1) * factor;
  view.input_factor = 1.0;
  view.extends = !(economy.plants.any() && technology.manufacturing[s] != 0);
  return view;
}

/// The view of an industry's firms as one of its plants has it.
IndustryView of_plant(const IndustryView& industry, const economy::Plant& plant)
{
  IndustryView view = industry;
  view.markup = plant.markup * industry.markup_factor;
  view.input_factor = plant.input_factor;
  view.wanted_capital *= plant.capital_need / view.capital_need;
  view.capital_need = plant.capital_need;
  view.capacity_growth = 0.0;
  view.extends = false;
  return view;
}

void draw_productivity(Economy& economy, const IndustryView& view, std::int32_t i)
{
  const auto& b = economy.behaviour;
  double& productivity = economy.firms.productivity[i];
  double change = view.productivity_growth;
  if (economy.switches.luck) {
    Stream stream{economy.luck.seed,
                  {economy.luck.member, static_cast<std::uint32_t>(economy.quarter),
                   Purpose::firm_productivity, economy.firms.identity[i]}};
    change += b.productivity_noise * stream.normal() -
              b.productivity_reversion * std::log(productivity / view.productivity_trend);
  }
  productivity *= std::exp(change);
}

void set_price(Economy& economy, const IndustryView& view, std::int32_t i)
{
  auto& firms = economy.firms;
  if (!economy.switches.prices) {
    firms.price[i] *= std::exp(view.price_growth);
    return;
  }
  double labour = 0.0;
  for (int k = 0; k < skills; ++k) labour += firms.need[k][i] * view.pay[k];
  const rules::PriceView price{
      .price = firms.price[i],
      .unit_cost = labour / firms.productivity[i] + view.input_factor * view.input_cost +
                   view.production_tax * firms.price[i],
      .markup = view.markup,
      .utilisation_gap = firms.utilisation[i] - economy.behaviour.target_utilisation,
      .expected_inflation = view.price_growth};
  firms.price[i] = rules::next_price(price, economy.behaviour.price_adjustment,
                                     economy.behaviour.utilisation_markup);
}

void plan_investment(Economy& economy, const IndustryView& view, double sentiment, std::int32_t i)
{
  auto& firms = economy.firms;
  const rules::CapitalView capital{
      firms.capital[i], {firms.under_way[0][i], firms.under_way[1][i]}, view.depreciation};
  const double closed =
      economy.switches.investment_answers ? economy.behaviour.capacity_gap_closed : 0.0;
  const double order =
      sentiment * rules::investment_order(capital, view.wanted_capital * firms.expected_capacity[i],
                                          view.capacity_growth, closed);
  // Where projects extend capacity, a firm by itself only makes good what wears out.
  firms.investment[i] =
      view.extends ? order : std::min(order, view.depreciation * firms.capital[i]);
}

void plan_staff(Economy& economy, const IndustryView& view, std::int32_t i)
{
  auto& firms = economy.firms;
  const auto& b = economy.behaviour;
  const double output =
      view.goods ? rules::planned_goods_output(firms.expected_sales[i], firms.stock[i],
                                               b.finished_stock_target, b.stock_correction)
                 : firms.expected_sales[i];
  firms.output[i] = output;
  const double margin = economy.switches.turnover ? b.vacancy_margin : 0.0;
  for (int k = 0; k < skills; ++k)
    firms.vacancies[k][i] = rules::wanted_staff(firms.need[k][i] * output / firms.productivity[i],
                                                margin, static_cast<double>(firms.rounding[k][i]));
}

void plan_firm(Economy& economy, const IndustryView& view, double sentiment, std::int32_t i)
{
  draw_productivity(economy, view, i);
  set_price(economy, view, i);
  plan_staff(economy, view, i);
  plan_investment(economy, view, sentiment, i);
}

}  // namespace

void plan(Economy& economy, const economy::Outlook& outlook)
{
  const auto& world = economy.world;
  const double sentiment = std::exp(world.investment_shock - 0.5 * world.investment_variance);
  for_each_block(static_cast<std::int32_t>(economy.firms.blocks.size()), [&](std::int32_t index) {
    const Block& block = economy.firms.blocks[index];
    const IndustryView industry = view_of(economy, outlook, block.industry);
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
      if (block.plants)
        plan_firm(economy, of_plant(industry, economy.plants.at(i)), sentiment, i);
      else
        plan_firm(economy, industry, sentiment, i);
    }
  });
}

}  // namespace lionrock::quarter
