// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/firm_settlement.hpp"

#include <algorithm>
#include <cmath>

#include "sim/economy/share_weights.hpp"
#include "sim/economy/sums.hpp"
#include "sim/markets/credit.hpp"
#include "sim/quarter/workers.hpp"
#include "sim/rules/finance.hpp"
#include "sim/rules/taxation.hpp"

namespace lionrock::quarter {

using economy::Block;
using economy::Economy;
using economy::Flows;
using economy::skills;
using economy::TaxRelief;

FirmSums& FirmSums::operator+=(const FirmSums& other)
{
  wages += other.wages;
  production_tax += other.production_tax;
  surplus += other.surplus;
  stock_change += other.stock_change;
  stock_change_value += other.stock_change_value;
  loan_interest += other.loan_interest;
  deposit_interest += other.deposit_interest;
  profits_tax += other.profits_tax;
  loans += other.loans;
  new_loans += other.new_loans;
  dividends += other.dividends;
  inputs += other.inputs;
  investment += other.investment;
  capital += other.capital;
  labour_output += other.labour_output;
  capacity += other.capacity;
  persons += other.persons;
  for (int k = 0; k < skills; ++k) base_pay[k] += other.base_pay[k];
  efficiency += other.efficiency;
  by_demand += other.by_demand;
  by_labour += other.by_labour;
  by_capital += other.by_capital;
  dividends_abroad += other.dividends_abroad;
  tax_forgone += other.tax_forgone;
  subsidies += other.subsidies;
  guarantee_fees += other.guarantee_fees;
  pay_saved += other.pay_saved;
  for (int d = 0; d < economy::share_definitions; ++d) outside_weight[d] += other.outside_weight[d];
  return *this;
}

namespace {

/// What is common to the firms of one industry while they settle.
struct IndustryView {
  int s;
  bool goods;
  std::array<double, skills> pay;
  double input_cost;
  double production_tax;
  double extra_profit;
  double depreciation;
  double deposit_ratio;
  double capital_price;
  double deposit_rate;
  double nominal_growth;
  bool is_public;
  rules::ProfitsTax tax;       ///< in force
  double foreign_share;        ///< of dividends paid abroad
  double staff_saved;          ///< share of its staff that government's own productivity spares
  double input_saving = 0.0;   ///< share of the cost of inputs that firms are spared
  double public_saving = 0.0;  ///< the part of it that government pays
  double rebate = 0.0;         ///< of sales, given back to buyers who have a discount
};

/// The view of an industry's firms as one of its plants has it.
IndustryView of_plant(const IndustryView& industry, const economy::Plant& plant)
{
  IndustryView view = industry;
  view.input_cost *= plant.input_factor;
  view.foreign_share = plant.foreign_share;
  return view;
}

/// Which of orders, staff and capital held output back: a diagnostic, not a shadow price.
void record_limit(const Economy& economy, std::int32_t i, FirmSums& part)
{
  const auto& firms = economy.firms;
  const double by_staff = economy.behaviour.hours_limit * firms.labour_output[i];
  constexpr double close = 1.0 - 1e-9;
  if (firms.output[i] < close * std::min(by_staff, firms.capacity[i]))
    part.by_demand += firms.output[i];
  else if (by_staff <= firms.capacity[i])
    part.by_labour += firms.output[i];
  else
    part.by_capital += firms.output[i];
}

/// Profits tax of a firm's quarter. Concessions lower it by points and by deductions; what they
/// forgive is the difference from the tax it would owe had it never had any.
///
/// @param relief  of its row, which notes what is forgiven; or none
rules::ProfitsTaxDue profits_tax(const rules::ProfitsTax& code, double profit, double losses,
                                 TaxRelief* relief)
{
  constexpr double years = 0.25;
  if (relief == nullptr) return rules::profits_tax(code, profit, losses, years);
  const double taxed = profit + relief->rent;
  const double deduction = relief->deduction + relief->research;
  const double losses_without = std::max(0.0, losses - relief->losses_gained);
  const auto without = rules::profits_tax(code, taxed, losses_without, years);
  auto due = rules::profits_tax(code, taxed - deduction, losses, years);
  relief->losses_gained = due.losses - without.losses;
  relief->by_deduction = without.tax - due.tax;
  const rules::ProfitsTax points{relief->lower_points, relief->points, code.lower_tier};
  relief->by_rate = rules::profits_tax(points, taxed - deduction, losses, years).tax;
  const rules::ProfitsTax paid_again{relief->top_up, relief->top_up, code.lower_tier};
  relief->topped_up = rules::profits_tax(paid_again, taxed - deduction, losses, years).tax;
  due.tax -= relief->by_rate;
  return due;
}

/// The law's rates, higher where they finance instruments.
rules::ProfitsTax tax_in_force(const Economy& economy)
{
  rules::ProfitsTax tax = economy.profits_tax;
  tax.lower_rate *= economy.government.package.tax_factor;
  tax.rate *= economy.government.package.tax_factor;
  return tax;
}

/// One firm's year-end of the quarter, line by line.
///
/// @param relief  from profits tax, or none
/// @return        its value added
double settle_firm(Economy& economy, const IndustryView& view, std::int32_t i, TaxRelief* relief,
                   FirmSums& part)
{
  auto& firms = economy.firms;
  const auto& b = economy.behaviour;
  const double price = firms.price[i];
  const double output = firms.output[i];
  const double sales = firms.sales[i];
  const double asked_hours = firms.labour_output[i] > 0.0 ? output / firms.labour_output[i] : 1.0;
  firms.hours_now[i] = std::clamp(asked_hours, b.hours_floor, b.hours_limit);

  double wages = 0.0;
  std::int32_t persons = 0;
  for (int k = 0; k < skills; ++k) {
    wages += view.pay[k] * firms.staff[k][i];
    persons += firms.staff[k][i];
    part.base_pay[k] += economy.technology.pay(view.s, k) * firms.staff[k][i];
  }
  // Pay for the hours that the work would have taken of staff not spared.
  if (view.staff_saved > 0.0)
    part.pay_saved +=
        wages * std::max(0.0, asked_hours / (1.0 - view.staff_saved) - firms.hours_now[i]);
  wages *= firms.hours_now[i];
  const double stock_change = view.goods ? output - sales : 0.0;
  const double inputs = view.input_cost * output;
  const double production_tax = view.production_tax * price * output;
  const double surplus = price * sales + price * stock_change - inputs - wages - production_tax;

  const double loan_interest = markets::firm_loan_rate(economy, view.s, i) / 4.0 * firms.loans[i];
  const double deposit_interest = view.deposit_rate * firms.deposits[i];
  const double wear = view.depreciation * view.capital_price * firms.capital[i];
  const auto& research = economy.research;
  const double support = research.support.empty() ? 0.0 : research.support[i];
  const auto& guarantee_fees = economy.guarantees.fee;
  const double fee = guarantee_fees.empty() ? 0.0 : guarantee_fees[i];
  const double spared = view.input_saving * inputs + support;
  const double rebate = view.rebate * price * sales;
  const double profit = surplus + spared - rebate - fee + deposit_interest - loan_interest - wear +
                        view.extra_profit * price * output;
  const rules::ProfitsTaxDue due = profits_tax(view.tax, profit, firms.tax_losses[i], relief);

  const double earned = surplus                                     //
                        - price * stock_change                      // made, not sold
                        + deposit_interest                          //
                        - loan_interest                             //
                        - due.tax                                   //
                        + spared                                    //
                        - rebate                                    //
                        - fee                                       //
                        - view.capital_price * firms.investment[i]  //
                        + firms.new_loan[i];
  double cash = firms.deposits[i] + earned;
  const double target = view.deposit_ratio * price * firms.expected_sales[i];
  const double grown = (1.0 + view.nominal_growth) * firms.deposits[i];
  firms.lasting_earnings[i] = rules::lasting_earnings(firms.lasting_earnings[i], cash - grown,
                                                      view.nominal_growth, b.dividend_adjustment);
  double dividend =
      cash - target;  // the budget takes what public bodies have left and gives what they lack
  if (!view.is_public) {
    if (cash < 0.0) {  // what cannot be paid becomes an overdraft, a loan
      firms.new_loan[i] -= cash;
      cash = 0.0;
    }
    dividend = std::min(cash, rules::dividends(firms.lasting_earnings[i], grown - target,
                                               b.dividend_cash_correction));
  }

  firms.loans[i] += firms.new_loan[i];
  firms.deposits[i] = cash - dividend;
  firms.tax_losses[i] = due.losses;
  firms.stock[i] += stock_change;

  part.wages += wages;
  part.production_tax += production_tax;
  part.surplus += surplus;
  part.stock_change += stock_change;
  part.stock_change_value += price * stock_change;
  part.loan_interest += loan_interest;
  part.deposit_interest += deposit_interest;
  part.profits_tax += due.tax;
  part.loans += firms.loans[i];
  part.new_loans += firms.new_loan[i];
  part.dividends += dividend;
  part.dividends_abroad += view.foreign_share * dividend;
  if (relief != nullptr) part.tax_forgone += relief->by_rate + relief->by_deduction;
  part.subsidies += view.public_saving * inputs + support;
  part.guarantee_fees += fee;
  part.inputs += inputs;
  part.investment += firms.investment[i];
  part.capital += firms.capital[i];
  part.labour_output += firms.labour_output[i];
  part.capacity += firms.capacity[i];
  part.persons += persons;
  part.efficiency += firms.productivity[i] * persons;
  record_limit(economy, i, part);
  return price * sales + price * stock_change - inputs;
}

/// What the firms of an industry are spared of the cost of inputs, and what they give back of their
/// sales to buyers whose discounts government does not pay.
void discount_inputs(const Economy& economy, const economy::TradeFlows& trade, IndustryView& view)
{
  for (const economy::InputDiscount& given : economy.support.discounts) {
    if (given.industry == view.s) {
      view.input_saving += given.share;
      view.public_saving += given.by_government * given.share;
    }
    if (given.seller == view.s)
      view.rebate += (1.0 - given.by_government) * given.share * trade.input_cost[given.industry] *
                     trade.input_volume[given.industry] / trade.sales_value[view.s];
  }
}

/// A plant settles as a firm, and its value added counts by its own weights.
void settle_plant(Economy& economy, const IndustryView& industry, std::int32_t i, TaxRelief* relief,
                  FirmSums& part)
{
  const economy::Plant& plant = economy.plants.at(i);
  const double value_added = settle_firm(economy, of_plant(industry, plant), i, relief, part);
  const auto gap = economy::weight_gap(economy.share_weights, plant);
  for (int d = 0; d < economy::share_definitions; ++d)
    part.outside_weight[d] += gap[d] * value_added;
}

}  // namespace

std::vector<FirmSums> settle_firms(Economy& economy, const Flows& flows, double capital_price)
{
  const auto& technology = economy.technology;
  return economy::sum_by_industry<FirmSums>(economy.firms, [&](const Block& block) {
    const int s = block.industry;
    IndustryView view{
        .s = s,
        .goods = technology.goods[s] != 0,
        .pay = {},
        .input_cost = flows.trade.input_cost[s],
        .production_tax = technology.production_tax[s],
        .extra_profit = technology.extra_profit[s],
        .depreciation = technology.depreciation[s],
        .deposit_ratio = technology.deposit_ratio[s],
        .capital_price = capital_price,
        .deposit_rate = deposit_rate(economy),
        .nominal_growth = flows.outlook.nominal_growth,
        .is_public = s == technology.public_industry,
        .tax = tax_in_force(economy),
        .foreign_share = s == technology.public_industry ? 0.0 : economy.world.foreign_share,
        .staff_saved = s == technology.public_industry ? economy.government.staff_saved : 0.0};
    discount_inputs(economy, flows.trade, view);
    for (int k = 0; k < skills; ++k) view.pay[k] = technology.pay(s, k) * economy.climate.wage[k];
    FirmSums part;
    auto relief =
        std::ranges::lower_bound(economy.reliefs, block.firms.begin, {}, &TaxRelief::firm);
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
      const bool relieved = relief != economy.reliefs.end() && relief->firm == i;
      TaxRelief* const own = relieved ? &*relief++ : nullptr;
      if (block.plants)
        settle_plant(economy, view, i, own, part);
      else
        settle_firm(economy, view, i, own, part);
    }
    return part;
  });
}

}  // namespace lionrock::quarter
