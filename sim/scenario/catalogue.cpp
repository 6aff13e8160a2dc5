// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/catalogue.hpp"

#include <algorithm>

namespace lionrock::scenario {

const CatalogueEntry* Catalogue::find(std::string_view name) const
{
  const auto is_it = [&](const CatalogueEntry& entry) {
    return entry.slug == name || entry.id == name;
  };
  const auto found = std::ranges::find_if(entries, is_it);
  return found == entries.end() ? nullptr : &*found;
}

std::vector<std::string> Catalogue::slugs() const
{
  std::vector<std::string> all;
  for (const CatalogueEntry& entry : entries) all.push_back(entry.slug);
  return all;
}

}  // namespace lionrock::scenario
