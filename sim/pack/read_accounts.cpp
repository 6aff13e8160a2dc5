// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/read_accounts.hpp"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <string>

#include "sim/pack/cells.hpp"

namespace lionrock::pack {

namespace {

constexpr const char* government_file = "government_2023_24.csv";
constexpr double printed = 1e-6;  // of a total of lines printed with one decimal

double line_value(const std::vector<GovernmentLine>& lines, const std::string& item,
                  const std::string& path)
{
  for (const GovernmentLine& line : lines)
    if (line.item == item) return line.value;
  throw DataError({path}, fmt::format("has no row \"{}\"", item), "a row of that name");
}

}  // namespace

Households read_households(const Manifest& manifest, double compensation)
{
  const ItemFile items(sourced_csv_of(manifest, "households.csv"));
  const Households households{
      .disposable_income = items.value("disposable_income", not_negative),
      .transfers = items.value("transfers", not_negative),
      .personal_taxes = items.value("personal_taxes", not_negative),
      .property_income = items.value("property_income", any_number),
      .deposits = items.value("deposits", not_negative),
      .median_income = items.value("median_household_income", not_negative)};
  const double income =
      compensation + households.transfers + households.property_income - households.personal_taxes;
  if (!agree(income, households.disposable_income, printed))
    throw items.file().error(
        items.row("disposable_income"), "value", fmt::format("its parts sum to {:.3f}", income),
        "compensation of the table + transfers + property income - personal taxes");
  return households;
}

std::vector<GovernmentLine> read_government_lines(const Manifest& manifest)
{
  const CsvFile file = sourced_csv_of(manifest, government_file);
  std::vector<GovernmentLine> lines;
  std::map<std::string, int> row_of;
  std::map<std::string, double> sum;
  for (int row = 0; row < file.rows(); ++row) {
    lines.push_back(
        {.side = word(file, row, "side", {"revenue", "expenditure", "balance", "stock"}),
         .item = some_text(file, row, "item"),
         .value = number_in(file, row, "value", any_number)});
    const GovernmentLine& line = lines.back();
    if (!row_of.emplace(line.item, row).second)
      throw file.error(row, "item", fmt::format("repeats \"{}\"", line.item), "every item once");
    if (!line.item.starts_with("total_")) sum[line.side] += line.value;
  }
  const auto require = [&](const std::string& item, double found, const std::string& meaning) {
    const double value = line_value(lines, item, file.path());
    if (!agree(value, found, printed))
      throw file.error(row_of.at(item), "value",
                       fmt::format("is {}, but {} is {:.3f}", value, meaning, found), meaning);
  };
  const auto value = [&](const std::string& item) { return line_value(lines, item, file.path()); };
  require("total_revenue", sum["revenue"], "the sum of revenue");
  require("total_expenditure", sum["expenditure"], "the sum of expenditure");
  require("balance_before_bonds", value("total_revenue") - value("total_expenditure"),
          "revenue less expenditure");
  require("change_of_reserves", value("reserves_closing") - value("reserves_opening"),
          "the change of reserves");
  require("bonds_and_other", value("change_of_reserves") - value("balance_before_bonds"),
          "the change of reserves less the balance");
  return lines;
}

std::vector<BalanceSheetRow> read_balance_sheet(const Manifest& manifest,
                                                const IndustryStructure& structure,
                                                const Households& households)
{
  const ItemFile items(sourced_csv_of(manifest, "balance_sheet.csv"));
  const CsvFile& file = items.file();
  std::vector<BalanceSheetRow> rows;
  double banks = 0.0;
  for (int row = 0; row < file.rows(); ++row) {
    rows.push_back({.item = file.text(row, "item"),
                    .households = file.number(row, "households"),
                    .firms = file.number(row, "firms"),
                    .government = file.number(row, "government"),
                    .banks = file.number(row, "banks"),
                    .rest_of_world = file.number(row, "rest_of_world")});
    const BalanceSheetRow& claim = rows.back();
    const double sum =
        claim.households + claim.firms + claim.government + claim.banks + claim.rest_of_world;
    if (std::abs(sum) > 0.01)
      throw file.error(row, "rest_of_world",
                       fmt::format("the claim sums to {:.3f} over its holders", sum), "0");
    banks += claim.banks;
  }
  if (std::abs(banks) > 0.01)
    throw DataError({file.path()}, fmt::format("cells \"banks\" sum to {:.3f}", banks), "0");
  const auto require = [&](const char* item, const char* sector, double found,
                           const char* meaning) {
    if (!agree(items.number(item, sector, any_number), found, 1e-8))
      throw file.error(items.row(item), sector, fmt::format("is not {:.3f}", found), meaning);
  };
  require("deposits", "households", households.deposits, "deposits of households.csv");
  require("deposits", "firms", structure.deposits.sum(),
          "the sum of deposits in opening_books.csv");
  require("loans", "firms", -structure.loans.sum(), "less the sum of loans in opening_books.csv");
  return rows;
}

void require_same_taxes(const Manifest& manifest, const std::vector<GovernmentLine>& lines,
                        const input_output::Table& table, const Households& households)
{
  const std::string path = path_of(manifest, government_file).string();
  const auto value = [&](const std::string& item) { return line_value(lines, item, path); };
  const auto require = [&](const std::string& name, double in_accounts, double elsewhere,
                           const std::string& place) {
    if (!agree(in_accounts, elsewhere, 1e-5))
      throw DataError({path},
                      fmt::format("rows of {}, cells \"value\" give {:.3f}", name, in_accounts),
                      fmt::format("{}, {:.3f}", place, elsewhere));
  };
  require("taxes less subsidies on products",
          value("stamp_duty") + value("betting_duty") + value("other_product_taxes") -
              value("product_subsidies"),
          table.product_taxes.sum() + table.final_product_taxes.sum(),
          "the taxes on products of the table");
  require("rates and business registration",
          value("general_rates") + value("business_registration"), table.production_taxes.sum(),
          "other taxes on production of the table");
  require("personal taxes",
          value("salaries_tax") + value("personal_assessment") + value("property_tax"),
          households.personal_taxes, "personal_taxes of households.csv");
  require("transfers", value("transfers"), households.transfers, "transfers of households.csv");
}

}  // namespace lionrock::pack
