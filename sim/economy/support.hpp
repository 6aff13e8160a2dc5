// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <vector>

#include "sim/economy/technology.hpp"

namespace lionrock::economy {

/// Volumes that instruments direct to products beside the baskets; (n, final_uses), or empty when
/// there are none.
struct DirectedPurchases {
  Eigen::MatrixXd home;      ///< from home producers alone
  Eigen::MatrixXd imported;  ///< from abroad alone

  [[nodiscard]] bool any() const { return home.size() > 0; }
  /// Of all products, by one final use.
  [[nodiscard]] double volume(Eigen::Index use) const
  {
    return any() ? home.col(use).sum() + imported.col(use).sum() : 0.0;
  }
};

/// A cheaper input of one industry, and who bears it.
struct InputDiscount {
  int instrument;        ///< position in the scenario
  int industry;          ///< that buys
  int seller;            ///< industry
  double share;          ///< of what all inputs cost the buyer
  double by_government;  ///< of the discount; the seller bears the rest
};

/// An instrument's part of the staff that government saves.
struct StaffSaver {
  int instrument;  ///< position in the scenario
  double part;
};

/// What instruments do in a quarter to firms and markets at large, projects apart; agents' economy.
/// Empty vectors mean that nothing of the kind is in force.
struct Support {
  Eigen::VectorXd input_saving;          ///< (n) share of the cost of inputs that firms are spared
  std::vector<InputDiscount> discounts;  ///< what it is made of
  std::vector<StaffSaver> staff_savers;
  Eigen::VectorXd export_factor;        ///< (n) on export demand, from better access
  Eigen::VectorXd productivity;         ///< (n) log gain over the trend
  Eigen::VectorXd productivity_before;  ///< (n) the same, last quarter
  DirectedPurchases directed;           ///< public demand and what users must buy
  double public_purchases = 0.0;        ///< volume of public consumption
  double public_works = 0.0;            ///< volume of public investment
  double subsidies = 0.0;               ///< HK$ million to owners here for posts
  Eigen::VectorXd loan_cover;  ///< (n) share of the way from the usual lending limit to full value
  std::vector<int> guarantor;  ///< (n) position in `Guarantees::of_instruments`; -1: none
  /// Factor on the price over unit cost of electricity: its makers may not ask for a return on
  /// capacity that is not theirs.
  double power_price = 1.0;
  Eigen::VectorXd list_price;  ///< (n) factor of those who bear discounts; empty: 1
  double renewal = 0.0;        ///< added to the chance that an admitted person stays
  double matching = 1.0;       ///< factor on the efficiency of matching

  [[nodiscard]] double gain_of(Eigen::Index s) const
  {
    return productivity.size() > 0 ? productivity[s] : 0.0;
  }
  [[nodiscard]] double gain_before_of(Eigen::Index s) const
  {
    return productivity_before.size() > 0 ? productivity_before[s] : 0.0;
  }
};

}  // namespace lionrock::economy
