// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <array>
#include <limits>
#include <string_view>
#include <vector>

#include "sim/calibration/parameters.hpp"
#include "sim/economy/technology.hpp"
#include "sim/experiment/fiscal_results.hpp"
#include "sim/experiment/policy_results.hpp"
#include "sim/experiment/supply_trend.hpp"
#include "sim/experiment/year_table.hpp"

namespace lionrock::experiment {

inline constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// The whole economy in one quarter; units as in sim/results/README.md, NaN where an engine says
/// nothing.
struct MacroQuarter {
  double gdp_nominal = unknown, gdp_real = unknown;
  double gdp_production = unknown, gdp_expenditure = unknown, gdp_income = unknown;
  double gdp_basic = unknown, gni = unknown, gdp_deflator = unknown;
  double private_consumption = unknown, private_consumption_real = unknown;
  double government_consumption = unknown, government_consumption_real = unknown;
  double fixed_investment = unknown, fixed_investment_real = unknown;
  double inventory_change = unknown, inventory_change_real = unknown;
  double exports = unknown, exports_real = unknown;
  double imports = unknown, imports_real = unknown;
  double lost_export_orders = unknown, overflow_to_imports = unknown;
  double cpi = unknown, inflation = unknown;
  double employment = unknown, labour_force = unknown, unemployment_rate = unknown;
  double vacancies = unknown, utilisation = unknown;
  double wage_index = unknown, real_wage_index = unknown;
  double base_rate = unknown, fiscal_balance = unknown, fiscal_reserves = unknown;
  double government_debt = unknown, household_deposits = unknown, firm_deposits = unknown;
  double firm_loans = unknown, net_foreign_assets = unknown;
  double narrow_value_added = unknown, wide_value_added = unknown;
  double wide_reclassified = unknown, fhki_value_added = unknown;
  double narrow_share = unknown, wide_share = unknown, fhki_share = unknown;
  double wide_reclassified_share = unknown, narrow_share_trend = unknown;
  std::array<double, economy::skills> unemployment_rate_by_skill{unknown, unknown, unknown};
};

/// The whole economy in one year; NaN in a year the run does not cover.
struct MacroYear {
  double gdp_nominal = unknown, gdp_real = unknown, gni = unknown;
  double real_growth = unknown, deflator_growth = unknown, inflation = unknown;
  double unemployment_rate = unknown, employment = unknown, utilisation = unknown;
  double fiscal_balance = unknown, narrow_value_added = unknown;
  double narrow_share = unknown, wide_share = unknown, fhki_share = unknown;
  double wide_reclassified_share = unknown;
};

/// The industries in one quarter; n rows each, NaN where an engine says nothing.
struct IndustryQuarter {
  Eigen::VectorXd output, output_real, value_added, employment, exports, price, capital,
      productivity;
  Eigen::MatrixXd binding_constraint_share;  ///< (n, 4) demand, labour, capital, materials
};

/// Everything one member found.
struct MemberResults {
  std::vector<MacroQuarter> macro;        ///< one a quarter
  std::vector<IndustryQuarter> industry;  ///< one a quarter
  std::vector<YearTable> tables;          ///< one a year
  SupplyTrend trend;
  std::vector<calibration::DrawnParameter> parameters;
  PolicyResults policy;
  FiscalResults fiscal;
};

/// A number of the economy and its name in group macro of the results.
template <class Record>
struct Field {
  std::string_view name;
  double Record::*place;
};

inline constexpr std::array quarterly_fields{
    Field<MacroQuarter>{"gdp_nominal", &MacroQuarter::gdp_nominal},
    Field<MacroQuarter>{"gdp_real", &MacroQuarter::gdp_real},
    Field<MacroQuarter>{"gdp_production", &MacroQuarter::gdp_production},
    Field<MacroQuarter>{"gdp_expenditure", &MacroQuarter::gdp_expenditure},
    Field<MacroQuarter>{"gdp_income", &MacroQuarter::gdp_income},
    Field<MacroQuarter>{"gdp_basic", &MacroQuarter::gdp_basic},
    Field<MacroQuarter>{"gni", &MacroQuarter::gni},
    Field<MacroQuarter>{"gdp_deflator", &MacroQuarter::gdp_deflator},
    Field<MacroQuarter>{"private_consumption", &MacroQuarter::private_consumption},
    Field<MacroQuarter>{"private_consumption_real", &MacroQuarter::private_consumption_real},
    Field<MacroQuarter>{"government_consumption", &MacroQuarter::government_consumption},
    Field<MacroQuarter>{"government_consumption_real", &MacroQuarter::government_consumption_real},
    Field<MacroQuarter>{"fixed_investment", &MacroQuarter::fixed_investment},
    Field<MacroQuarter>{"fixed_investment_real", &MacroQuarter::fixed_investment_real},
    Field<MacroQuarter>{"inventory_change", &MacroQuarter::inventory_change},
    Field<MacroQuarter>{"inventory_change_real", &MacroQuarter::inventory_change_real},
    Field<MacroQuarter>{"exports", &MacroQuarter::exports},
    Field<MacroQuarter>{"exports_real", &MacroQuarter::exports_real},
    Field<MacroQuarter>{"imports", &MacroQuarter::imports},
    Field<MacroQuarter>{"imports_real", &MacroQuarter::imports_real},
    Field<MacroQuarter>{"lost_export_orders", &MacroQuarter::lost_export_orders},
    Field<MacroQuarter>{"overflow_to_imports", &MacroQuarter::overflow_to_imports},
    Field<MacroQuarter>{"cpi", &MacroQuarter::cpi},
    Field<MacroQuarter>{"inflation", &MacroQuarter::inflation},
    Field<MacroQuarter>{"employment", &MacroQuarter::employment},
    Field<MacroQuarter>{"labour_force", &MacroQuarter::labour_force},
    Field<MacroQuarter>{"unemployment_rate", &MacroQuarter::unemployment_rate},
    Field<MacroQuarter>{"vacancies", &MacroQuarter::vacancies},
    Field<MacroQuarter>{"utilisation", &MacroQuarter::utilisation},
    Field<MacroQuarter>{"wage_index", &MacroQuarter::wage_index},
    Field<MacroQuarter>{"real_wage_index", &MacroQuarter::real_wage_index},
    Field<MacroQuarter>{"base_rate", &MacroQuarter::base_rate},
    Field<MacroQuarter>{"fiscal_balance", &MacroQuarter::fiscal_balance},
    Field<MacroQuarter>{"fiscal_reserves", &MacroQuarter::fiscal_reserves},
    Field<MacroQuarter>{"government_debt", &MacroQuarter::government_debt},
    Field<MacroQuarter>{"household_deposits", &MacroQuarter::household_deposits},
    Field<MacroQuarter>{"firm_deposits", &MacroQuarter::firm_deposits},
    Field<MacroQuarter>{"firm_loans", &MacroQuarter::firm_loans},
    Field<MacroQuarter>{"net_foreign_assets", &MacroQuarter::net_foreign_assets},
    Field<MacroQuarter>{"manufacturing_value_added", &MacroQuarter::narrow_value_added},
    Field<MacroQuarter>{"manufacturing_share_narrow", &MacroQuarter::narrow_share},
    Field<MacroQuarter>{"manufacturing_share_wide", &MacroQuarter::wide_share},
    Field<MacroQuarter>{"manufacturing_share_fhki", &MacroQuarter::fhki_share},
    Field<MacroQuarter>{"manufacturing_share_wide_reclassification",
                        &MacroQuarter::wide_reclassified_share},
    Field<MacroQuarter>{"manufacturing_share_narrow_trend", &MacroQuarter::narrow_share_trend},
};

inline constexpr std::array yearly_fields{
    Field<MacroYear>{"gdp_nominal_annual", &MacroYear::gdp_nominal},
    Field<MacroYear>{"gdp_real_annual", &MacroYear::gdp_real},
    Field<MacroYear>{"gni_annual", &MacroYear::gni},
    Field<MacroYear>{"real_growth_annual", &MacroYear::real_growth},
    Field<MacroYear>{"gdp_deflator_growth_annual", &MacroYear::deflator_growth},
    Field<MacroYear>{"inflation_annual", &MacroYear::inflation},
    Field<MacroYear>{"unemployment_rate_annual", &MacroYear::unemployment_rate},
    Field<MacroYear>{"employment_annual", &MacroYear::employment},
    Field<MacroYear>{"utilisation_annual", &MacroYear::utilisation},
    Field<MacroYear>{"fiscal_balance_annual", &MacroYear::fiscal_balance},
    Field<MacroYear>{"manufacturing_value_added_annual", &MacroYear::narrow_value_added},
    Field<MacroYear>{"manufacturing_share_narrow_annual", &MacroYear::narrow_share},
    Field<MacroYear>{"manufacturing_share_wide_annual", &MacroYear::wide_share},
    Field<MacroYear>{"manufacturing_share_fhki_annual", &MacroYear::fhki_share},
    Field<MacroYear>{"manufacturing_share_wide_reclassification_annual",
                     &MacroYear::wide_reclassified_share},
};

}  // namespace lionrock::experiment
