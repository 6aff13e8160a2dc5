// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/input_output_projection.hpp"

#include <cmath>

#include "sim/calibration/technology.hpp"
#include "sim/dynamics/research.hpp"
#include "sim/experiment/leontief_accounts.hpp"
#include "sim/experiment/open_projects.hpp"
#include "sim/experiment/outlook_paths.hpp"
#include "sim/experiment/plant_sums.hpp"
#include "sim/experiment/policy_recorder.hpp"
#include "sim/experiment/record_policy.hpp"
#include "sim/experiment/record_quarter.hpp"
#include "sim/input_output/leontief.hpp"
#include "sim/markets/goods.hpp"
#include "sim/quarter/apply_measures.hpp"
#include "sim/quarter/phases.hpp"

namespace lionrock::experiment {

using economy::Economy;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

/// The economy opened for its propensity to spend and its luck alone: agents of this size.
constexpr double coarse_scale = 1000.0;

/// What of the base year the model stands on.
struct Base {
  const input_output::Table& table;
  calibration::UseCoefficients use;
  VectorXd pay;      ///< (n) compensation per HK$ of output
  VectorXd persons;  ///< (n) per HK$ million of quarterly output
  double spent;      ///< of HK$ 1 of pay, after salaries tax
};

Base base_year(const Member& member, const Economy& economy)
{
  const auto& pack = member.pack;
  const auto& table = table_of(member.scenario, pack);
  const auto use = calibration::use_coefficients(table);
  // Helpers are paid by households directly and produce for no market.
  VectorXd per_output = VectorXd::Zero(table.size());
  for (Eigen::Index s = 0; s < table.size(); ++s)
    if (use.active[static_cast<std::size_t>(s)]) per_output[s] = 1.0 / table.output[s];
  const double tax =
      (pack.government_line("salaries_tax") + pack.government_line("personal_assessment")) /
      table.compensation.sum();
  return {.table = table,
          .use = use,
          .pay = table.compensation.cwiseProduct(per_output),
          .persons = 4.0 * pack.structure.employed.cwiseProduct(per_output),
          .spent = economy.spending.propensity * (1.0 - tax)};
}

/// Volumes of final uses and exports of the quarter before pay induces consumption.
struct Demand {
  std::array<double, economy::final_uses> use;
  VectorXd exports;
};

Demand demand_of(const Base& base, const Economy& economy, const PlantSums& plants,
                 double displaced)
{
  const auto& now = economy.trend.at(economy.quarter);
  const auto& world = economy.world;
  Demand demand;
  for (int f = 0; f < economy::final_uses; ++f)
    demand.use[f] = base.use.volume[f] / 4.0 * now.final_demand / economy.scale;
  // Shocks are in logs; half the variance makes the mean of their exponential one.
  demand.use[economy::consumption] *=
      std::exp(world.consumption_shock - 0.5 * world.consumption_variance);
  demand.use[economy::investment] *=
      std::exp(world.investment_shock - 0.5 * world.investment_variance);
  const double variance = world.demand_variance + world.product_variance;
  const VectorXd shock = (world.product_shock.array() + world.demand_shock - 0.5 * variance).exp();
  VectorXd export_factor = world.export_factor;
  if (economy.support.export_factor.size() > 0)
    export_factor = export_factor.cwiseProduct(economy.support.export_factor);
  demand.exports = now.exports.cwiseProduct(shock).cwiseProduct(export_factor) / economy.scale +
                   (1.0 - displaced) * plants.beyond_exports;
  demand.use[economy::investment] += plants.capex + economy.support.public_works;
  demand.use[economy::public_consumption] += economy.support.public_purchases;
  demand.use[economy::consumption] -= economy.support.directed.volume(economy::consumption);
  return demand;
}

/// Output per head over the trend's, by instruments and the density of clusters. Fewer persons
/// share the same pay: prices stay on the trend, and wages take what a person makes more.
VectorXd productivity_gain(const Economy& economy)
{
  VectorXd gain(economy.technology.industries);
  for (Eigen::Index s = 0; s < gain.size(); ++s)
    gain[s] = std::exp(economy.support.gain_of(s) + economy.research.density_gain(s));
  return gain;
}

/// Outputs that meet demand, consumption induced by their pay included. An industry's inputs, pay
/// and persons per unit of output are those of its plants and its other firms together, mixed at
/// the output that the trend and what projects add to it make.
LeontiefQuarter solve(const Base& base, const Economy& economy, double displaced)
{
  const auto& now = economy.trend.at(economy.quarter);
  const auto& technology = economy.technology;
  const auto n = technology.industries;
  const MatrixXd home_share = markets::home_shares(economy);
  const PlantSums plants = plant_sums(economy);
  const VectorXd expected =
      now.output / economy.scale + plants.beyond_exports +
      plants.beyond_home.cwiseProduct(VectorXd::Ones(n) -
                                      now.home_sales.cwiseQuotient(now.home_use.cwiseMax(1e-9)));
  const VectorXd mixed = plants.output.cwiseQuotient(expected.cwiseMax(1e-9));
  const VectorXd input_factor =
      VectorXd::Ones(n) - plants.saved_input.cwiseQuotient(expected.cwiseMax(1e-9));
  const MatrixXd inputs = technology.inputs * input_factor.asDiagonal();
  const MatrixXd home = inputs.cwiseProduct(home_share.leftCols(n));
  const MatrixXd basket = technology.basket.cwiseProduct(home_share.rightCols(economy::final_uses));
  const double price = technology.basket.col(economy::consumption).dot(now.price) *
                       (1.0 + technology.final_tax[economy::consumption]);
  const VectorXd others = VectorXd::Ones(n) - mixed;
  VectorXd pay = now.wage * base.pay.cwiseQuotient(now.productivity).cwiseProduct(others) +
                 plants.wages.cwiseQuotient(expected.cwiseMax(1e-9));
  if (technology.public_industry >= 0)
    pay[technology.public_industry] *= 1.0 - economy.government.staff_saved;
  const VectorXd induced = base.spent / price * pay;

  Demand demand = demand_of(base, economy, plants, displaced);
  demand.use[economy::consumption] -= induced.dot(now.output) / economy.scale;
  VectorXd final_demand =
      basket * Eigen::Map<const VectorXd>(demand.use.data(), economy::final_uses) + demand.exports;
  const auto& directed = economy.support.directed;
  if (directed.any()) final_demand += directed.home.rowwise().sum();
  const input_output::LeontiefSystem system(
      home + basket.col(economy::consumption) * induced.transpose(), base.table.industries);

  LeontiefQuarter quarter{
      .output = system.gross_output(final_demand),
      .exports = demand.exports,
      .input_volume = {},
      .outside_weight = plants.outside_weight,
      .final_use = demand.use,
      .directed = directed,
      .home_share = home_share,
      .pay = pay,
      .gain = productivity_gain(economy),
      .persons = base.persons.cwiseQuotient(now.productivity).cwiseProduct(others) +
                 plants.persons.cwiseQuotient(expected.cwiseMax(1e-9))};
  quarter.persons = quarter.persons.cwiseQuotient(quarter.gain);
  if (technology.public_industry >= 0)
    quarter.persons[technology.public_industry] *= 1.0 - economy.government.staff_saved;
  quarter.input_volume = quarter.output.cwiseProduct(input_factor);
  quarter.final_use[economy::consumption] += induced.dot(quarter.output);
  return quarter;
}

/// Prices and wages that candidates read: in this engine they stay on the trend.
void follow_trend(Economy& economy)
{
  const auto& before = economy.trend.at(economy.quarter - 1);
  const auto& technology = economy.technology;
  economy.climate.price = before.price;
  economy.climate.wage.fill(before.wage / economy.trend.at(-1).wage);
  economy.climate.consumer_price = before.consumer_price;
  economy.climate.capital_price = technology.basket.col(economy::investment).dot(before.price) *
                                  (1.0 + technology.final_tax[economy::investment]);
}

/// Electricity that capacity makes cheaper: no firm forms its price here, so candidates alone see
/// it.
void show_power_price(Economy& economy)
{
  const int power = economy.technology.power_industry;
  if (power >= 0) economy.climate.price[power] *= economy.support.power_price;
}

}  // namespace

