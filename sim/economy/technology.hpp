// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <vector>

#include "sim/input_output/table.hpp"

namespace lionrock::economy {

inline constexpr int skills = 3;  ///< basic, technical, professional

/// Final uses the engine serves; inventories of the base year are imports that fade out (`World`).
enum FinalUse { consumption, public_consumption, investment, final_uses };

/// What an industry's production needs and how every use splits between home and abroad; constant
/// in a run. n industries; quantities are values at base-year prices.
struct Technology {
  int industries = 0;
  Eigen::MatrixXd inputs;      ///< (n, n) a_gs: product g per unit of output s, home and imported
  Eigen::MatrixXd home_share;  ///< (n, n + final_uses) share of each use met at home, base year
  Eigen::MatrixXd basket;  ///< (n, final_uses) product g per unit of real final use, column sums 1
  Eigen::VectorXd input_tax;       ///< (n) product tax per HK$ of inputs
  Eigen::VectorXd final_tax;       ///< (final_uses) the same on final uses
  Eigen::VectorXd production_tax;  ///< (n) other taxes on production per HK$ of output
  Eigen::MatrixXd pay;           ///< (n, skills) HK$ million per person and quarter, at the opening
  Eigen::VectorXd capital_need;  ///< (n) capital per unit of quarterly capacity
  Eigen::VectorXd depreciation;  ///< (n) per quarter
  Eigen::VectorXd markup;        ///< (n) price over unit cost
  Eigen::VectorXd loan_ratio;    ///< (n) loans over the value of capital, normal
  Eigen::VectorXd deposit_ratio;  ///< (n) deposits over quarterly sales, normal
  Eigen::VectorXd
      extra_profit;         ///< (n) taxable profit outside the accounts over trend output value
  std::vector<char> goods;  ///< (n) produced to plan and stocked
  std::vector<char> manufacturing;  ///< (n)
  std::vector<char> active;         ///< (n) has firms
  int helpers = -1;  ///< industry of private households, without firms; -1 when there is none
  int power_industry = -1;      ///< electricity; -1 when there is none
  int education_industry = -1;  ///< training; -1 when there is none
  int computing_industry = -1;  ///< computing; -1 when there is none
  int public_industry = -1;     ///< its owner is the government; -1 when there is none
};

/// Share of each industry's value added in the definitions of manufacturing; (n) each, fractions.
struct ShareWeights {
  Eigen::VectorXd narrow, wide_2025, wide_2026, fhki;
};

}  // namespace lionrock::economy
