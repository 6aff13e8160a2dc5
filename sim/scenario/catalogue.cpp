// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/catalogue.hpp"

#include <algorithm>

namespace lionrock::scenario {

Use use_of(const CatalogueEntry& entry)
{
  const auto complete = [](const EntryPart& part) { return part.required.empty(); };
  const auto judged = [&](const EntryPart& part) {
    return complete(part) || !part.assumption.empty();
  };
  if (!entry.acts()) return Use::none;
  if (std::ranges::all_of(entry.parts, complete)) return Use::as_it_stands;
  if (!entry.is_name_only() && std::ranges::all_of(entry.parts, judged))
    return Use::with_assumption;
  return Use::own_terms;
}

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