MemberResults project_input_output(const Member& member, const calibration::Opening& opening,
                                   const QuarterDone& done)
{
  const auto& run = member.scenario.run;
  const auto& table = table_of(member.scenario, member.pack);
  calibration::Opening coarse = opening;
  coarse.scale = coarse_scale;
  Economy economy = calibration::open_economy(member.pack, table, coarse);
  const Base base = base_year(member, economy);
  dynamics::open_density(economy, economy.trend.at(-1).persons / economy.scale);
  auto projects = open_projects(member, opening, economy);
  const double displaced = opening.projects->behaviour.export_displacement;
  MemberResults results;
  results.trend =
      supply_trend(economy.trend, opening.paths, table, member.pack, run.start, quarters_of(run));
  for (int t = 0; t < quarters_of(run); ++t) {
    quarter::open_quarter(economy);
    follow_trend(economy);
    quarter::act(economy, projects);
    show_power_price(economy);
    quarter::advance_projects(economy, projects);
    projects.accounts.estimate_tax_forgone(projects.pipeline, economy.quarter, projects.conditions,
                                           projects.ledger);
    const quarter::Record record = keep_accounts(economy, solve(base, economy, displaced));
    quarter::count_measures(economy, record.flows, projects.ledger);
    // Plants have no deposits here: those that close return nothing that the engine knows of.
    quarter::count_uncollected(economy, projects);
    dynamics::follow_density(economy, record.flows.income.persons);
    results.macro.push_back(record_demand_side(economy, record, run.start + t));
    results.industry.push_back(record_industries(economy, record, t));
    if (t % 4 == 0) results.tables.push_back(YearTable::zero(table.size()));
    add_quarter(results.tables.back(), economy, record.flows, table);
    quarter::follow_clusters(economy, record.flows.trade, projects);
    ++economy.quarter;
    record_policy_quarter(projects, t, unknown, results.policy);
    leave_people_unknown(member.scenario.instruments, results.policy.instruments.back());
    done(run.start + t);
  }
  finish_policy(projects, quarters_of(run), member.keep_projects, results.policy);
  return results;
}

}  // namespace lionrock::experiment
