// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/entry_json.hpp"

#include <fmt/format.h>

#include <optional>
#include <vector>

#include "sim/cli/entry_words.hpp"
#include "sim/cli/json_text.hpp"

namespace lionrock::cli {

namespace {

using scenario::CatalogueEntry;
using scenario::EntryPart;
using scenario::SourcedTerm;

std::string json_value(const policy::TermValue& value)
{
  if (const auto* text = std::get_if<std::string>(&value)) return json_text(*text);
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  return json_number(std::get<double>(value));
}

std::string json_sourced(const std::optional<scenario::SourcedQuarter>& each)
{
  if (!each) return "null";
  return fmt::format(R"({{"value": {}, "source": {}}})", json_text(each->quarter.label()),
                     json_text(each->source));
}

std::string json_sourced(const std::optional<scenario::SourcedNumber>& each)
{
  if (!each) return "null";
  return fmt::format(R"({{"value": {}, "source": {}}})", json_number(each->value),
                     json_text(each->source));
}

std::string json_term(const EntryPart& part, const SourcedTerm& each,
                      const std::optional<Quarter>& from, bool assumption)
{
  return fmt::format(
      R"({{"name": {}, "from": {}, "value": {}, "unit": {}, "assumption": {}, "source": {}, )"
      R"("part": {}}})",
      json_text(each.term->name), from ? json_text(from->label()) : "null", json_value(each.value),
      json_text(each.term->unit), assumption, json_text(each.source), json_text(part.name));
}

/// Terms of all parts, those of their assumptions included.
std::string json_terms(const CatalogueEntry& entry)
{
  std::vector<std::string> terms;
  for (const EntryPart& part : entry.parts) {
    for (const auto& dated : part.terms)
      for (const SourcedTerm& each : dated.terms)
        terms.push_back(json_term(part, each, dated.from, false));
    for (const SourcedTerm& each : part.assumption)
      terms.push_back(json_term(part, each, std::nullopt, true));
  }
  return json_array(terms);
}

std::string json_parts(const CatalogueEntry& entry)
{
  std::vector<std::string> parts;
  for (const EntryPart& part : entry.parts)
    parts.push_back(fmt::format(
        R"({{"name": {}, "mechanism": {}, "industries": {}, "archetypes": {}, "classes": {}, )"
        R"("manufacturing_only": {}, "advanced_only": {}, "reach_source": {}, "required": {}}})",
        json_text(part.name), json_text(policy::mechanism_names[part.mechanism]),
        json_list(part.reach.industries), json_list(part.reach.archetypes),
        json_list(part.reach.classes), part.reach.manufacturing_only, part.reach.advanced_only,
        json_text(part.reach_source), json_list(part.required)));
  return json_array(parts);
}

std::string json_measures(const CatalogueEntry& entry)
{
  std::vector<std::string> measures;
  for (const auto& each : entry.measures)
    measures.push_back(
        fmt::format(R"({{"indicator": {}, "indicator_zh": {}, "value": {}, "unit": {}, )"
                    R"("unit_zh": {}, "by": {}, "source": {}}})",
                    json_text(each.indicator), json_text(each.indicator_zh),
                    json_number(each.value.value), json_text(each.unit), json_text(each.unit_zh),
                    json_text(each.by.label()), json_text(each.value.source)));
  return json_array(measures);
}

std::string json_shocks(const CatalogueEntry& entry)
{
  std::vector<std::string> shocks;
  for (const auto& each : entry.shocks)
    shocks.push_back(fmt::format(
        R"({{"kind": {}, "market": {}, "from": {}, "until": {}, "rate": {}, "size": {}, )"
        R"("through": {}, "required": {}}})",
        json_text(each.kind), json_text(each.market), json_sourced(each.from),
        json_sourced(each.until), json_sourced(each.rate), json_sourced(each.size),
        json_text(each.through), json_list(each.required)));
  return json_array(shocks);
}

}  // namespace

std::string json_entry(const CatalogueEntry& entry)
{
  return fmt::format(
      R"({{"id": {}, "slug": {}, "name_en": {}, "name_zh": {}, "status": {}, "role": {}, )"
      R"("evidence": {}, "mechanisms": {}, "group": {}, "source": {}, "announced": {}, )"
      R"("until": {}, "usable": {}, "note": {}, "note_zh": {}, "parts": {}, "terms": {}, )"
      R"("measures": {}, "shocks": {}}})",
      json_text(entry.id), json_text(entry.slug), json_text(entry.name_en),
      json_text(entry.name_zh), json_text(entry.status), json_list(entry.roles),
      json_text(entry.evidence), json_list(mechanisms_of(entry)), json_text(entry.group),
      json_text(entry.source), json_sourced(entry.announced), json_sourced(entry.until),
      entry.acts(), json_text(entry.note), json_text(entry.note_zh), json_parts(entry),
      json_terms(entry), json_measures(entry), json_shocks(entry));
}

}  // namespace lionrock::cli
