// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <array>

#include "sim/economy/technology.hpp"

namespace lionrock::economy {

/// What firms know before they plan; one entry per industry.
struct Outlook {
  Eigen::VectorXd growth;           ///< of sales, short run, per quarter; plants apart
  Eigen::VectorXd capacity_growth;  ///< the same over the horizon of investment, per quarter
  Eigen::VectorXd price_growth;     ///< of the own product, per quarter
  double inflation = 0.0;           ///< of consumer prices, per quarter
  double nominal_growth = 0.0;      ///< of trend GDP, per quarter
};

/// The labour market of a quarter by skill, persons.
struct LabourFlows {
  std::array<double, skills> seekers{};  ///< before matching
  std::array<double, skills> posts{};    ///< before matching
  std::array<double, skills> hires{};
  std::array<double, skills> unemployed{};  ///< after matching
  std::array<double, skills> employed{};    ///< after matching
  double labour_force = 0.0;                ///< persons, domestic helpers apart
  double retired_deposits = 0.0;            ///< HK$ million taken along by those who retire
};

/// What was made, bought and sold in a quarter; quantities at base-year prices, n industries.
struct TradeFlows {
  Eigen::VectorXd output;  ///< (n)
  Eigen::VectorXd
      input_volume;             ///< (n) output that the industry's recipe would need its inputs for
  Eigen::VectorXd sold;         ///< (n) home product delivered, exports included
  Eigen::VectorXd sales_value;  ///< (n) HK$ million
  Eigen::VectorXd exports;      ///< (n) delivered
  Eigen::VectorXd lost_exports;  ///< (n) ordered and not delivered
  Eigen::MatrixXd home_use;      ///< (n, n + final_uses)
  Eigen::MatrixXd imported_use;  ///< (n, n + final_uses)
  Eigen::VectorXd diverted;      ///< (n) home orders that were met by imports for want of supply
  Eigen::VectorXd price;         ///< (n) transaction price of the home product
  Eigen::VectorXd import_price;  ///< (n)
  Eigen::VectorXd input_cost;    ///< (n) per unit of output, product taxes included
  std::array<double, final_uses> real_use{};  ///< volume of each final use
  std::array<double, final_uses> value{};     ///< HK$ million before product taxes
  double works_share = 0.0;                   ///< of fixed investment that is public
  double imported_inventories = 0.0;          ///< volume
  double imported_inventories_value = 0.0;
};

/// Sums over firms and persons of a quarter, HK$ million; n industries.
struct IncomeFlows {
  Eigen::VectorXd wages;           ///< (n)
  Eigen::VectorXd production_tax;  ///< (n)
  Eigen::VectorXd surplus;         ///< (n) gross operating surplus, summed over firms
  Eigen::VectorXd stock_change;    ///< (n) volume of finished goods
  Eigen::VectorXd stock_change_value;
  Eigen::VectorXd capital;        ///< (n) volume in use
  Eigen::VectorXd labour_output;  ///< (n) output staff allows at normal hours
  Eigen::VectorXd capacity;       ///< (n) output capital allows
  Eigen::MatrixXd limited_by;     ///< (n, 3) output of firms limited by demand, labour, capital
  Eigen::VectorXd persons;        ///< (n)
  Eigen::VectorXd efficiency;     ///< (n) productivity summed over persons
  std::array<double, skills> base_pay{};  ///< of each skill's staff at the wages of the opening
  double helpers = 0.0;                   ///< persons
  double helpers_pay = 0.0;
  double worker_spending = 0.0;
  double owner_spending = 0.0;
  double loan_losses = 0.0;
  double tax_forgone = 0.0;  ///< profits tax that instruments forgave to firms
  double pay_saved = 0.0;    ///< by government, whose own productivity spares it staff
  double exits = 0.0;        ///< number of firms
  /// (n, definitions) value added of plants times what their weight exceeds their industry's by
  Eigen::MatrixXd outside_weight;
};

/// Everything that flowed in one quarter; the accounts are made of it.
struct Flows {
  Outlook outlook;
  LabourFlows labour;
  TradeFlows trade;
  IncomeFlows income;
};

}  // namespace lionrock::economy
