// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/open_economy.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/calibration/opening_books.hpp"
#include "sim/calibration/plant_books.hpp"
#include "sim/calibration/population.hpp"
#include "sim/calibration/technology.hpp"
#include "sim/dynamics/research.hpp"

namespace lionrock::calibration {

using economy::Economy;
using economy::skills;

namespace {

void set_technology(Economy& economy, const pack::EconomyPack& pack,
                    const input_output::Table& table)
{
  const UseCoefficients use = use_coefficients(table);
  auto& technology = economy.technology;
  const auto n = static_cast<int>(table.size());
  technology.industries = n;
  technology.inputs = use.inputs;
  technology.home_share = use.home_share;
  technology.basket = use.basket;
  technology.input_tax = use.input_tax;
  technology.final_tax =
      Eigen::Map<const Eigen::VectorXd>(use.final_tax.data(), economy::final_uses);
  technology.production_tax = use.production_tax;
  technology.active = use.active;
  technology.helpers = use.helpers;
  technology.goods.assign(static_cast<std::size_t>(n), 0);
  technology.manufacturing.assign(static_cast<std::size_t>(n), 0);
  for (Eigen::VectorXd* column :
       {&technology.capital_need, &technology.depreciation, &technology.markup,
        &technology.loan_ratio, &technology.deposit_ratio, &technology.extra_profit})
    column->setZero(n);
  for (int s = 0; s < n; ++s) {
    const auto& industry = table.industries[s];
    technology.goods[s] = industry.goods;
    technology.manufacturing[s] = industry.manufacturing ? 1 : 0;
    if (industry.is_public) technology.public_industry = s;
    if (industry.electricity) technology.power_industry = s;
    if (industry.education) technology.education_industry = s;
    if (industry.computing) technology.computing_industry = s;
  }
  economy.share_weights = {pack.shares.narrow, pack.shares.wide_2025, pack.shares.wide_2026,
                           pack.shares.fhki};
}

void set_taxes(Economy& economy, const pack::EconomyPack& pack)
{
  constexpr double million = 1e6;
  const auto& code = pack.tax_code;
  auto& salaries = economy.salaries_tax;
  double from = 0.0;
  for (std::size_t band = 0; band < salaries.rates.size(); ++band) {
    const bool top = band >= code.salaries_bands.size();
    salaries.rates[band] = top ? code.salaries_top_rate : code.salaries_bands[band].rate;
    salaries.from[band] = from;
    if (!top) from += code.salaries_bands[band].width / million;
  }
  salaries.standard_rate = salaries.upper_standard_rate = code.standard_rate;
  salaries.upper_standard_from = code.upper_standard_from / million;
  salaries.basic_allowance = code.basic_allowance / million;
  salaries.mpf_rate = code.provident_fund_rate;
  salaries.mpf_cap = code.provident_fund_cap / million;
  salaries.reduction = code.salaries_reduction / million;
  // The next year of assessment has a second standard rate and no more of the reduction.
  economy.later_salaries_tax = salaries;
  economy.later_salaries_tax.upper_standard_rate = code.upper_standard_rate;
  economy.later_salaries_tax.reduction = 0.0;
  economy.married_allowance = code.married_allowance / million;
  economy.profits_tax = {code.profits_first_rate, code.profits_rate, code.profits_first_band};
  economy.cash_share = pack.structure.cash_share;
  economy.log_pay_spread = pack.structure.log_wage_sigma;
  economy.pay_tail = pack.structure.tail_share;
  economy.pay_tail_exponent = pack.structure.tail_exponent;
}

/// Matching at which unemployment, open posts and turnover of the opening are a rest point.
void set_matching(Economy& economy)
{
  const auto& b = economy.behaviour;
  double leaving = 0.0;
  double staff = 0.0;
  for (const auto& block : economy.firms.blocks)
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
      double persons = 0.0;
      for (int k = 0; k < skills; ++k) persons += economy.firms.staff[k][i];
      staff += persons;
      if (block.industry != economy.technology.public_industry)
        leaving +=
            persons * (persons < b.exit_size_limit ? b.exit_hazard_small : b.exit_hazard_large);
    }
  const double exits = leaving / staff;
  // One person of each firm does not quit; the others leave a little more often.
  const double mobile = staff - economy.plants.first_row;
  economy.quit_rate = std::max(0.0, (b.turnover - exits) * staff / mobile - b.retirement_rate);
  for (int k = 0; k < skills; ++k) {
    const double employed =
        std::accumulate(economy.firms.staff[k].begin(), economy.firms.staff[k].end(), 0.0);
    const auto waiting = static_cast<double>(economy.persons.unemployed[k].size());
    const double hires = b.turnover * employed;
    const double seekers = waiting + hires;
    const double posts = b.vacancy_margin * employed + hires;
    economy.match_efficiency[k] = hires / (std::pow(seekers, b.matching_elasticity) *
                                           std::pow(posts, 1.0 - b.matching_elasticity));
    economy.normal_tightness[k] = posts / seekers;
  }
}

void set_climate(Economy& economy)
{
  const auto& opening = economy.trend.at(-1);
  const auto& first = economy.trend.at(0);
  auto& climate = economy.climate;
  const auto n = economy.technology.industries;
  climate.price = opening.price;
  climate.answered_price.setZero(n);
  climate.consumer_price = opening.consumer_price;
  climate.real_gdp = opening.real_gdp / economy.scale;
  climate.growth.fill(std::log(first.real_gdp / opening.real_gdp));
  climate.inflation.fill(std::log(first.consumer_price / opening.consumer_price));
  // Contracts of the opening carry the rate of the base year; the path everybody expects is in
  // them.
  climate.opening_rate = economy.behaviour.foreign_yield;
  climate.base_rate = climate.opening_rate;
  economy.world.product_shock.setZero(n);
  economy.world.export_factor.setOnes(n);
}

void open_people_and_research(Economy& economy, const pack::EconomyPack& pack,
                              const OtherBehaviour& behaviour)
{
  economy.talent.behaviour = behaviour.talent;
  economy.research.behaviour = behaviour.research;
  dynamics::open_research(economy, pack.research_intensity);
  const auto& firms = economy.firms;
  Eigen::VectorXd persons = Eigen::VectorXd::Zero(economy.technology.industries);
  for (const auto& block : firms.blocks)
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i)
      for (int k = 0; k < skills; ++k) persons[block.industry] += firms.staff[k][i];
  dynamics::open_density(economy, persons);
}

}  // namespace

Economy open_economy(const pack::EconomyPack& pack, const input_output::Table& table,
                     const Opening& opening)
{
  Economy economy;
  economy.scale = opening.scale;
  economy.behaviour = opening.behaviour;
  economy.luck = opening.luck;
  economy.switches = opening.switches;
  economy.trend = trend_path(table, pack, opening.paths);
  set_technology(economy, pack, table);
  set_taxes(economy, pack);
  set_climate(economy);
  if (opening.projects) economy.plants = plan_plants(economy, *opening.projects, opening.quarters);
  populate(economy, pack, table);
  set_matching(economy);
  if (economy.technology.helpers >= 0)
    economy.helpers_pay = table.output[economy.technology.helpers] / pack.labour.domestic_helpers /
                          4.0 * economy.trend.at(-1).wage;
  economy.government.closing_quarters =
      std::max(1, static_cast<int>(std::lround(4.0 * (economy.behaviour.closing_years - 1.0))) + 4);
  open_books(economy, pack, table);
  open_plants(economy);
  open_people_and_research(economy, pack,
                           opening.other ? *opening.other : central_other_behaviour(pack));
  return economy;
}

}  // namespace lionrock::calibration
