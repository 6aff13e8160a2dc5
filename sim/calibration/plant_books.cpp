// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/plant_books.hpp"

#include <algorithm>
#include <cmath>

namespace lionrock::calibration {

using economy::Economy;
using economy::Plant;

namespace {

/// Whether projects of an archetype are plants of their own, not upgrades of firms here, and large
/// enough at this scale for a row each.
bool has_own_rows(const Economy& economy, const pack::Archetype& archetype)
{
  const double spread = archetype.capex_log_sd;
  const double mean = archetype.capex_median * std::exp(0.5 * spread * spread);
  return mean * archetype.jobs_per_capex / economy.scale >= economy.behaviour.plant_own_row;
}

/// Plants of an archetype in one of its industries that a run may see, a margin included; those
/// beyond it join the pool.
int most_plants(const pack::Archetype& archetype, int quarters)
{
  const double entrants = archetype.net_share < 1.0 ? 1.0 - archetype.origin_share[0] : 1.0;
  const double expected = archetype.commitments_per_year * archetype.largest_arrival_factor *
                          entrants * quarters / 4.0 /
                          static_cast<double>(archetype.industries.size());
  return static_cast<int>(std::ceil(expected + 3.0 * std::sqrt(expected)));
}

}  // namespace

economy::Plants plan_plants(const Economy& economy, const projects::Setting& setting, int quarters)
{
  const auto n = economy.technology.industries;
  economy::Plants plants;
  plants.of_industry.assign(static_cast<std::size_t>(n), {});
  plants.used.assign(static_cast<std::size_t>(n), 0);
  for (int s = 0; s < n; ++s) {
    const auto begin = static_cast<std::int32_t>(plants.rows.size());
    int own = 0;
    for (const pack::Archetype& archetype : *setting.archetypes)
      for (const auto& in : archetype.industries) {
        if (in.industry != s) continue;
        const std::array<double, economy::share_definitions> weight{in.narrow, in.wide_2025,
                                                                    in.wide_2026, in.fhki};
        const bool known = std::any_of(plants.rows.begin() + begin, plants.rows.end(),
                                       [&](const Plant& row) { return row.weight == weight; });
        if (!known) {
          Plant pool;
          pool.industry = s;
          pool.weight = weight;
          pool.pool = true;
          plants.rows.push_back(pool);
        }
        if (has_own_rows(economy, archetype)) own += most_plants(archetype, quarters);
      }
    const auto pools = static_cast<std::int32_t>(plants.rows.size()) - begin;
    Plant row;
    row.industry = s;
    plants.rows.insert(plants.rows.end(), static_cast<std::size_t>(own), row);
    plants.of_industry[s] = {begin, static_cast<std::int32_t>(plants.rows.size())};
    plants.used[s] = pools;
  }
  return plants;
}

void open_plants(Economy& economy)
{
  auto& plants = economy.plants;
  if (!plants.any()) return;
  const auto n = economy.technology.industries;
  plants.home_share.setZero(n);
  plants.variety.setOnes(n);
  plants.export_factor.setOnes(n);
  plants.upgrade_output.setZero(n);
  plants.upgrade_exports.setZero(n);
  plants.upgrade_home.setZero(n);
  auto& firms = economy.firms;
  for (std::size_t place = 0; place < plants.rows.size(); ++place) {
    Plant& plant = plants.rows[place];
    const std::size_t row = static_cast<std::size_t>(plants.first_row) + place;
    plant.capital_need = economy.technology.capital_need[plant.industry];
    plant.markup = economy.technology.markup[plant.industry];
    firms.price[row] = economy.climate.price[plant.industry];
    firms.productivity[row] = 1.0;
    firms.hours[row] = 1.0;
    firms.utilisation[row] = economy.behaviour.target_utilisation;
  }
}

}  // namespace lionrock::calibration
