// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/record_quarter.hpp"

namespace lionrock::experiment {

using economy::Economy;
using economy::Flow;
using economy::Sector;
using Eigen::VectorXd;

namespace {

void record_shares(const accounts::ManufacturingValueAdded& manufacturing, double scale,
                   MacroQuarter& macro)
{
  macro.narrow_value_added = manufacturing.narrow * scale;
  macro.wide_value_added = manufacturing.wide * scale;
  macro.wide_reclassified = manufacturing.wide_reclassified * scale;
  macro.fhki_value_added = manufacturing.fhki * scale;
  macro.narrow_share = macro.narrow_value_added / macro.gdp_basic;
  macro.wide_share = macro.wide_value_added / macro.gdp_basic;
  macro.wide_reclassified_share = macro.wide_reclassified / macro.gdp_basic;
  macro.fhki_share = macro.fhki_value_added / macro.gdp_basic;
}

/// `value / weight` where there is any weight, else unknown.
VectorXd per(const VectorXd& value, const VectorXd& weight)
{
  return (weight.array() > 0.0).select(value.array() / weight.array(), unknown);
}

}  // namespace

MacroQuarter record_accounts(const Economy& economy, const quarter::Record& record,
                             const accounts::Indicators& indicators)
{
  const auto& accounts = record.accounts;
  const auto& trade = record.flows.trade;
  const double scale = economy.scale;
  MacroQuarter macro;
  const auto record_measure = [&](const accounts::Measure& measure, double& nominal, double& real) {
    nominal = measure.nominal * scale;
    real = measure.real * scale;
  };
  record_measure(accounts.gdp, macro.gdp_nominal, macro.gdp_real);
  macro.gdp_production = accounts.gdp_production * scale;
  macro.gdp_expenditure = macro.gdp_nominal;
  macro.gdp_income = accounts.gdp_income * scale;
  macro.gdp_basic = accounts.gdp_basic * scale;
  macro.gdp_deflator = macro.gdp_nominal / macro.gdp_real;
  record_measure(accounts.private_consumption, macro.private_consumption,
                 macro.private_consumption_real);
  record_measure(accounts.government_consumption, macro.government_consumption,
                 macro.government_consumption_real);
  record_measure(accounts.fixed_investment, macro.fixed_investment, macro.fixed_investment_real);
  record_measure(accounts.inventory_change, macro.inventory_change, macro.inventory_change_real);
  record_measure(accounts.exports, macro.exports, macro.exports_real);
  record_measure(accounts.imports, macro.imports, macro.imports_real);
  macro.lost_export_orders = trade.lost_exports.dot(trade.price) * scale;
  macro.overflow_to_imports = trade.diverted.dot(trade.import_price) * scale;
  macro.cpi = indicators.consumer_price;
  macro.employment = indicators.employment;
  macro.labour_force = indicators.labour_force;
  record_shares(indicators.manufacturing, scale, macro);
  return macro;
}

void record_markets(const Economy& economy, const quarter::Record& record,
                    const accounts::Indicators& indicators, MacroQuarter& macro)
{
  const auto& ledger = economy.ledger;
  const auto& books = record.books;
  const double scale = economy.scale;
  macro.gni = record.accounts.gni * scale;
  macro.unemployment_rate = indicators.unemployment_rate;
  macro.unemployment_rate_by_skill = indicators.unemployment_rate_by_skill;
  macro.vacancies = indicators.vacancies;
  macro.utilisation = indicators.utilisation;
  macro.wage_index = indicators.wage_index;
  macro.real_wage_index = indicators.wage_index / indicators.consumer_price;
  macro.base_rate = economy.climate.base_rate;
  macro.fiscal_balance = (ledger.net(Sector::government) - ledger.total(Flow::bonds)) * scale;
  macro.fiscal_reserves = books.government_reserves * scale;
  macro.government_debt = books.government_debt * scale;
  macro.household_deposits = (books.worker_deposits + books.owner_deposits) * scale;
  macro.firm_deposits = books.firm_deposits * scale;
  macro.firm_loans = books.firm_loans * scale;
  macro.net_foreign_assets = books.foreign_assets * scale;
}

IndustryQuarter record_industries(const Economy& economy, const quarter::Record& record,
                                  int quarter)
{
  const auto& trade = record.flows.trade;
  const auto& income = record.flows.income;
  const double scale = economy.scale;
  const auto n = economy.technology.industries;
  IndustryQuarter industry;
  industry.output = scale * (trade.sales_value + income.stock_change_value);
  industry.output_real = scale * trade.output;
  industry.value_added = scale * record.accounts.value_added;
  industry.employment = scale * income.persons;
  industry.exports = scale * trade.exports.cwiseProduct(trade.price);
  industry.price = trade.price;
  industry.capital = scale * income.capital;
  const VectorXd opening = economy.trend.at(-1).productivity;
  industry.productivity = per(income.efficiency, income.persons).cwiseProduct(opening);
  industry.binding_constraint_share.setConstant(n, 4, unknown);
  const VectorXd limited = income.limited_by.rowwise().sum();
  for (int constraint = 0; constraint < 3; ++constraint)
    industry.binding_constraint_share.col(constraint) =
        per(income.limited_by.col(constraint), limited);
  // Materials are pooled and never bind yet.
  industry.binding_constraint_share.col(3) = per(VectorXd::Zero(n), limited);

  if (const int helpers = economy.technology.helpers; helpers >= 0) {
    const auto& now = economy.trend.at(quarter);
    industry.output[helpers] = scale * income.helpers_pay;
    industry.output_real[helpers] =
        scale * income.helpers * economy.helpers_pay / economy.trend.at(-1).wage;
    industry.employment[helpers] = scale * income.helpers;
    industry.price[helpers] = now.wage;
  }
  return industry;
}

}  // namespace lionrock::experiment
