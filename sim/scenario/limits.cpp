// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/limits.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/base/error.hpp"
#include "sim/pack/pack.hpp"
#include "sim/scenario/read_catalogue.hpp"

namespace lionrock::scenario {

namespace {

ArrivalLimits arrival_limits(const pack::EconomyPack& pack)
{
  if (pack.archetypes.empty()) return {};
  return {.kinds = pack.archetypes,
          .attraction_today = pack.project_parameter("attraction_today").low};
}

/// Limits without any instrument to be used by name.
Limits data_limits(const pack::EconomyPack& pack)
{
  Limits limits{
      .start = Quarter::of(pack.base_year + 1, 1),
      .structure_years = {pack.table.structure_year, pack.alternative_table.structure_year},
      .arrivals = arrival_limits(pack)};
  for (const auto& industry : pack.table.industries) limits.industries.push_back(industry.slug);
  for (const auto& archetype : pack.archetypes) limits.archetypes.push_back(archetype.slug);
  for (const auto& site : pack.sites) {
    limits.sites.push_back(site.slug);
    if (std::ranges::find(limits.site_types, site.type) == limits.site_types.end())
      limits.site_types.push_back(site.type);
  }
  return limits;
}

}  // namespace

Limits limits_of(const pack::EconomyPack& pack)
{
  const auto catalogue = pack.folder.parent_path() / "catalogue";
  return std::filesystem::is_directory(catalogue) ? limits_of(pack, catalogue) : data_limits(pack);
}

Limits limits_of(const pack::EconomyPack& pack, const std::filesystem::path& catalogue)
{
  Limits limits = data_limits(pack);
  limits.catalogue = read_catalogue(catalogue);
  for (const std::string& slug : pack.past_law)
    if (limits.catalogue.find(slug) == nullptr)
      throw DataError(
          fmt::format("past_law.csv: slug = {} is no entry of the catalogue in {}\n"
                      "  expected: the name of one of its files",
                      slug, catalogue.string()));
  limits.past_law = pack.past_law;
  return limits;
}

}  // namespace lionrock::scenario
