// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/supply_trend.hpp"

#include <cmath>
#include <limits>

#include "sim/calibration/technology.hpp"

namespace lionrock::experiment {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Index of what grows along a path, 1 on the base-year average; entry t is quarter t of the run.
std::vector<double> cumulate(const std::vector<double>& growth, int quarters)
{
  std::vector<double> index;
  // The base-year average lies one and a half quarters before the quarter before the run.
  double level = std::pow(1.0 + growth.front(), 1.5 / 4.0);
  for (int t = 0; t < quarters; ++t)
    index.push_back(level *= std::pow(1.0 + growth[static_cast<std::size_t>(t + 1)], 0.25));
  return index;
}

/// Growth of yearly averages of a quarterly index that is `base` on the base-year average.
std::vector<double> yearly_growth(const std::vector<double>& index, double base)
{
  std::vector<double> growth;
  for (std::size_t first = 0; first < index.size(); first += 4) {
    double mean = none;
    if (first + 4 <= index.size())
      mean = (index[first] + index[first + 1] + index[first + 2] + index[first + 3]) / 4.0;
    growth.push_back(mean / base - 1.0);
    base = mean;
  }
  return growth;
}

struct ValueAdded {
  double narrow = 0.0, all = 0.0;
};

ValueAdded value_added(const economy::TrendQuarter& quarter,
                       const calibration::UseCoefficients& use, const input_output::Table& table,
                       const pack::EconomyPack& pack)
{
  ValueAdded sum;
  for (Eigen::Index s = 0; s < table.size(); ++s) {
    if (!use.active[static_cast<std::size_t>(s)]) continue;
    const double inputs = use.inputs.col(s).dot(quarter.price) * (1.0 + use.input_tax[s]);
    const double value = quarter.price[s] * quarter.output[s] - inputs * quarter.input_volume[s];
    sum.all += value;
    sum.narrow +=
        pack.shares.narrow[s] * (value - quarter.plant_value_outside[s] * quarter.price[s]);
  }
  if (use.helpers >= 0)
    sum.all += table.output[use.helpers] / 4.0 * quarter.helpers / pack.labour.domestic_helpers *
               quarter.wage;
  return sum;
}

}  // namespace

SupplyTrend supply_trend(const economy::Trend& trend, const calibration::OutlookPaths& paths,
                         const input_output::Table& table, const pack::EconomyPack& pack,
                         Quarter start, int quarters)
{
  const auto use = calibration::use_coefficients(table);
  std::vector<double> real_gdp;
  SupplyTrend result;
  ValueAdded year;
  for (int t = 0; t < quarters; ++t) {
    const auto& quarter = trend.at(t);
    real_gdp.push_back(4.0 * quarter.real_gdp);
    const ValueAdded now = value_added(quarter, use, table, pack);
    result.quarterly_narrow_share.push_back(now.narrow / now.all);
    year.narrow += now.narrow;
    year.all += now.all;
    if (t % 4 == 3 || t + 1 == quarters) {
      result.years.push_back((start + t).year());
      result.narrow_share.push_back(t % 4 == 3 ? year.narrow / year.all : none);
      year = {};
    }
  }
  result.real_growth = yearly_growth(real_gdp, pack.macro.gdp);
  result.productivity_growth = yearly_growth(cumulate(paths.productivity, quarters), 1.0);
  result.labour_force_growth = yearly_growth(cumulate(paths.labour_force, quarters), 1.0);
  return result;
}

}  // namespace lionrock::experiment
