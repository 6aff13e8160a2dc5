// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/entry_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "sim/policy/labels.hpp"

namespace lionrock::cli {

using scenario::CatalogueEntry;
using scenario::translated;

std::string listed(const std::vector<std::string>& words, bool english)
{
  return fmt::format("{}", fmt::join(words, english ? ", " : "、"));
}

std::vector<std::string> mechanisms_of(const CatalogueEntry& entry)
{
  std::vector<std::string> all;
  for (const auto& part : entry.parts) {
    const std::string name(policy::mechanism_names[part.mechanism]);
    if (std::ranges::find(all, name) == all.end()) all.push_back(name);
  }
  return all;
}

EntryWords words_of(const CatalogueEntry& entry, bool english)
{
  std::vector<std::string> mechanisms = mechanisms_of(entry);
  if (english)
    return {entry.status, listed(entry.roles, true),
            mechanisms.empty() ? "none" : listed(mechanisms, true), entry.group, entry.evidence};
  std::vector<std::string> roles;
  for (const std::string& role : entry.roles)
    roles.emplace_back(translated(role, scenario::roles, scenario::roles_zh));
  for (std::string& name : mechanisms)
    name = policy::mechanism_name_zh(*policy::mechanism_named(name));
  return {std::string(translated(entry.status, scenario::statuses, scenario::statuses_zh)),
          listed(roles, false), mechanisms.empty() ? "無" : listed(mechanisms, false),
          std::string(translated(entry.group, scenario::group_slugs, scenario::group_names_zh)),
          std::string(translated(entry.evidence, scenario::evidence_classes,
                                 scenario::evidence_classes_zh))};
}

std::string shown(const scenario::SourcedTerm& each, bool english)
{
  policy::Mechanism mechanism = policy::make_default(each.term->mechanism);
  policy::set(mechanism, *each.term, each.value);
  const std::string value = policy::show(mechanism, *each.term);
  if (english) return fmt::format("{} {}", value, each.term->unit);
  constexpr std::array<std::string_view, 4> words{"no limit", "not changed", "true", "false"};
  constexpr std::array<std::string_view, 4> words_zh{"不設上限", "不變", "是", "否"};
  return fmt::format("{}{}", translated(value, words, words_zh), policy::unit_zh(each.term->unit));
}

std::string reach_words(const scenario::ReachSlugs& reach, bool english)
{
  std::vector<std::string> words;
  for (const auto* list : {&reach.industries, &reach.archetypes})
    if (!list->empty()) words.push_back(listed(*list, english));
  for (const std::string& kind : reach.classes)
    words.emplace_back(english ? kind
                               : translated(kind, scenario::class_slugs, scenario::class_names_zh));
  if (reach.manufacturing_only) words.emplace_back(english ? "manufacturing_only" : "只限製造業");
  if (reach.advanced_only) words.emplace_back(english ? "advanced_only" : "只限先進製造");
  if (words.empty()) return english ? "everyone" : "全部";
  return fmt::format("{}", fmt::join(words, english ? "; " : "；"));
}

}  // namespace lionrock::cli
