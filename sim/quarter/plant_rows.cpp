// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/plant_rows.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/base/random.hpp"

namespace lionrock::quarter {

using economy::Economy;
using economy::Plant;
using economy::PlantSize;
using economy::skills;
using projects::Candidate;

namespace {

/// Identity of the plant of a candidate: its own whatever other plants there are, and above those
/// of firms that enter, whose quarters are below 128.
std::uint64_t identity_of_plant(const Candidate& candidate)
{
  return (std::uint64_t{1} << 39) | candidate.traits.identity;
}

/// A row that projects use for the first time: at the price of its product, on trend productivity
/// with what its industry has gained above it.
void open_row(Economy& economy, std::int32_t row, int s, std::uint64_t identity)
{
  auto& firms = economy.firms;
  const auto& trend = economy.trend;
  firms.identity[row] = identity;
  firms.price[row] = economy.climate.price[s];
  // Last quarter's, as others have it: firms gain this quarter's when they plan.
  firms.productivity[row] =
      trend.at(economy.quarter - 1).productivity[s] / trend.at(-1).productivity[s] *
      std::exp(economy.research.gain_of(s) + economy.support.gain_before_of(s));
  firms.hours[row] = 1.0;
  firms.utilisation[row] = economy.behaviour.target_utilisation;
}

/// What a plant needs and charges, from the sum of its projects.
void set_traits(Economy& economy, std::int32_t row)
{
  Plant& plant = economy.plants.at(row);
  auto& firms = economy.firms;
  const PlantSize& size = plant.size;
  if (!(size.output > 0.0)) return;
  const auto& technology = economy.technology;
  const auto& now = economy.trend.at(economy.quarter);
  const int s = plant.industry;
  plant.capital_need = size.capital * economy.behaviour.target_utilisation / size.output;
  // Services find their output together with their inputs, by one recipe for the whole industry.
  plant.input_factor = technology.goods[s] ? size.input_volume / size.output : 1.0;
  plant.foreign_share = size.foreign_output / size.output;
  // On the trend it sells at the price of its product, whatever its unit cost.
  const double wages = now.wage / economy.trend.at(-1).wage;
  const double productivity = now.productivity[s] / economy.trend.at(-1).productivity[s];
  double labour = 0.0;
  for (int k = 0; k < skills; ++k) {
    firms.need[k][row] = size.jobs[k] / size.output;
    labour += firms.need[k][row] * technology.pay(s, k) * wages / productivity;
  }
  const double inputs = plant.input_factor * technology.inputs.col(s).dot(now.price) *
                        (1.0 + technology.input_tax[s]);
  plant.markup = now.price[s] / (labour + inputs + technology.production_tax[s] * now.price[s]);
}

/// Weights of a candidate's value added in the definitions of manufacturing's share.
std::array<double, economy::share_definitions> share_weights(const Candidate& candidate,
                                                             const projects::Setting& setting)
{
  const auto& archetype =
      (*setting.archetypes)[static_cast<std::size_t>(candidate.traits.archetype)];
  const auto& in = archetype.industries[static_cast<std::size_t>(candidate.traits.industry_row)];
  return {in.narrow, in.wide_2025, in.wide_2026, in.fhki};
}

}  // namespace

double investment_unit(const Economy& economy)
{
  return 1.0 / (1.0 + economy.technology.final_tax[economy::investment]);
}

std::int32_t draw_host(const Economy& economy, const Candidate& candidate)
{
  const Range rows = economy.firms.of_industry[static_cast<std::size_t>(candidate.traits.industry)];
  Stream stream{economy.luck.seed,
                {economy.luck.member, 0, Purpose::project_host, candidate.traits.identity}};
  double left = stream.uniform();
  for (std::int32_t i = rows.begin; i < rows.end; ++i) {
    left -= economy.firms.market_share[i];
    if (left <= 0.0) return i;
  }
  return rows.end - 1;
}

std::int32_t take_plant_row(Economy& economy, const Candidate& candidate,
                            const projects::Pipeline& pipeline)
{
  auto& plants = economy.plants;
  const auto s = static_cast<std::size_t>(candidate.traits.industry);
  const auto full = pipeline.full_size(candidate);
  const double persons = (full.jobs[0] + full.jobs[1] + full.jobs[2]) / economy.scale;
  const Range rows = plants.of_industry[s];
  const auto weights = share_weights(candidate, pipeline.setting());
  if (persons >= economy.behaviour.plant_own_row && rows.begin + plants.used[s] < rows.end) {
    const std::int32_t place = rows.begin + plants.used[s]++;
    const std::int32_t row = plants.first_row + place;
    plants.rows[static_cast<std::size_t>(place)].weight = weights;
    open_row(economy, row, candidate.traits.industry, identity_of_plant(candidate));
    for (auto& block : economy.firms.blocks)
      if (block.plants && block.industry == candidate.traits.industry) block.firms.end = row + 1;
    return row;
  }
  for (std::int32_t place = rows.begin; place < rows.end; ++place) {
    const Plant& plant = plants.rows[static_cast<std::size_t>(place)];
    if (!plant.pool || plant.weight != weights) continue;
    const std::int32_t row = plants.first_row + place;
    if (plant.size.output == 0.0)
      open_row(economy, row, candidate.traits.industry, static_cast<std::uint64_t>(row));
    return row;
  }
  return plants.first_row + rows.begin;
}

void extend_plant(Economy& economy, std::int32_t row, const PlantSize& size, double part)
{
  auto& firms = economy.firms;
  Plant& plant = economy.plants.at(row);
  const double before = plant.size.output;
  plant.size.add(size, part);
  if (plant.size.output < 1e-9 * size.output) plant.size = {};  // the last of its projects is gone
  const double after = plant.size.output;
  firms.export_base[row] = plant.size.exports;
  firms.expected_sales[row] = std::max(0.0, firms.expected_sales[row] + part * size.output);
  firms.expected_capacity[row] = std::max(0.0, firms.expected_capacity[row] + part * size.output);
  // Capital of what closes is scrapped with it.
  if (part > 0.0) {
    firms.capital[row] += part * size.capital;
  } else {
    const double kept = before > 0.0 ? after / before : 0.0;
    firms.capital[row] *= kept;
    const double repaid = std::min(firms.deposits[row], (1.0 - kept) * firms.loans[row]);
    firms.deposits[row] -= std::max(0.0, repaid);
    firms.loans[row] -= std::max(0.0, repaid);
    economy.project_flows.loans_repaid += std::max(0.0, repaid);
  }
  set_traits(economy, row);
}

void write_off_loans(Economy& economy, const std::vector<double>& unfinished)
{
  auto& firms = economy.firms;
  for (const economy::Block& block : firms.blocks) {
    if (!block.plants) continue;
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
      double worth = std::max(0.0, firms.deposits[i]) + firms.price[i] * firms.stock[i] +
                     economy.climate.capital_price *
                         (firms.capital[i] + firms.under_way[0][i] + firms.under_way[1][i]);
      if (!unfinished.empty())
        worth += std::min(economy.guarantees.held_by(i),
                          economy.climate.capital_price * unfinished[static_cast<std::size_t>(i)]);
      const double lost = std::max(0.0, firms.loans[i] - worth);
      if (lost > 0.0) economy.guarantees.write_off(i, lost, firms.loans[i]);
      firms.loans[i] -= lost;
      economy.project_flows.loan_losses += lost;
    }
  }
}

