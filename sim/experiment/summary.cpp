// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/summary.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "sim/experiment/check_figures.hpp"
#include "sim/experiment/macro_view.hpp"

namespace lionrock::experiment {

namespace {

using scenario::Scenario;

struct Line {
  std::string_view name;
  const char* variable;
};

constexpr std::array indicator_lines{
    Line{"real_growth", "real_growth_annual"},
    Line{"unemployment_rate", "unemployment_rate_annual"},
    Line{"inflation", "inflation_annual"},
    Line{"utilisation", "utilisation_annual"},
    Line{"manufacturing_share_narrow", "manufacturing_share_narrow_annual"},
    Line{"manufacturing_share_wide", "manufacturing_share_wide_annual"},
    Line{"manufacturing_share_fhki", "manufacturing_share_fhki_annual"},
};

constexpr std::array trend_lines{
    Line{"real_growth", "real_growth_trend_annual"},
    Line{"productivity_growth", "productivity_growth_trend_annual"},
    Line{"labour_force_growth", "labour_force_growth_trend_annual"},
    Line{"manufacturing_share_narrow", "manufacturing_share_narrow_trend_annual"},
};

/// Narrow shares whose chances are always given.
constexpr std::array narrow_levels{0.01, 0.012, 0.015, 0.02, 0.05};

template <std::size_t size>
std::vector<SummaryIndicator> indicators(const std::array<Line, size>& lines,
                                         const MacroView& macro, std::size_t years)
{
  std::vector<SummaryIndicator> all;
  for (const Line& line : lines) {
    SummaryIndicator indicator{line.name, {}};
    for (std::size_t year = 0; year < years; ++year)
      indicator.years.push_back(macro.estimate_of(line.variable, year));
    all.push_back(std::move(indicator));
  }
  return all;
}

Chance chance(const MacroView& macro, const std::string& definition, double share, int year,
              std::size_t place)
{
  const auto shares = macro.at("manufacturing_share_" + definition + "_annual", place);
  const auto runs = static_cast<int>(shares.size());
  const auto reached = static_cast<int>(
      std::count_if(shares.begin(), shares.end(), [&](double found) { return found >= share; }));
  const int first = macro.first_member();
  const int pairs = antithetic_pairs(first, first + runs - 1);
  // A pair shares its draws: a member counts for as much of a run as there are pairs to members.
  const double weight = static_cast<double>(pairs) / runs;
  return {
      definition, share, year, reached, runs, pairs, chance_upper_bound(weight * reached, pairs)};
}

/// Chances in the target's year, where the run covers it, and in the last year.
std::vector<Chance> chances(const MacroView& macro, const Scenario& scenario,
                            const std::vector<int>& years)
{
  std::vector<Chance> all;
  const auto& target = scenario.target;
  for (std::size_t y = 0; y < years.size(); ++y) {
    if (years[y] != target.year && y + 1 != years.size()) continue;
    for (const double level : narrow_levels)
      all.push_back(chance(macro, "narrow", level, years[y], y));
    const bool listed = target.definition == "narrow" &&
                        std::count(narrow_levels.begin(), narrow_levels.end(), target.share) > 0;
    if (!listed) all.push_back(chance(macro, target.definition, target.share, years[y], y));
  }
  return all;
}

/// Growth of manufacturing without policy that the members were run with, mean.
double manufacturing_trend(const results::Results& results, std::size_t scenario,
                           const Scenario& of)
{
  if (const auto& given = of.outlook.manufacturing_trend) {
    double sum = 0.0;
    for (Quarter quarter = of.run.start; quarter <= of.run.until; quarter = quarter + 1)
      sum += given->at(quarter);
    return sum / (of.run.until - of.run.start + 1);
  }
  const auto& names = results::axis_of(results, "parameter", "parameter").labels;
  const auto place = static_cast<std::size_t>(
      std::find(names.begin(), names.end(), "outlook.manufacturing_trend") - names.begin());
  const auto& values = results::variable_of(results, "parameter", "value").values;
  const auto members =
      static_cast<std::size_t>(results::axis_of(results, "parameter", "member").size());
  double sum = 0.0;
  for (std::size_t m = 0; m < members; ++m)
    sum += values[(scenario * members + m) * names.size() + place];
  return sum / static_cast<double>(members);
}

double mean_of(const std::vector<double>& values)
{
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Balance and debt to GDP in the first year, 2030 and the last year that the run covers.
std::vector<PublicFinance> public_finances(const MacroView& macro, const std::vector<int>& years)
{
  std::vector<PublicFinance> all;
  for (std::size_t y = 0; y < years.size(); ++y) {
    if (y != 0 && y + 1 != years.size() && years[y] != 2030) continue;
    auto balance = macro.at("fiscal_balance_annual", y);
    auto debt = macro.at("government_debt", 4 * y + 3);
    const auto gdp = macro.at("gdp_nominal_annual", y);
    for (std::size_t m = 0; m < gdp.size(); ++m) {
      balance[m] /= gdp[m];
      debt[m] /= gdp[m];
    }
    const PublicFinance finance{years[y], mean_of(balance), mean_of(debt)};
    if (!std::isnan(finance.balance)) all.push_back(finance);
  }
  return all;
}

std::vector<int> without_manufacturing(const std::vector<CheckFigure>& checks,
                                       const pack::EconomyPack& pack)
{
  const auto series = pack.history.yearly.find("manufacturing_value_added");
  std::vector<int> years;
  for (const CheckFigure& figure : checks) {
    const bool published =
        series != pack.history.yearly.end() && series->second.count(figure.year) > 0;
    if (!published && (years.empty() || years.back() != figure.year)) years.push_back(figure.year);
  }
  return years;
}

pack::Range trend_range(const Scenario& scenario, const pack::EconomyPack& pack, double mean)
{
  if (scenario.outlook.manufacturing_trend || !scenario.uncertainty.evidence)
    return {mean, mean, mean};
  const auto& trends = pack.trends;
  return {trends.manufacturing_value_added_low, trends.manufacturing_value_added,
          trends.manufacturing_value_added_high};
}

}  // namespace

std::vector<Summary> summarise(const results::Results& results,
                               const std::vector<Scenario>& scenarios,
                               const pack::EconomyPack& pack)
{
  std::vector<Summary> all;
  const auto& members = results::axis_of(results, "macro", "member").numbers;
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    const Scenario& scenario = scenarios[s];
    const MacroView macro{results, s};
    std::vector<int> years;
    for (int year = scenario.run.start.year(); Quarter::of(year, 4) <= scenario.run.until; ++year)
      years.push_back(year);
    const double trend = manufacturing_trend(results, s, scenario);
    Summary summary{.name = scenario.name,
                    .title = scenario.title,
                    .title_zh = scenario.title_zh,
                    .first_member = static_cast<int>(members.front()),
                    .last_member = static_cast<int>(members.back()),
                    .members_asked = scenario.run.members.count(),
                    .scale = scenario.run.scale,
                    .until = scenario.run.until,
                    .target_year = scenario.target.year,
                    .years = years,
                    .indicators = indicators(indicator_lines, macro, years.size()),
                    .trend = indicators(trend_lines, macro, years.size()),
                    .manufacturing_trend = trend,
                    .manufacturing_trend_range = trend_range(scenario, pack, trend),
                    .finances = public_finances(macro, years),
                    .reclassified = std::numeric_limits<double>::quiet_NaN(),
                    .chances = chances(macro, scenario, years),
                    .checks = check_figures(macro, years, pack),
                    .manufacturing_unpublished = {},
                    .instruments = scenario.instruments};
    summary.manufacturing_unpublished = without_manufacturing(summary.checks, pack);
    if (!years.empty())
      summary.reclassified =
          macro.estimate_of("manufacturing_share_wide_reclassification_annual", years.size() - 1)
              .mean;
    all.push_back(std::move(summary));
  }
  return all;
}

}  // namespace lionrock::experiment
