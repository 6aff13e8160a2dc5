// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <array>
#include <vector>

#include "sim/economy/technology.hpp"
#include "sim/economy/trend.hpp"
#include "sim/input_output/table.hpp"

namespace lionrock::calibration {

/// A table read as what is needed, by whom, from where; n industries, values a year.
struct UseCoefficients {
  Eigen::MatrixXd inputs;      ///< (n, n) product g per HK$ of output s, home and imported
  Eigen::MatrixXd home_share;  ///< (n, n + final_uses)
  Eigen::MatrixXd basket;      ///< (n, final_uses) column sums 1
  std::array<double, economy::final_uses>
      volume;  ///< HK$ million a year at basic prices, without helpers
  std::array<double, economy::final_uses> final_tax;  ///< per HK$
  Eigen::VectorXd input_tax;                          ///< (n) per HK$ of inputs
  Eigen::VectorXd production_tax;                     ///< (n) per HK$ of output
  std::vector<char> active;                           ///< (n) has output and firms
  int helpers;  ///< private households: output is nothing but pay; or -1
};

[[nodiscard]] UseCoefficients use_coefficients(const input_output::Table& table);

}  // namespace lionrock::calibration
