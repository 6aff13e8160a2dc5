// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/outlook_paths.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace lionrock::experiment {

namespace {

using calibration::DrawnParameter;
using calibration::OutlookPaths;
using scenario::Path;
using scenario::Scenario;

/// Quarters after the run that firms may plan for.
constexpr int horizon = 8;

/// A growth rate of the outlook: the scenario's path, or one number of the pack or of the pair.
class Outlook {
public:
  Outlook(const Scenario& scenario, std::uint32_t pair, std::vector<DrawnParameter>& drawn)
      : scenario_(scenario), pair_(pair), drawn_(drawn)
  {
  }

  [[nodiscard]] std::vector<double> path(const char* name, const std::optional<Path>& given,
                                         const pack::Range& range)
  {
    const auto& run = scenario_.run;
    const double number =
        calibration::draw_outlook(range.low, range.central, range.high,
                                  scenario_.uncertainty.evidence, run.seed, pair_, ordinal_++);
    drawn_.push_back({name, "a year", given ? std::numeric_limits<double>::quiet_NaN() : number});
    std::vector<double> values;
    for (int t = -1; t < quarters_of(run) + horizon - 1; ++t)
      values.push_back(given ? given->at(run.start + t) : number);
    return values;
  }

private:
  const Scenario& scenario_;
  std::uint32_t pair_;
  std::vector<DrawnParameter>& drawn_;
  std::uint32_t ordinal_ = 0;
};

/// Hong Kong's base rate follows the US rate one for one: what a scenario's path departs from the
/// one everybody expects moves it.
void set_rates(const Scenario& scenario, const pack::EconomyPack& pack, OutlookPaths& paths)
{
  Path base_rate;
  for (const auto& [year, rate] : pack.base_rate) base_rate.by_year[year] = rate.central;
  const Path expected{pack.us_policy_rate};
  const auto& given = scenario.outlook.us_policy_rate;
  for (int t = -1; t + 1 < paths.quarters(); ++t) {
    const Quarter quarter = scenario.run.start + t;
    const double departure = given && t >= 0 ? given->at(quarter) - expected.at(quarter) : 0.0;
    paths.policy_rate.push_back(base_rate.at(quarter) + departure);
    paths.rate_departure.push_back(departure);
  }
}

/// World demand beyond the supply trend, which is solved without it first.
void set_world_demand(const Scenario& scenario, const pack::EconomyPack& pack, OutlookPaths& paths)
{
  paths.world_demand_excess.assign(paths.labour_force.size(), 0.0);
  const auto& given = scenario.outlook.world_demand_growth;
  if (!given) return;
  const auto trend = calibration::trend_path(table_of(scenario, pack), pack, paths);
  for (int t = 0; t + 1 < paths.quarters(); ++t) {
    const double supply = std::pow(trend.at(t).real_gdp / trend.at(t - 1).real_gdp, 4.0) - 1.0;
    paths.world_demand_excess[static_cast<std::size_t>(t + 1)] =
        given->at(scenario.run.start + t) - supply;
  }
}

}  // namespace

int quarters_of(const scenario::Run& run) { return run.until - run.start + 1; }

const input_output::Table& table_of(const Scenario& scenario, const pack::EconomyPack& pack)
{
  return scenario.structure_year == pack.table.structure_year ? pack.table : pack.alternative_table;
}

OutlookPaths outlook_paths(const Scenario& scenario, const pack::EconomyPack& pack,
                           std::uint32_t pair, std::vector<DrawnParameter>& drawn)
{
  const auto& trends = pack.trends;
  const auto& given = scenario.outlook;
  Outlook outlook(scenario, pair, drawn);
  OutlookPaths paths;
  paths.productivity = outlook.path(
      "outlook.productivity_growth", given.productivity_growth,
      {trends.productivity_low, trends.economy_productivity, trends.productivity_high});
  paths.labour_force =
      outlook.path("outlook.labour_force_growth", given.labour_force_growth,
                   {trends.labour_force_low, trends.labour_force, trends.labour_force_high});
  paths.world_inflation = outlook.path(
      "outlook.world_inflation", given.world_inflation,
      {trends.world_inflation_low, trends.world_inflation, trends.world_inflation_high});
  paths.manufacturing =
      outlook.path("outlook.manufacturing_trend", given.manufacturing_trend,
                   {trends.manufacturing_value_added_low, trends.manufacturing_value_added,
                    trends.manufacturing_value_added_high});
  for (int t = 0; t < paths.quarters(); ++t)
    paths.inventories.push_back(std::max(0.0, 1.0 - 0.25 * t));
  set_rates(scenario, pack, paths);
  set_world_demand(scenario, pack, paths);
  return paths;
}

}  // namespace lionrock::experiment
