// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/input_output/table.hpp"
#include "sim/pack/archetype.hpp"
#include "sim/pack/balance_table.hpp"
#include "sim/pack/fiscal_accounts.hpp"

namespace lionrock::pack {

inline constexpr int skills = 3;  ///< basic, technical, professional

/// Published totals of the base year, HK$ million.
struct Macro {
  double gdp;  ///< at market prices
  double private_consumption;
  double government_consumption;
  double fixed_investment;
  double inventory_change;
  double exports_gross;  ///< goods and services
  double imports_gross;
  double product_taxes;              ///< less subsidies
  double gdp_basic;                  ///< at basic prices
  double re_exports_netted;          ///< left out of both sides of the table
  double net_primary_income_abroad;  ///< > 0 when received
};

/// What is known of each industry beside the table; every vector has n entries.
struct IndustryStructure {
  Eigen::VectorXd employed;        ///< persons
  Eigen::VectorXd establishments;  ///< number
  Eigen::VectorXd size_mu;         ///< of log persons per establishment
  Eigen::VectorXd size_sigma;
  Eigen::MatrixXd skill_share;     ///< (n, skills), rows sum to 1 where anyone is employed
  Eigen::MatrixXd compensation;    ///< (n, skills) HK$ a person and year
  Eigen::VectorXd cash_share;      ///< of compensation that is taxable cash pay
  Eigen::MatrixXd log_wage_sigma;  ///< (n, skills) spread of log pay within industry and skill
  Eigen::MatrixXd tail_share;      ///< (n, skills) share of persons in the Pareto tail of pay
  double tail_exponent;            ///< of the Pareto tail, > 1
  Eigen::VectorXd capital;  ///< HK$ million, end of the year before the base year, relative weights
  Eigen::VectorXd depreciation;     ///< per year
  Eigen::VectorXd floor_space;      ///< m2 of industrial floor per person
  Eigen::VectorXd utilities_share;  ///< of output
  Eigen::VectorXd materials;        ///< HK$ million, stock of inputs
  Eigen::VectorXd finished_stock;   ///< HK$ million
  Eigen::VectorXd deposits;         ///< HK$ million
  Eigen::VectorXd loans;            ///< HK$ million
};

/// Persons of the base year.
struct Labour {
  double labour_force;       ///< persons
  double employed;           ///< persons, domestic helpers included
  double unemployment_rate;  ///< fraction
  double vacancies;          ///< private sector, number
  double domestic_helpers;   ///< persons, all in the industry of private households
};

/// Households' account of the base year, HK$ million.
struct Households {
  double disposable_income;
  double transfers;
  double personal_taxes;
  double property_income;  ///< balancing item
  double deposits;         ///< stock, opening
  double median_income;    ///< HK$ a month and household, 2025 Q2
};

/// One line of the government accounts, fiscal year 2023-24.
struct GovernmentLine {
  std::string side;  ///< revenue, expenditure, balance, stock
  std::string item;  ///< stable slug, e.g. profits_tax
  double value;      ///< HK$ million
};

/// A published figure of the public accounts of one fiscal year (April to March).
struct FiscalRecord {
  int from_year;       ///< 2023 for 2023-24
  std::string item;    ///< revenue, expenditure, reserves, profits_tax, ...
  double value;        ///< HK$ million
  std::string status;  ///< actual, revised_estimate, original_estimate
};

/// An assumption of the medium-range forecast, held from one fiscal year to another.
struct FiscalAssumption {
  std::string item;  ///< expenditure_to_gdp, revenue_to_gdp, bond_issuance, ...
  int from_year, until_year;
  double low, central, high;
  std::string unit;
};

/// Financial claims at the opening, HK$ million; assets > 0, liabilities < 0; every row sums to
/// zero.
struct BalanceSheetRow {
  std::string item;  ///< deposits, loans, bank_foreign_assets, bank_equity
  double households, firms, government, banks, rest_of_world;
};

/// A band of the salaries tax.
struct TaxBand {
  double width;  ///< HK$ of net chargeable income a year
  double rate;   ///< fraction
};

/// Profits tax, salaries tax and provident fund as charged on the base year; rates are fractions.
struct TaxCode {
  double profits_first_band;  ///< HK$ million of assessable profit a year
  double profits_first_rate, profits_rate;
  double profits_first_rate_unincorporated, profits_rate_unincorporated;
  std::vector<TaxBand> salaries_bands;
  double salaries_top_rate;
  double basic_allowance, married_allowance;  ///< HK$ a year
  double salaries_reduction;                  ///< HK$, once, off the tax of a person
  double standard_rate;        ///< of net income without allowances, up to the threshold
  double upper_standard_rate;  ///< above it
  double upper_standard_from;  ///< HK$ a year
  double provident_fund_rate;  ///< of pay, deductible
  double provident_fund_cap;   ///< HK$ a year
};

/// Trend growth of an industry; fractions a year.
struct Trends {
  Eigen::VectorXd labour_productivity;  ///< (n)
  double economy_productivity;          ///< employment-weighted mean of the above
  double labour_force;                  ///< including admissions
  double labour_force_low, labour_force_high;
  double productivity_low, productivity_high;
  double world_inflation;
  double world_inflation_low, world_inflation_high;
  double manufacturing_value_added;  ///< nominal, no policy
  double manufacturing_value_added_low, manufacturing_value_added_high;
};

/// Weights of each industry's value added in one definition of manufacturing's share; fractions, n
/// entries.
struct ShareDefinitions {
  Eigen::VectorXd narrow, wide_2025, wide_2026, fhki;
};

/// A central value with its range.
struct Range {
  double low, central, high;
};

/// A behavioural number with its published or judged range.
struct Parameter {
  std::string name;
  std::string symbol;
  double low, central, high;
  std::string unit;
  std::string source;
  std::string trust;  ///< exact, derived, second hand, recalled, judgement
  bool uncertain;     ///< drawn from (low, central, high) when evidence uncertainty is on
};

/// A published yearly figure printed beside the projection, or a quarterly history.
struct History {
  std::map<std::string, std::map<int, double>> yearly;         ///< series -> year -> value
  std::map<std::string, std::map<Quarter, double>> quarterly;  ///< series -> quarter -> value
};

/// Industrial and research floor space of one site.
struct Site {
  std::string slug, name_en, name_zh, type;
  std::string opens_from, opens_to;  ///< quarters, "base" or a year
  double area, free_at_opening, production_share;
  bool per_year;  ///< area is added (or, below zero, lost) every year of the interval instead of
                  ///< once
  std::string works;      ///< class of its works in delivery_risk.csv; "none" is never late
  double rent_factor;     ///< what its owner asks, over the market rent
  double released_share;  ///< of the floor that makers here give up as they shrink, what other
                          ///< makers can take; the rest goes to other uses
};

/// How much longer building works take than announced, fractions of the time they had left.
struct DeliveryRisk {
  std::string works;  ///< class of works, as sites.csv names it
  double low, high;
  Quarter dates_as_of;  ///< when the dates of sites.csv were stated; what opened before is not late
};

/// Something no source filled, and what the pack does instead.
struct Gap {
  std::string subject, missing, treatment;
};

/// One file of the pack as its manifest describes it.
struct PackFile {
  std::string path, unit, years, source, licence, trust, note;
};

/// Everything the engine knows about one economy.
struct EconomyPack {
  std::string name;              ///< folder name, e.g. hong_kong
  std::filesystem::path folder;  ///< it was read from
  std::string checksum;          ///< of all files in the manifest
  int base_year;
  std::string currency_unit;              ///< "HK$ million"
  input_output::Table table;              ///< balanced to the base year on the default structure
  input_output::Table alternative_table;  ///< the same totals on the alternative structure
  BalanceReport balance;                  ///< how `table` came about
  BalanceReport alternative_balance;
  Macro macro;
  IndustryStructure structure;
  Labour labour;
  Households households;
  std::vector<GovernmentLine> government;
  std::vector<FiscalRecord> fiscal_history;
  std::vector<FiscalAssumption> fiscal_outlook;
  FiscalAccounts fiscal_accounts;
  std::vector<BalanceSheetRow> balance_sheet;
  TaxCode tax_code;
  Trends trends;
  std::map<int, Range>
      base_rate;  ///< year -> 1-month HIBOR, fraction a year; linear between, constant after
  std::map<int, double>
      us_policy_rate;  ///< year -> the rate everybody expects; linear between, constant outside
  ShareDefinitions shares;
  std::vector<Parameter> parameters;
  std::vector<Parameter> project_parameters;   ///< how investors and investment projects behave
  std::vector<Parameter> floor_parameters;     ///< how the market of industrial floor behaves
  std::vector<Parameter> talent_parameters;    ///< how admitted persons behave
  std::vector<Parameter> research_parameters;  ///< how firms do research and what comes of it
  Eigen::VectorXd research_intensity;          ///< (n) business R&D over value added, base year
  std::vector<Archetype> archetypes;
  std::vector<std::string> past_law;  ///< instruments in force before the run, slugs of a catalogue
  std::vector<FloorUse> floor_uses;   ///< a type of site without a row for a kind is closed to it
  std::vector<Site> sites;
  std::vector<DeliveryRisk> delivery_risk;
  History history;  ///< figures after the base year serve no calibration
  std::vector<Gap> gaps;
  std::vector<PackFile> files;

  [[nodiscard]] double government_line(const std::string& item) const;      ///< @throws DataError
  [[nodiscard]] const Parameter& parameter(const std::string& name) const;  ///< @throws DataError
  /// @throws DataError
  [[nodiscard]] const Parameter& project_parameter(const std::string& name) const;
  /// @throws DataError
  [[nodiscard]] const Parameter& floor_parameter(const std::string& name) const;
  /// @throws DataError
  [[nodiscard]] const Parameter& talent_parameter(const std::string& name) const;
  /// @throws DataError
  [[nodiscard]] const Parameter& research_parameter(const std::string& name) const;
};

/// Reads, balances and checks a pack.
/// @throws DataError naming file, row and cell of what does not add up
[[nodiscard]] EconomyPack read_pack(const std::filesystem::path& folder);

}  // namespace lionrock::pack
