// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/check_figures.hpp"

#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace lionrock::experiment {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
using Series = std::map<int, double>;

const Series& series_of(const pack::EconomyPack& pack, const char* name)
{
  static const Series empty;
  const auto found = pack.history.yearly.find(name);
  return found == pack.history.yearly.end() ? empty : found->second;
}

double at(const Series& series, int year)
{
  const auto found = series.find(year);
  return found == series.end() ? none : found->second;
}

double growth_at(const Series& series, int year)
{
  return at(series, year) / at(series, year - 1) - 1.0;
}

/// Mean yearly growth from the first to the last year up to the base year, compounded.
double mean_growth(const Series& levels, int base_year)
{
  const auto after = levels.upper_bound(base_year);
  if (after == levels.begin()) return none;
  const auto last = std::prev(after);
  const auto first = levels.begin();
  if (first == last) return none;
  return std::pow(last->second / first->second, 1.0 / (last->first - first->first)) - 1.0;
}

double mean_up_to(const Series& rates, int base_year)
{
  double sum = 0.0;
  int count = 0;
  for (const auto& [year, rate] : rates)
    if (year <= base_year) {
      sum += rate;
      ++count;
    }
  return count > 0 ? sum / count : none;
}

/// Last level up to the base year, carried on at mean growth.
double walk_on(const Series& levels, int base_year, int year)
{
  const auto after = levels.upper_bound(base_year);
  if (after == levels.begin()) return none;
  const auto last = std::prev(after);
  return last->second * std::pow(1.0 + mean_growth(levels, base_year), year - last->first);
}

/// Last rate up to the base year, carried on at its mean yearly change.
double drift_on(const Series& rates, int base_year, int year)
{
  const auto after = rates.upper_bound(base_year);
  if (after == rates.begin() || std::prev(after) == rates.begin()) return none;
  const auto last = std::prev(after);
  const auto first = rates.begin();
  const double drift = (last->second - first->second) / (last->first - first->first);
  return last->second + drift * (year - last->first);
}

/// Means of the years of which all four quarters were published.
Series yearly_means(const pack::EconomyPack& pack, const char* name)
{
  Series means;
  const auto found = pack.history.quarterly.find(name);
  if (found == pack.history.quarterly.end()) return means;
  std::map<int, std::pair<double, int>> sums;
  for (const auto& [quarter, value] : found->second) {
    sums[quarter.year()].first += value;
    ++sums[quarter.year()].second;
  }
  for (const auto& [year, sum] : sums)
    if (sum.second == 4) means[year] = sum.first / 4.0;
  return means;
}

/// Growth of the persons engaged in manufacturing on the year before, one a member.
std::vector<double> manufacturing_growth(const MacroView& macro, std::size_t year,
                                         const pack::EconomyPack& pack)
{
  const auto& variable = results::variable_of(macro.results, "industry", "employment");
  const auto length = [&](const char* axis) {
    return static_cast<std::size_t>(results::axis_of(macro.results, "industry", axis).size());
  };
  const std::size_t members = length("member"), quarters = length("quarter");
  const auto& industries = pack.table.industries;
  const auto persons = [&](std::size_t of, std::size_t member) {
    double total = 0.0;
    for (std::size_t q = 4 * of; q < 4 * of + 4; ++q)
      for (std::size_t i = 0; i < industries.size(); ++i)
        if (industries[i].manufacturing)
          total +=
              variable
                  .values[((macro.scenario * members + member) * quarters + q) * industries.size() +
                          i];
    return total / 4.0;
  };
  double base = 0.0;
  for (std::size_t i = 0; i < industries.size(); ++i)
    if (industries[i].manufacturing) base += pack.structure.employed(static_cast<Eigen::Index>(i));
  std::vector<double> growth;
  for (std::size_t m = 0; m < members; ++m)
    growth.push_back(persons(year, m) / (year > 0 ? persons(year - 1, m) : base) - 1.0);
  return growth;
}

/// Growth of a year's exports on the year before, one a member.
std::vector<double> exports_growth(const MacroView& macro, std::size_t year, double base)
{
  const auto sum = [&](std::size_t of, std::size_t member) {
    double total = 0.0;
    for (std::size_t q = 0; q < 4; ++q) total += macro.at("exports", 4 * of + q)[member];
    return total;
  };
  std::vector<double> growth;
  const std::size_t members = macro.at("exports", 0).size();
  for (std::size_t m = 0; m < members; ++m)
    growth.push_back(sum(year, m) / (year > 0 ? sum(year - 1, m) : base) - 1.0);
  return growth;
}

double base_exports(const input_output::Table& table)
{
  return table.final_domestic.col(input_output::exports_intermediate).sum() +
         table.final_domestic.col(input_output::exports_final).sum();
}

}  // namespace

std::vector<CheckFigure> check_figures(const MacroView& macro, const std::vector<int>& years,
                                       const pack::EconomyPack& pack)
{
  const Series& growth = series_of(pack, "gdp_real_growth");
  const Series& deflator = series_of(pack, "gdp_deflator");
  const Series& prices = series_of(pack, "cpi");
  const Series& unemployed = series_of(pack, "unemployment_rate");
  const Series manufacturing = yearly_means(pack, "persons_engaged_manufacturing");
  const Series& employed = series_of(pack, "employed");
  const Series& exports = series_of(pack, "exports");
  const Series& goods = series_of(pack, "exports_goods");
  const int base = pack.base_year;
  std::vector<CheckFigure> figures;
  for (std::size_t y = 0; y < years.size(); ++y) {
    const int year = years[y];
    if (std::isnan(at(growth, year))) continue;
    figures.push_back({"real_growth", year, macro.estimate_of("real_growth_annual", y),
                       at(growth, year), mean_up_to(growth, base)});
    figures.push_back({"deflator_growth", year, macro.estimate_of("gdp_deflator_growth_annual", y),
                       growth_at(deflator, year), mean_growth(deflator, base)});
    figures.push_back({"inflation", year, macro.estimate_of("inflation_annual", y),
                       growth_at(prices, year), mean_growth(prices, base)});
    figures.push_back({"unemployment_rate", year, macro.estimate_of("unemployment_rate_annual", y),
                       at(unemployed, year), drift_on(unemployed, base, year)});
    figures.push_back({"employment", year, macro.estimate_of("employment_annual", y),
                       at(employed, year), walk_on(employed, base, year)});
    // The survey of the history counts fewer persons than the table of the base year: growth only.
    figures.push_back({"manufacturing_employment_growth", year,
                       estimate(manufacturing_growth(macro, y, pack), macro.first_member()),
                       growth_at(manufacturing, year), mean_growth(manufacturing, base)});
    // Of exports of goods and services only the goods are published yet.
    figures.push_back(
        {"exports_growth", year,
         estimate(exports_growth(macro, y, base_exports(pack.table)), macro.first_member()),
         growth_at(goods, year), mean_growth(exports, base)});
  }
  return figures;
}

}  // namespace lionrock::experiment
