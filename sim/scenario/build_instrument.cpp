// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/build_instrument.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/check_instrument.hpp"
#include "sim/scenario/instrument_draft.hpp"
#include "sim/scenario/nearest.hpp"

namespace lionrock::scenario {

namespace {

/// First quarter of the parts; absent where one has always been in force.
std::optional<Quarter> first_of(const std::vector<Draft>& drafts)
{
  std::optional<Quarter> first = drafts.front().blocks.front().from;
  for (const Draft& draft : drafts) {
    const auto& from = draft.blocks.front().from;
    if (!from) return std::nullopt;
    first = std::min(first, from);
  }
  return first;
}

/// What all parts of an instrument share: they are one law.
policy::CommonTerms common_of(const InstrumentText& text, const std::optional<Quarter>& first)
{
  policy::CommonTerms common = text.common;
  const auto* entry = text.entry;
  if (entry != nullptr) {
    const bool ends =
        entry->until && (!entry->until->is_judged() || text.assumption.value_or(false));
    if (!common.until && ends) common.until = entry->until->quarter;
    if (!common.announced && entry->announced && first)
      common.announced = std::min(entry->announced->quarter, *first);
    if (common.group.empty()) common.group = entry->group;
  }
  if (common.group.empty()) common.group = policy::mechanism_names[text.mechanism];
  return common;
}

/// Positions of an entry's slugs in the data.
std::vector<int> positions(const Draft& draft, const std::vector<std::string>& slugs,
                           const std::vector<std::string>& names)
{
  std::vector<int> found;
  for (const std::string& slug : slugs) {
    const auto at = std::ranges::find(names, slug);
    if (at == names.end())
      throw ScenarioError(
          draft.text.place_of("use"),
          fmt::format("{} reaches \"{}\", which the data do not know", draft.called(), slug),
          named_suggestion(slug, names, "slug"));
    found.push_back(static_cast<int>(at - names.begin()));
  }
  std::ranges::sort(found);
  return found;
}

policy::Reach reach_of(const Draft& draft, const Limits& limits)
{
  const InstrumentText& text = draft.text;
  const EntryPart* part = draft.entry_part();
  const ReachSlugs of_entry = part != nullptr ? part->reach : ReachSlugs{};
  const std::vector<std::string> classes{class_slugs.begin(), class_slugs.end()};
  const auto chosen = [&](const std::optional<std::vector<int>>& written,
                          const std::vector<std::string>& slugs,
                          const std::vector<std::string>& names) {
    return written ? *written : positions(draft, slugs, names);
  };
  return {.industries = chosen(text.industries, of_entry.industries, limits.industries),
          .archetypes = chosen(text.archetypes, of_entry.archetypes, limits.archetypes),
          .classes = chosen(text.classes, of_entry.classes, classes),
          .manufacturing_only = text.manufacturing_only.value_or(of_entry.manufacturing_only),
          .advanced_only = text.advanced_only.value_or(of_entry.advanced_only)};
}

policy::Instrument instrument_of(Draft draft, policy::CommonTerms common, const Limits& limits)
{
  const InstrumentText& text = draft.text;
  const CatalogueEntry* entry = text.entry;
  const policy::Reach reach = reach_of(draft, limits);
  common.from = draft.blocks.front().from;
  check_instrument(draft, common);
  draft.blocks.front().from = std::nullopt;  // `common.from` says it
  return {.slug = text.slug(),
          .part = draft.part_name(),
          .name_en = entry != nullptr ? entry->name_en : text.name,
          .name_zh = entry != nullptr ? entry->name_zh : text.name_zh,
          .id = entry != nullptr ? entry->id : "",
          .evidence = entry != nullptr ? entry->evidence : "scenario",
          .common = std::move(common),
          .terms = std::move(draft.blocks),
          .reach = reach};
}

}  // namespace

std::vector<policy::Instrument> build_instruments(const InstrumentText& text, const Limits& limits)
{
  std::vector<Draft> drafts;
  for (std::size_t part = 0; part < text.parts().size(); ++part)
    drafts.push_back(draft_of(text, part));
  for (const Draft& draft : drafts) check_use(draft, reach_of(draft, limits));
  check_required(drafts);
  const policy::CommonTerms common = common_of(text, first_of(drafts));
  std::vector<policy::Instrument> instruments;
  for (Draft& draft : drafts)
    instruments.push_back(instrument_of(std::move(draft), common, limits));
  return instruments;
}

}  // namespace lionrock::scenario
