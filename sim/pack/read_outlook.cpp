// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/read_outlook.hpp"

#include <fmt/format.h>

#include <set>
#include <string>
#include <utility>

#include "sim/pack/cells.hpp"

namespace lionrock::pack {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

constexpr Bounds years{.low = 1900, .high = 2200};
constexpr Bounds growth{.low = -0.5, .high = 0.5};

Range range(const CsvFile& file, int row, Bounds bounds)
{
  const Range range{.low = number_in(file, row, "low", bounds),
                    .central = number_in(file, row, "central", bounds),
                    .high = number_in(file, row, "high", bounds)};
  if (!(range.low <= range.central && range.central <= range.high))
    throw file.error(
        row, "central",
        fmt::format("{} is not between {} and {}", range.central, range.low, range.high),
        "low <= central <= high");
  return range;
}

/// Mean productivity trend of the industries that have firms, weighted by persons.
double mean_trend(const IndustryFile& file, const VectorXd& trend, const VectorXd& employed)
{
  double sum = 0.0, persons = 0.0;
  for (Index i = 0; i < trend.size(); ++i) {
    const auto& basis =
        word(file.file(), file.row(i), "basis", {"own", "remainder", "helpers", "empty"});
    if (basis == "helpers" || basis == "empty") continue;
    sum += trend[i] * employed[i];
    persons += employed[i];
  }
  return sum / persons;
}

}  // namespace

Trends read_trends(const Manifest& manifest, const std::vector<input_output::Industry>& industries,
                   const VectorXd& employed)
{
  const IndustryFile file(sourced_csv_of(manifest, "trends.csv"), industries);
  const ItemFile outlook(sourced_csv_of(manifest, "outlook.csv"));
  const auto at = [&](const char* name) {
    return range(outlook.file(), outlook.row(name), growth);
  };
  const Range productivity = at("economy_productivity");
  const Range labour_force = at("labour_force");
  const Range world_inflation = at("world_inflation");
  const Range manufacturing = at("manufacturing_value_added");
  const VectorXd trend = file.column("labour_productivity_growth_per_year", growth);
  const double mean = mean_trend(file, trend, employed);
  if (!agree(mean, productivity.central, 1e-9))
    throw DataError(
        {file.file().path()},
        fmt::format("cells \"labour_productivity_growth_per_year\" have the mean {:.9f}", mean),
        fmt::format("economy_productivity of outlook.csv, {}", productivity.central));
  return {.labour_productivity = trend,
          .economy_productivity = productivity.central,
          .labour_force = labour_force.central,
          .labour_force_low = labour_force.low,
          .labour_force_high = labour_force.high,
          .productivity_low = productivity.low,
          .productivity_high = productivity.high,
          .world_inflation = world_inflation.central,
          .world_inflation_low = world_inflation.low,
          .world_inflation_high = world_inflation.high,
          .manufacturing_value_added = manufacturing.central,
          .manufacturing_value_added_low = manufacturing.low,
          .manufacturing_value_added_high = manufacturing.high};
}

std::map<int, Range> read_base_rate(const Manifest& manifest)
{
  const CsvFile file = sourced_csv_of(manifest, "base_rate.csv");
  std::map<int, Range> path;
  for (int row = 0; row < file.rows(); ++row) {
    const int year = whole_number_in(file, row, "year", years);
    if (!path.empty() && year <= path.rbegin()->first)
      throw file.error(row, "year", "is not after the year above", "years in rising order");
    path[year] = range(file, row, {.low = -0.05, .high = 1.0});
  }
  return path;
}

std::map<int, double> read_us_policy_rate(const Manifest& manifest)
{
  const CsvFile file = sourced_csv_of(manifest, "us_policy_rate.csv");
  std::map<int, double> rates;
  for (int row = 0; row < file.rows(); ++row) {
    const int year = whole_number_in(file, row, "year", years);
    if (!rates.empty() && year <= rates.rbegin()->first)
      throw file.error(row, "year", "is not after the year above", "years in rising order");
    rates[year] = number_in(file, row, "value", {.low = 0.0, .high = 0.25});
  }
  return rates;
}

std::vector<FiscalRecord> read_fiscal_history(const Manifest& manifest)
{
  const CsvFile file = sourced_csv_of(manifest, "fiscal_history.csv");
  std::vector<FiscalRecord> records;
  std::set<std::pair<int, std::string>> seen;
  for (int row = 0; row < file.rows(); ++row) {
    const std::string& label = file.text(row, "fiscal_year");
    const int year = label.size() == 7 && label[4] == '-' ? std::atoi(label.c_str()) : 0;
    if (fmt::format("{}-{:02}", year, (year + 1) % 100) != label)
      throw file.error(row, "fiscal_year", fmt::format("holds \"{}\"", label),
                       "a fiscal year such as 2023-24");
    records.push_back(
        {.from_year = year,
         .item = some_text(file, row, "item"),
         .value = number_in(file, row, "value", any_number),
         .status = word(file, row, "status", {"actual", "revised_estimate", "original_estimate"})});
    if (!seen.emplace(year, records.back().item).second)
      throw file.error(row, "item", fmt::format("repeats \"{}\" of {}", records.back().item, label),
                       "every figure once");
  }
  return records;
}

std::vector<FiscalAssumption> read_fiscal_outlook(const Manifest& manifest)
{
  const ItemFile items(sourced_csv_of(manifest, "fiscal_outlook.csv"));
  const CsvFile& file = items.file();
  std::vector<FiscalAssumption> assumptions;
  for (int row = 0; row < file.rows(); ++row) {
    const int from = whole_number_in(file, row, "from", years);
    const int until =
        whole_number_in(file, row, "until", {.low = static_cast<double>(from), .high = years.high});
    const Range values = range(file, row, any_number);
    assumptions.push_back({.item = file.text(row, "item"),
                           .from_year = from,
                           .until_year = until,
                           .low = values.low,
                           .central = values.central,
                           .high = values.high,
                           .unit = some_text(file, row, "unit")});
  }
  return assumptions;
}

std::vector<Parameter> read_parameters(const Manifest& manifest, const std::string& name)
{
  const ItemFile items(sourced_csv_of(manifest, name));
  const CsvFile& file = items.file();
  std::vector<Parameter> parameters;
  for (int row = 0; row < file.rows(); ++row) {
    const Range values = range(file, row, any_number);
    parameters.push_back({.name = file.text(row, "name"),
                          .symbol = some_text(file, row, "symbol"),
                          .low = values.low,
                          .central = values.central,
                          .high = values.high,
                          .unit = some_text(file, row, "unit"),
                          .source = file.text(row, "source"),
                          .trust = file.text(row, "trust"),
                          .uncertain = flag(file, row, "uncertain")});
  }
  return parameters;
}

}  // namespace lionrock::pack
