// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "sim/base/error.hpp"
#include "sim/pack/check_table.hpp"
#include "sim/pack/manifest.hpp"
#include "sim/pack/pack.hpp"
#include "sim/pack/read_accounts.hpp"
#include "sim/pack/read_archetypes.hpp"
#include "sim/pack/read_history.hpp"
#include "sim/pack/read_industry_structure.hpp"
#include "sim/pack/read_outlook.hpp"
#include "sim/pack/read_places.hpp"
#include "sim/pack/read_research.hpp"
#include "sim/pack/read_table.hpp"
#include "sim/pack/read_targets.hpp"
#include "sim/pack/read_tax_code.hpp"

namespace lionrock::pack {

namespace {

void read_tables(EconomyPack& pack, const Manifest& manifest)
{
  const auto industries = read_industries(manifest);
  pack.macro = read_macro(manifest);
  const BalancingPlan plan = read_balancing_plan(manifest, industries, pack.macro);
  const auto balanced = [&](int year) {
    BalancedTable result =
        balance_table(read_structure_table(manifest, industries, year), industries, plan.targets);
    require_identities(result.table, pack.macro);
    return result;
  };
  BalancedTable on_default = balanced(plan.default_structure);
  BalancedTable on_alternative = balanced(plan.alternative_structure);
  pack.macro.re_exports_netted = pack.macro.exports_gross - on_default.report.exports;
  pack.table = std::move(on_default.table);
  pack.balance = std::move(on_default.report);
  pack.alternative_table = std::move(on_alternative.table);
  pack.alternative_balance = std::move(on_alternative.report);
}

const Parameter& parameter_of(const std::string& pack, const char* file,
                              const std::vector<Parameter>& parameters, const std::string& wanted)
{
  for (const Parameter& candidate : parameters)
    if (candidate.name == wanted) return candidate;
  throw DataError(fmt::format("pack {}: {} has no parameter \"{}\"", pack, file, wanted));
}

}  // namespace

EconomyPack read_pack(const std::filesystem::path& folder)
{
  const Manifest manifest = read_manifest(folder);
  EconomyPack pack{};
  pack.name = manifest.name;
  pack.folder = folder;
  pack.checksum = manifest.checksum;
  pack.base_year = manifest.base_year;
  pack.currency_unit = manifest.currency;
  pack.files = manifest.files;
  read_tables(pack, manifest);

  const auto& industries = pack.table.industries;
  pack.labour = read_labour(manifest);
  pack.structure =
      read_industry_structure(manifest, industries, pack.labour, pack.table.compensation);
  pack.households = read_households(manifest, pack.table.compensation.sum());
  pack.government = read_government_lines(manifest);
  require_same_taxes(manifest, pack.government, pack.table, pack.households);
  pack.balance_sheet = read_balance_sheet(manifest, pack.structure, pack.households);
  pack.tax_code = read_tax_code(manifest);
  pack.fiscal_history = read_fiscal_history(manifest);
  pack.fiscal_outlook = read_fiscal_outlook(manifest);
  pack.fiscal_accounts = read_fiscal_accounts(manifest);
  pack.trends = read_trends(manifest, industries, pack.structure.employed);
  pack.base_rate = read_base_rate(manifest);
  pack.us_policy_rate = read_us_policy_rate(manifest);
  pack.shares = read_shares(manifest, industries);
  pack.delivery_risk = read_delivery_risk(manifest);
  pack.sites = read_sites(manifest, pack.delivery_risk);
  pack.archetypes = read_archetypes(manifest, industries);
  pack.floor_uses = read_floor_uses(manifest, pack.sites, pack.archetypes);
  pack.parameters = read_parameters(manifest, "behaviour.csv");
  pack.project_parameters = read_parameters(manifest, "project_behaviour.csv");
  pack.floor_parameters = read_parameters(manifest, "floor_market.csv");
  pack.talent_parameters = read_parameters(manifest, "talent.csv");
  pack.research_parameters = read_parameters(manifest, "research.csv");
  pack.research_intensity =
      read_research_intensity(manifest, pack.table.industries, pack.table.value_added(),
                              pack.research_parameter("business_spending").central);
  const CsvFile past_law = sourced_csv_of(manifest, "past_law.csv");
  for (int row = 0; row < past_law.rows(); ++row)
    pack.past_law.push_back(past_law.text(row, "slug"));
  pack.history = read_history(manifest);
  pack.gaps = read_gaps(manifest);
  return pack;
}

double EconomyPack::government_line(const std::string& item) const
{
  for (const GovernmentLine& line : government)
    if (line.item == item) return line.value;
  throw DataError(
      fmt::format("pack {}: the government's accounts have no line \"{}\"", name, item));
}

const Parameter& EconomyPack::parameter(const std::string& wanted) const
{
  return parameter_of(name, "behaviour.csv", parameters, wanted);
}

const Parameter& EconomyPack::project_parameter(const std::string& wanted) const
{
  return parameter_of(name, "project_behaviour.csv", project_parameters, wanted);
}

const Parameter& EconomyPack::floor_parameter(const std::string& wanted) const
{
  return parameter_of(name, "floor_market.csv", floor_parameters, wanted);
}

const Parameter& EconomyPack::talent_parameter(const std::string& wanted) const
{
  return parameter_of(name, "talent.csv", talent_parameters, wanted);
}

const Parameter& EconomyPack::research_parameter(const std::string& wanted) const
{
  return parameter_of(name, "research.csv", research_parameters, wanted);
}

}  // namespace lionrock::pack
