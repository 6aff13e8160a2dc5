// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <array>
#include <cstdint>
#include <vector>

#include "sim/economy/behaviour.hpp"
#include "sim/economy/financing.hpp"
#include "sim/economy/firms.hpp"
#include "sim/economy/guarantees.hpp"
#include "sim/economy/ledger.hpp"
#include "sim/economy/persons.hpp"
#include "sim/economy/plants.hpp"
#include "sim/economy/research.hpp"
#include "sim/economy/support.hpp"
#include "sim/economy/talent.hpp"
#include "sim/economy/tax_relief.hpp"
#include "sim/economy/technology.hpp"
#include "sim/economy/trend.hpp"
#include "sim/rules/taxation.hpp"

namespace lionrock::economy {

/// Households without labour income: owners, retired, and the payers of domestic helpers.
struct Owners {
  double deposits = 0.0;
  double last_dividends = 0.0;  ///< received last quarter, bank dividends included
};

/// Households' spending rule in force, solved by calibration.
struct Spending {
  double propensity = 0.0;     ///< out of wages and transfers
  double worker_wealth = 0.0;  ///< normal deposits of a worker, quarters of normal pay
  /// Owners' opening deposits; their normal level grows with trend GDP.
  double owner_deposits = 0.0;
  double volume = 0.0;  ///< real consumption of the opening quarter, domestic helpers apart
};

struct Government {
  double reserves = 0.0;
  double debt = 0.0;         ///< bonds outstanding, held by the bank
  double consumption = 0.0;  ///< real, a quarter, at the opening
  double works = 0.0;        ///< public part of fixed investment, real, a quarter, at the opening
  double social_security = 0.0;  ///< unemployment support apart; a quarter, at the opening
  double other_transfers = 0.0;  ///< a quarter, nominal, at the opening
  double land_premium = 0.0;     ///< a quarter, nominal, at the opening
  double property_tax = 0.0;     ///< a quarter, nominal, at the opening
  double reserves_yield = 0.0;   ///< per quarter
  double opening_balance = 0.0;  ///< over GDP
  double closing = 0.0;          ///< share of GDP by which the opening balance improves in the end
  int closing_quarters = 1;      ///< until then, linearly
  double transfers_part = 0.0;   ///< part of the closing that falls on one-off transfers
  double correction = 0.0;       ///< receipts over GDP that answer what the balance missed
  double net_reserves_target = 0.0;  ///< reserves less debt over annual GDP when the closing ended
  double staff_saved = 0.0;          ///< share of its staff that its own productivity has saved
  double policy_outlay =
      0.0;  ///< paid for instruments this quarter, net: financed, not steered away
  double company_debt = 0.0;  ///< of `debt`, of development companies
  Package package;
};

struct Bank {
  double foreign_assets = 0.0;  ///< net, the residual asset
  double capital = 0.0;         ///< equity
};

/// The rest of the world and the common luck of a member.
struct World {
  double demand_shock = 0.0;      ///< log, autoregressive
  double demand_variance = 0.0;   ///< of demand_shock, so that its exponential has mean one
  Eigen::VectorXd product_shock;  ///< (n) log
  double product_variance = 0.0;
  double consumption_shock = 0.0, consumption_variance = 0.0;
  double investment_shock = 0.0, investment_variance = 0.0;
  double foreign_share = 0.0;     ///< of dividends paid abroad
  Eigen::VectorXd export_factor;  ///< (n) permanent factor on export demand, 1 without a shock
};

/// What has happened to the economy as a whole and what firms read of it.
struct Climate {
  Eigen::VectorXd price;           ///< (n) last transaction price of each product
  Eigen::VectorXd answered_price;  ///< (n) log relative price that home buyers have answered
  Eigen::VectorXd input_cost;      ///< (n) cost of inputs per unit of output at last prices
  double capital_price = 1.0;
  double consumer_price = 1.0;
  std::array<double, skills> wage{1, 1, 1};  ///< index, 1 at the opening trend
  double productivity_gain = 0.0;            ///< log, staff-weighted, above its trend
  std::array<double, 4> growth{};            ///< of real GDP, last four quarters
  std::array<double, 4> inflation{};         ///< of consumer prices, last four quarters
  double real_gdp = 0.0;
  double base_rate = 0.0;  ///< per year, in force in contracts: opening rate and departures
  double opening_rate = 0.0;
  double trend_growth = 0.0;  ///< of real GDP this quarter
};

/// Switches that tests and experiments turn; all on in a projection.
struct Switches {
  bool turnover = true;             ///< quits, retirement, exits
  bool luck = true;                 ///< firms' productivity and share noise
  bool common_shocks = true;        ///< world demand and sentiment
  bool prices = true;               ///< prices and wages move beyond their trend
  bool investment_answers = true;   ///< else firms order wear and trend growth only
  bool consumption_answers = true;  ///< else households buy the trend's volume
};

/// Whose luck: part of every draw's key.
struct Luck {
  std::uint64_t seed = 0;
  std::uint32_t member = 0;  ///< own draws
  std::uint32_t pair = 0;    ///< common shocks are shared by the two members of a pair …
  double sign = 1.0;         ///< … with opposite signs
};

/// The whole state of one member of an ensemble at one scale.
struct Economy {
  int quarter = 0;     ///< quarters since the first of the run
  double scale = 1.0;  ///< agents are 1/scale of the economy
  Behaviour behaviour;
  Technology technology;
  ShareWeights share_weights;
  Trend trend;
  rules::SalariesTax salaries_tax;        ///< of the fiscal year in which the run opens
  rules::SalariesTax later_salaries_tax;  ///< from April of the first year of the run
  double married_allowance = 0.0;         ///< HK$ million a year
  double salaries_tax_factor = 1.0;
  Eigen::VectorXd cash_share;      ///< (n) of pay that is taxable
  Eigen::MatrixXd log_pay_spread;  ///< (n, skills)
  Eigen::MatrixXd pay_tail;        ///< (n, skills) share of persons in the Pareto tail
  double pay_tail_exponent = 2.0;
  std::array<double, skills> skill_mix{};  ///< of the labour force at the opening
  std::array<double, skills> match_efficiency{};
  std::array<double, skills> normal_tightness{};
  double quit_rate = 0.0;
  double helpers_pay = 0.0;  ///< HK$ million a helper and quarter at the opening
  rules::ProfitsTax profits_tax;
  Firms firms;
  Plants plants;
  ProjectFlows project_flows;         ///< scratch of the quarter
  Support support;                    ///< the same, from instruments
  Guarantees guarantees;              ///< loans that instruments stand behind
  std::vector<TaxRelief> reliefs;     ///< by rising row; rows without a concession have none
  std::vector<TakenOver> taken_over;  ///< in the quarter before, in this order
  Persons persons;
  Owners owners;
  Spending spending;
  Government government;
  Bank bank;
  World world;
  Climate climate;
  Ledger
      ledger;  ///< of the last quarter; at the opening government's of the quarter before the run
  Switches switches;
  Luck luck;
  Talent talent;      ///< admissions and training
  Research research;  ///< of firms and the public, above its trend
};

}  // namespace lionrock::economy
