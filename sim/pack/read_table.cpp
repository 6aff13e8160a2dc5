// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/read_table.hpp"

#include <fmt/format.h>

#include <cmath>
#include <set>

#include "sim/pack/cells.hpp"

namespace lionrock::pack {

namespace {

using Eigen::Index;
using Eigen::VectorXd;
using input_output::final_uses;
using input_output::Industry;

constexpr const char* final_use_names[] = {"households",  "government",           "investment",
                                           "inventories", "exports_intermediate", "exports_final"};
constexpr double rounding = 1e-4;  // US$ million: a sum of 77 cells printed with six decimals

/// One row of a structure file.
struct Uses {
  VectorXd industries;  // (n)
  VectorXd finals;      // (final_uses)
};

Uses uses(const ItemFile& items, const std::string& name, const std::vector<Industry>& industries)
{
  const int row = items.row(name);
  const auto n = static_cast<Index>(industries.size());
  Uses uses{.industries = VectorXd(n), .finals = VectorXd(final_uses)};
  for (Index j = 0; j < n; ++j)
    uses.industries[j] =
        number_in(items.file(), row, industries[static_cast<std::size_t>(j)].code, not_negative);
  for (int f = 0; f < final_uses; ++f)
    uses.finals[f] = number_in(items.file(), row, final_use_names[f],
                               f == input_output::inventories ? any_number : not_negative);
  const double sum = uses.industries.sum() + uses.finals.sum();
  if (std::abs(sum - items.file().number(row, "total")) > rounding)
    throw items.file().error(row, "total", fmt::format("the cells of the row sum to {:.6f}", sum),
                             "their sum");
  return uses;
}

void require_balance(const ItemFile& items, const std::vector<Industry>& industries,
                     const StructureTable& table)
{
  const VectorXd sales = table.domestic.rowwise().sum() + table.final_domestic.rowwise().sum();
  const VectorXd costs =
      (table.domestic + table.imported).colwise().sum().transpose() + table.value_added;
  const int row = items.row("output");
  for (Index i = 0; i < table.output.size(); ++i) {
    const std::string& code = industries[static_cast<std::size_t>(i)].code;
    if (std::abs(sales[i] - table.output[i]) > rounding)
      throw items.file().error(
          row, code, fmt::format("uses of the product sum to {:.6f}", sales[i]), "output = uses");
    if (std::abs(costs[i] - table.output[i]) > rounding)
      throw items.file().error(row, code,
                               fmt::format("costs of the industry sum to {:.6f}", costs[i]),
                               "output = costs");
  }
}

double exchange_rate(const Manifest& manifest, int year)
{
  const ItemFile rates(sourced_csv_of(manifest, "exchange_rates.csv"));
  return rates.number(std::to_string(year), "hkd_per_usd", {.low = 1e-6});
}

}  // namespace

std::vector<Industry> read_industries(const Manifest& manifest)
{
  const CsvFile file = csv_of(manifest, "industries.csv");
  std::vector<Industry> industries;
  std::set<std::string> seen;
  for (int row = 0; row < file.rows(); ++row) {
    industries.push_back(
        {.number = whole_number_in(file, row, "number", {.low = row + 1.0, .high = row + 1.0}),
         .code = some_text(file, row, "code"),
         .slug = some_text(file, row, "slug"),
         .name_en = some_text(file, row, "name_en"),
         .name_zh = some_text(file, row, "name_zh"),
         .manufacturing = flag(file, row, "manufacturing"),
         .goods = flag(file, row, "goods"),
         .is_public = flag(file, row, "public"),
         .electricity = flag(file, row, "electricity"),
         .education = flag(file, row, "education"),
         .computing = flag(file, row, "computing"),
         .profit_outside_accounts = flag(file, row, "profit_outside_accounts")});
    for (const char* column : {"code", "slug"})
      if (!seen.insert(file.text(row, column)).second)
        throw file.error(row, column, fmt::format("repeats \"{}\"", file.text(row, column)),
                         "a name of its own");
  }
  if (industries.empty())
    throw DataError({file.path()}, "has no row", "one row for every industry");
  return industries;
}

StructureTable read_structure_table(const Manifest& manifest,
                                    const std::vector<Industry>& industries, int year)
{
  const ItemFile items(csv_of(manifest, fmt::format("structure_{}.csv", year)));
  const auto n = static_cast<Index>(industries.size());
  StructureTable table;
  table.year = year;
  table.domestic = table.imported = Eigen::MatrixXd(n, n);
  table.final_domestic = table.final_imported = Eigen::MatrixXd(n, Index{final_uses});
  for (Index i = 0; i < n; ++i) {
    const std::string& code = industries[static_cast<std::size_t>(i)].code;
    const Uses domestic = uses(items, "domestic_" + code, industries);
    const Uses imported = uses(items, "imported_" + code, industries);
    table.domestic.row(i) = domestic.industries;
    table.imported.row(i) = imported.industries;
    table.final_domestic.row(i) = domestic.finals;
    table.final_imported.row(i) = imported.finals;
  }
  table.final_product_taxes = uses(items, "product_taxes", industries).finals;
  table.value_added = uses(items, "value_added", industries).industries;
  table.output = uses(items, "output", industries).industries;
  require_balance(items, industries, table);

  const double rate = exchange_rate(manifest, year);
  for (Eigen::MatrixXd* part :
       {&table.domestic, &table.imported, &table.final_domestic, &table.final_imported})
    *part *= rate;
  for (VectorXd* part : {&table.final_product_taxes, &table.value_added, &table.output})
    *part *= rate;
  return table;
}

Macro read_macro(const Manifest& manifest)
{
  const ItemFile items(sourced_csv_of(manifest, "macro.csv"));
  const Macro macro{
      .gdp = items.value("gdp", {.low = 1.0}),
      .private_consumption = items.value("private_consumption", not_negative),
      .government_consumption = items.value("government_consumption", not_negative),
      .fixed_investment = items.value("fixed_investment", not_negative),
      .inventory_change = items.value("inventory_change", any_number),
      .exports_gross = items.value("exports_gross", not_negative),
      .imports_gross = items.value("imports_gross", not_negative),
      .product_taxes = items.value("product_taxes", any_number),
      .gdp_basic = items.value("gdp_basic", {.low = 1.0}),
      .re_exports_netted = 0.0,
      .net_primary_income_abroad = items.value("net_primary_income_abroad", any_number)};
  const double expenditure = macro.private_consumption + macro.government_consumption +
                             macro.fixed_investment + macro.inventory_change + macro.exports_gross -
                             macro.imports_gross;
  if (!agree(expenditure, macro.gdp, 1e-9))
    throw items.file().error(items.row("gdp"), "value",
                             fmt::format("expenditures sum to {:.3f}", expenditure),
                             "GDP = consumption + investment + inventories + exports - imports");
  if (!agree(macro.gdp_basic + macro.product_taxes, macro.gdp, 1e-9))
    throw items.file().error(
        items.row("gdp_basic"), "value",
        fmt::format("with taxes on products it is {:.3f}", macro.gdp_basic + macro.product_taxes),
        "GDP at basic prices = GDP - taxes less subsidies on products");
  return macro;
}

}  // namespace lionrock::pack
