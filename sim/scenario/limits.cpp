// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/limits.hpp"

#include <algorithm>

#include "sim/pack/pack.hpp"
#include "sim/scenario/read_catalogue.hpp"

namespace lionrock::scenario {

Limits limits_of(const pack::EconomyPack& pack)
{
  Limits limits{
      .start = Quarter::of(pack.base_year + 1, 1),
      .structure_years = {pack.table.structure_year, pack.alternative_table.structure_year}};
  for (const auto& industry : pack.table.industries) limits.industries.push_back(industry.slug);
  for (const auto& archetype : pack.archetypes) limits.archetypes.push_back(archetype.slug);
  for (const auto& site : pack.sites) {
    limits.sites.push_back(site.slug);
    if (std::ranges::find(limits.site_types, site.type) == limits.site_types.end())
      limits.site_types.push_back(site.type);
  }
  if (const auto catalogue = pack.folder.parent_path() / "catalogue";
      std::filesystem::is_directory(catalogue))
    limits.catalogue = read_catalogue(catalogue);
  return limits;
}

Limits limits_of(const pack::EconomyPack& pack, const std::filesystem::path& catalogue)
{
  Limits limits = limits_of(pack);
  limits.catalogue = read_catalogue(catalogue);
  return limits;
}

}  // namespace lionrock::scenario