void extend_host(Economy& economy, std::int32_t host, int industry, const PlantSize& size,
                 double part, Eigen::VectorXd& export_bases)
{
  auto& firms = economy.firms;
  auto& plants = economy.plants;
  plants.upgrade_output[industry] += part * size.output;
  plants.upgrade_exports[industry] += part * size.exports;
  plants.upgrade_home[industry] += part * size.home_sales;
  plants.upgrade_research += part * size.research;
  // What an upgrade loses later is shared by all: lines wear out everywhere.
  if (part <= 0.0) return;
  const double base = part * size.exports / std::max(1e-9, plants.export_factor[industry]);
  firms.export_base[host] += base;
  export_bases[industry] += base;
  // A line counts in its host as the capital its industry needs for the same output: more would
  // stand idle by the host's own recipe.
  firms.capital[host] += part * size.output * economy.technology.capital_need[industry] /
                         economy.behaviour.target_utilisation;
  firms.expected_sales[host] += part * size.output;
  firms.expected_capacity[host] += part * size.output;
  const auto& now = economy.trend.at(economy.quarter);
  const double home =
      now.home_sales[industry] / economy.scale * (1.0 - plants.home_share[industry]);
  if (!(home > 0.0)) return;  // what nobody buys here has no market to share
  const double share = part * size.home_sales / home;
  firms.market_share[host] += share;
  const Range rows = firms.of_industry[static_cast<std::size_t>(industry)];
  for (std::int32_t i = rows.begin; i < rows.end; ++i) firms.market_share[i] /= 1.0 + share;
}

void make_room(Economy& economy, double displaced, const Eigen::VectorXd& export_bases)
{
  auto& plants = economy.plants;
  auto& firms = economy.firms;
  const auto& now = economy.trend.at(economy.quarter);
  for (int s = 0; s < economy.technology.industries; ++s) {
    const Range rows = plants.of_industry[static_cast<std::size_t>(s)];
    if (!economy.technology.active[s]) continue;
    double exports = 0.0;
    double home = 0.0;
    for (std::int32_t place = rows.begin; place < rows.begin + plants.used[s]; ++place) {
      exports += plants.rows[static_cast<std::size_t>(place)].size.exports;
      home += plants.rows[static_cast<std::size_t>(place)].size.home_sales;
    }
    // Abroad.
    const double others = (now.exports[s] - now.plant_exports[s]) / economy.scale;
    const double beyond =
        exports + plants.upgrade_exports[s] - now.plant_exports[s] / economy.scale;
    plants.export_factor[s] =
        export_bases[s] > 0.0
            ? std::max(0.0, others + plants.upgrade_exports[s] - displaced * beyond) /
                  export_bases[s]
            : 0.0;
    // At home.
    const double sold = now.home_sales[s] / economy.scale;
    const double used = now.home_use[s] / economy.scale;
    const double new_sales =
        home + plants.upgrade_home[s] - now.plant_home_sales[s] / economy.scale;
    const double share = sold > 0.0 ? sold / used : 0.0;
    const double moved = std::clamp(share + new_sales / used * (1.0 - share), 1e-6, 1.0 - 1e-9);
    // Where nobody buys it from makers here there are no odds to raise.
    plants.variety[s] =
        share > 0.0 && share < 1.0 - 1e-9 ? moved / (1.0 - moved) * (1.0 - share) / share : 1.0;
    const double total = sold + new_sales * (1.0 - share);
    plants.home_share[s] =
        sold > 0.0 ? std::min(economy.behaviour.plant_home_limit, home / total) : 0.0;
    for (std::int32_t place = rows.begin; place < rows.begin + plants.used[s]; ++place)
      firms.market_share[plants.first_row + place] =
          home > 0.0 ? plants.home_share[s] *
                           plants.rows[static_cast<std::size_t>(place)].size.home_sales / home
                     : 0.0;
  }
}

}  // namespace lionrock::quarter
