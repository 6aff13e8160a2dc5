// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <array>
#include <cstdint>
#include <vector>

#include "sim/base/parallel.hpp"
#include "sim/economy/technology.hpp"

namespace lionrock::economy {

inline constexpr int share_definitions = 4;  ///< narrow, wide of 2025, wide of 2026, FHKI

/// What the projects of one row have reached: a quarter's flows at base-year prices, agents'
/// economy.
struct PlantSize {
  double output = 0.0;
  double exports = 0.0;
  double home_sales = 0.0;
  double input_volume = 0.0;  ///< output that would need the same inputs by the industry's recipe
  double capital = 0.0;       ///< stock
  std::array<double, skills> jobs{};  ///< persons at base-year productivity
  double foreign_output = 0.0;        ///< of it owned abroad
  double research = 0.0;              ///< spent on R&D

  /// Adds `part` of another size.
  void add(const PlantSize& other, double part)
  {
    output += part * other.output;
    exports += part * other.exports;
    home_sales += part * other.home_sales;
    input_volume += part * other.input_volume;
    capital += part * other.capital;
    for (int k = 0; k < skills; ++k) jobs[k] += part * other.jobs[k];
    foreign_output += part * other.foreign_output;
    research += part * other.research;
  }
};

/// A row of firms that projects opened: one plant, or, where a plant is less than a few agents, a
/// pool of plants of an industry that count alike in the definitions of manufacturing's share.
struct Plant {
  int industry = 0;
  std::array<double, share_definitions> weight{};  ///< of its value added in each definition
  bool pool = false;
  PlantSize size;
  double markup = 1.0;         ///< price over unit cost
  double capital_need = 0.0;   ///< capital per unit of quarterly capacity
  double input_factor = 1.0;   ///< inputs over the industry's recipe
  double foreign_share = 0.0;  ///< of dividends paid abroad
};

/// Plants and what they do to the markets of their products; n industries.
struct Plants {
  std::int32_t first_row = 0;  ///< of Firms; row first_row + j is rows[j]
  std::vector<Plant> rows;
  std::vector<Range> of_industry;   ///< (n) of `rows`, pools first
  std::vector<std::int32_t> used;   ///< (n) rows in use
  Eigen::VectorXd home_share;       ///< (n) of home sales that plants make
  Eigen::VectorXd variety;          ///< (n) factor on the odds of buying at home
  Eigen::VectorXd export_factor;    ///< (n) on the export base of all other firms
  Eigen::VectorXd upgrade_output;   ///< (n) added by upgrades of firms here, a quarter
  Eigen::VectorXd upgrade_exports;  ///< (n)
  Eigen::VectorXd upgrade_home;     ///< (n)
  double upgrade_research = 0.0;    ///< the same of R&D, all industries

  [[nodiscard]] bool any() const { return !rows.empty(); }
  /// The plant of a row of a block of plants.
  [[nodiscard]] const Plant& at(std::int32_t row) const
  {
    return rows[static_cast<std::size_t>(row - first_row)];
  }
  [[nodiscard]] Plant& at(std::int32_t row)
  {
    return rows[static_cast<std::size_t>(row - first_row)];
  }
};

/// What projects and instruments spend and are paid in a quarter, beside what firms' own columns
/// hold; agents' economy.
struct ProjectFlows {
  /// Spending on one project and who pays for it.
  struct Payment {
    std::int32_t firm;         ///< row that builds
    double capex;              ///< volume
    double equity_abroad;      ///< share of the cost that owners abroad bring in
    double equity_home;        ///< share that owners here bring in; the firm itself pays the rest
    double grant;              ///< HK$ million
    double public_equity;      ///< HK$ million, in the place of private equity
    double land_relief = 0.0;  ///< HK$ million of rent and premium that government bears
    double loan = 0.0;         ///< HK$ million that the bank lends in the place of private equity
  };
  /// A grant to be returned that the plant it was given to no longer has.
  struct Uncollected {
    std::int32_t candidate;
    int instrument;  ///< position in the scenario
    double amount;   ///< HK$ million
  };
  std::vector<Payment> payments;
  std::vector<Uncollected> uncollected;
  double capex = 0.0;              ///< volume, sum of the payments'
  double loans_repaid = 0.0;       ///< HK$ million, by plants that close
  double loans_made = 0.0;         ///< HK$ million, under guarantees, when building starts
  double loan_losses = 0.0;        ///< HK$ million, what no asset of a plant covers
  double fund_calls_abroad = 0.0;  ///< HK$ million of public equity that leaves
  double fund_returns = 0.0;       ///< HK$ million back to government from projects
  double fund_returns_abroad = 0.0;
  // Of development companies, HK$ million: what they owe as the quarter opens, their interest on
  // it, and what they borrow, repayments deducted.
  double company_debt = 0.0, company_interest = 0.0, company_borrowed = 0.0;
  void clear() { *this = {}; }
};

}  // namespace lionrock::economy
