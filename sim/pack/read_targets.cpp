// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/read_targets.hpp"

#include <fmt/format.h>

#include <limits>

#include "sim/pack/cells.hpp"

namespace lionrock::pack {

namespace {

using Eigen::Index;
using Eigen::VectorXd;
using input_output::Industry;

constexpr double shares_the_rest = std::numeric_limits<double>::quiet_NaN();

void read_value_added(TableTargets& targets, const Manifest& manifest,
                      const std::vector<Industry>& industries, const Macro& macro)
{
  const IndustryFile file(sourced_csv_of(manifest, "value_added.csv"), industries);
  targets.value_added = file.column("value_added", not_negative);
  targets.labour_share_prior = file.column("labour_share_prior", fraction);
  if (!agree(targets.value_added.sum(), macro.gdp_basic, 1e-9))
    throw DataError({file.file().path()},
                    fmt::format("cells \"value_added\" sum to {:.3f}", targets.value_added.sum()),
                    fmt::format("GDP at basic prices of macro.csv, {:.3f}", macro.gdp_basic));
}

void read_manufacturing(TableTargets& targets, const Manifest& manifest,
                        const std::vector<Industry>& industries)
{
  const CsvFile file = sourced_csv_of(manifest, "manufacturing.csv");
  const auto n = static_cast<Index>(industries.size());
  targets.value_added_ratio = targets.export_share = VectorXd::Zero(n);
  targets.ratio_is_fixed.assign(industries.size(), false);
  for (int row = 0; row < file.rows(); ++row) {
    const Index i = industry_in(file, row, "industry", industries);
    if (!industries[static_cast<std::size_t>(i)].manufacturing)
      throw file.error(row, "industry", "is not an industry of manufacturing",
                       "an industry of manufacturing");
    if (targets.value_added_ratio[i] > 0.0)
      throw file.error(row, "industry", "is repeated", "every industry of manufacturing once");
    targets.value_added_ratio[i] =
        number_in(file, row, "value_added_ratio", {.low = 1e-6, .high = 1.0});
    targets.export_share[i] = number_in(file, row, "export_share", fraction);
    targets.ratio_is_fixed[static_cast<std::size_t>(i)] = flag(file, row, "ratio_is_fixed");
  }
  for (Index i = 0; i < n; ++i)
    if (industries[static_cast<std::size_t>(i)].manufacturing &&
        targets.value_added_ratio[i] == 0.0)
      throw DataError({file.path()},
                      fmt::format("has no row for industry \"{}\"",
                                  industries[static_cast<std::size_t>(i)].code),
                      "every industry of manufacturing once");
}

void read_government(TableTargets& targets, const Manifest& manifest,
                     const std::vector<Industry>& industries)
{
  const CsvFile file = sourced_csv_of(manifest, "government_column.csv");
  targets.government_share =
      VectorXd::Constant(static_cast<Index>(industries.size()), shares_the_rest);
  double sum = 0.0;
  for (int row = 0; row < file.rows(); ++row) {
    const double share = number_in(file, row, "share", fraction);
    sum += share;
    if (file.text(row, "product") == "others")
      targets.government_rest = share;
    else
      targets.government_share[industry_in(file, row, "product", industries)] = share;
  }
  if (!agree(sum, 1.0, 1e-9))
    throw DataError({file.path()}, fmt::format("cells \"share\" sum to {}", sum), "1");
}

void read_adjustments(TableTargets& targets, const Manifest& manifest,
                      const std::vector<Industry>& industries)
{
  const CsvFile file = sourced_csv_of(manifest, "use_adjustments.csv");
  for (int row = 0; row < file.rows(); ++row)
    targets.adjustments.push_back(
        {.product = industry_in(file, row, "product", industries),
         .by_industries = word(file, row, "user", {"industries", "households"}) == "industries",
         .factor = number_in(file, row, "factor", not_negative)});
}

/// Adds one row of `taxes_in_table.csv` to the taxes of its user; returns the amount.
double add_tax(TableTargets& targets, const CsvFile& file, int row,
               const std::vector<Industry>& industries)
{
  const bool on_products = word(file, row, "tax", {"product", "production"}) == "product";
  TaxOnIndustries& tax = on_products ? targets.product_taxes : targets.production_taxes;
  const double value = number_in(file, row, "value", not_negative);
  const std::string& user = file.text(row, "user");
  if (user == "others")
    tax.remainder = value;
  else if (on_products && user == "households")
    targets.final_product_taxes[input_output::households] = value;
  else if (on_products && user == "investment")
    targets.final_product_taxes[input_output::investment] = value;
  else
    tax.fixed[industry_in(file, row, "user", industries)] = value;
  return on_products ? value : 0.0;
}

void read_taxes(TableTargets& targets, const Manifest& manifest,
                const std::vector<Industry>& industries, const Macro& macro,
                double production_taxes)
{
  const CsvFile file = sourced_csv_of(manifest, "taxes_in_table.csv");
  const VectorXd free = VectorXd::Constant(static_cast<Index>(industries.size()), shares_the_rest);
  targets.product_taxes.fixed = targets.production_taxes.fixed = free;
  targets.final_product_taxes = VectorXd::Zero(Index{input_output::final_uses});
  double on_products = 0.0, all = 0.0;
  for (int row = 0; row < file.rows(); ++row) {
    on_products += add_tax(targets, file, row, industries);
    all += file.number(row, "value");
  }
  if (!agree(on_products, macro.product_taxes, 1e-9))
    throw DataError({file.path()},
                    fmt::format("rows \"product\", cells \"value\" sum to {:.3f}", on_products),
                    fmt::format("product_taxes of macro.csv, {:.3f}", macro.product_taxes));
  if (!agree(all - on_products, production_taxes, 1e-9))
    throw DataError(
        {file.path()},
        fmt::format("rows \"production\", cells \"value\" sum to {:.3f}", all - on_products),
        fmt::format("production_taxes of balancing.csv, {:.3f}", production_taxes));
}

}  // namespace

BalancingPlan read_balancing_plan(const Manifest& manifest, const std::vector<Industry>& industries,
                                  const Macro& macro)
{
  const ItemFile items(sourced_csv_of(manifest, "balancing.csv"));
  const auto whole = [&](const char* item, Bounds bounds) {
    return whole_number_in(items.file(), items.row(item), "value", bounds);
  };
  BalancingPlan plan{
      .default_structure = whole("default_structure", {.low = 1900, .high = 2200}),
      .alternative_structure = whole("alternative_structure", {.low = 1900, .high = 2200}),
      .targets = {}};
  TableTargets& targets = plan.targets;
  targets.year = manifest.base_year;
  targets.gdp = macro.gdp;
  targets.trade_balance = macro.exports_gross - macro.imports_gross;
  targets.final_use = VectorXd::Zero(Index{input_output::final_uses});
  targets.final_use.head<4>() << macro.private_consumption, macro.government_consumption,
      macro.fixed_investment, macro.inventory_change;
  read_value_added(targets, manifest, industries, macro);
  read_manufacturing(targets, manifest, industries);
  read_government(targets, manifest, industries);
  read_adjustments(targets, manifest, industries);
  read_taxes(targets, manifest, industries, macro, items.value("production_taxes", not_negative));

  const VectorXd manufacturing =
      (targets.value_added_ratio.array() > 0.0).select(targets.value_added, 0.0);
  targets.manufacturing_output =
      manufacturing.sum() /
      items.value("manufacturing_value_added_ratio", {.low = 1e-6, .high = 1.0});
  targets.manufacturing_exports =
      items.value("manufacturing_exports", {.low = 0.0, .high = targets.manufacturing_output});
  targets.compensation = items.value("compensation", {.low = 0.0, .high = macro.gdp_basic});
  targets.manufacturing_compensation =
      items.value("manufacturing_compensation", {.low = 0.0, .high = manufacturing.sum()});
  targets.labour_share_cap = items.value("labour_share_cap", fraction);
  targets.convergence = items.value("convergence", {.low = 1e-15, .high = 1e-6});
  targets.max_rounds = whole("rounds", {.low = 1, .high = 1e6});
  return plan;
}

}  // namespace lionrock::pack
