// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <array>
#include <vector>

#include "sim/economy/technology.hpp"

namespace lionrock::economy {

/// One quarter of the no-policy trend: what would happen without luck; indices are 1 on the
/// base-year average.
struct TrendQuarter {
  Eigen::VectorXd price;         ///< (n) price of each product, at home and abroad
  Eigen::VectorXd productivity;  ///< (n) labour productivity
  Eigen::VectorXd output;        ///< (n) HK$ million of base-year prices a quarter, whole economy
  Eigen::VectorXd exports;       ///< (n) the same, of each product
  Eigen::VectorXd
      input_volume;            ///< (n) output that the industry's recipe would need its inputs for
  Eigen::VectorXd home_odds;   ///< (n) shift of the odds of buying at home
  Eigen::VectorXd home_sales;  ///< (n) output less exports, a boom of world demand apart
  Eigen::VectorXd home_use;    ///< (n) use of each product at home, imports included, a quarter
  Eigen::VectorXd plant_output;   ///< (n) of `output`, by projects that open after the base year
  Eigen::VectorXd plant_exports;  ///< (n) of `exports`
  Eigen::VectorXd
      plant_value_outside;  ///< (n) value added of `plant_output` that is not manufacturing
  Eigen::VectorXd plant_home_sales;  ///< (n)
  Eigen::VectorXd persons;           ///< (n) at work, whole economy
  double final_demand;               ///< index of real public consumption and investment
  double wage;                       ///< index of pay
  double consumer_price;             ///< index
  double labour_force;               ///< persons, without domestic helpers
  double helpers;                    ///< persons
  std::array<double, skills>
      skill_demand;             ///< share of each skill in what industries with firms need
  double real_gdp;              ///< HK$ million of base-year prices a quarter
  double nominal_gdp;           ///< HK$ million a quarter
  double imported_inventories;  ///< HK$ million of base-year prices a quarter; fades out
  double policy_rate;           ///< per year
  double rate_departure;        ///< of the policy rate from the path everybody expected, per year
  double plant_capex;     ///< HK$ million of base-year prices spent on projects in the quarter
  double plant_research;  ///< the same, on R&D by projects that open after the base year

  /// Output of an industry apart from what projects open.
  [[nodiscard]] double incumbent_output(Eigen::Index s) const
  {
    return output[s] - plant_output[s];
  }
};

/// The trend, one entry per quarter; entry 0 is the quarter before the first of the run, the last
/// one reaches past the end of the run by the horizon firms plan for.
struct Trend {
  std::vector<TrendQuarter> quarters;

  /// Quarter t of the run, t >= -1; beyond the end the last entry.
  [[nodiscard]] const TrendQuarter& at(int t) const
  {
    const auto last = static_cast<int>(quarters.size()) - 1;
    return quarters[static_cast<std::size_t>(t + 1 < last ? t + 1 : last)];
  }
};

}  // namespace lionrock::economy
