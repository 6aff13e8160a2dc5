// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <vector>

#include "sim/projects/setting.hpp"

namespace lionrock::projects {

/// What the pipeline without any instrument is expected to have in place, n industries; flows of a
/// year at base-year prices, whole economy.
struct ExpectedQuarter {
  Eigen::VectorXd output;  ///< (n) HK$ million
  Eigen::VectorXd
      input_volume;         ///< (n) output that would need the same inputs by the industry's recipe
  Eigen::VectorXd exports;  ///< (n)
  Eigen::VectorXd home_sales;   ///< (n)
  Eigen::VectorXd value_added;  ///< (n)
  Eigen::VectorXd
      narrow_value_added;   ///< (n) of `value_added`, what counts by the narrow definition
  Eigen::VectorXd capital;  ///< (n) stock
  Eigen::MatrixXd jobs;     ///< (n, 3) persons by skill, at base-year productivity
  double capex = 0.0;       ///< spent in the quarter, not a year
  double research = 0.0;    ///< R&D of all industries
};

/// Entry 0 is the quarter before the run, where nothing counts yet: what opened before is in the
/// base.
struct ExpectedPath {
  std::vector<ExpectedQuarter> quarters;
};

/// Expectation of the pipeline without instruments of the run at base prices, from arrival rates,
/// acceptance and clocks; no draw is made. Before the run the law of the past attracts whom it
/// attracted; whom its grants tipped is left out. Manufacturing's incumbents are closed on the trend
/// less this path.
[[nodiscard]] ExpectedPath expected_without_policy(const Setting& setting, int quarters);

}  // namespace lionrock::projects
