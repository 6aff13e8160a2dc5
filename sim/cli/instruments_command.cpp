// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/instruments_command.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "sim/base/error.hpp"
#include "sim/cli/json_text.hpp"
#include "sim/cli/locations.hpp"
#include "sim/cli/table_view.hpp"
#include "sim/cli/word_columns.hpp"
#include "sim/scenario/nearest.hpp"
#include "sim/scenario/read_catalogue.hpp"

namespace lionrock::cli {

namespace {

using scenario::Catalogue;
using scenario::CatalogueEntry;
using scenario::SourcedTerm;

struct InstrumentsOptions {
  std::string name, status;
  std::string language = "en";
  bool json = false;
};

const Words no_quarter{"always", "一直"};

std::string mechanism_of(const CatalogueEntry& entry)
{
  return std::string(policy::mechanism_names[entry.mechanism]);
}

/// The value of a term as its mechanism shows it.
std::string shown(const SourcedTerm& each)
{
  policy::Mechanism mechanism = policy::make_default(each.term->mechanism);
  policy::set(mechanism, *each.term, each.value);
  return policy::show(mechanism, *each.term);
}

std::string json_value(const policy::TermValue& value)
{
  if (const auto* text = std::get_if<std::string>(&value)) return json_text(*text);
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  return json_number(std::get<double>(value));
}

std::string json_term(const SourcedTerm& each, const std::optional<Quarter>& from, bool assumption)
{
  return fmt::format(
      R"({{"name": {}, "from": {}, "value": {}, "unit": {}, "assumption": {}, "source": {}}})",
      json_text(each.term->name), from ? json_text(from->label()) : "null", json_value(each.value),
      json_text(each.term->unit), assumption, json_text(each.source));
}

std::string json_entry(const CatalogueEntry& entry)
{
  std::vector<std::string> terms;
  for (const auto& dated : entry.terms)
    for (const SourcedTerm& each : dated.terms) terms.push_back(json_term(each, dated.from, false));
  for (const SourcedTerm& each : entry.assumption)
    terms.push_back(json_term(each, std::nullopt, true));
  return fmt::format(
      R"({{"id": {}, "slug": {}, "name_en": {}, "name_zh": {}, "status": {}, "role": {}, )"
      R"("evidence": {}, "mechanism": {}, "group": {}, "required": {}, "note": {}, "terms": [{}]}})",
      json_text(entry.id), json_text(entry.slug), json_text(entry.name_en),
      json_text(entry.name_zh), json_text(entry.status), json_list(entry.roles),
      json_text(entry.evidence), json_text(mechanism_of(entry)), json_text(entry.group),
      json_list(entry.required), json_text(entry.note), fmt::join(terms, ", "));
}

void list_entries(const std::vector<CatalogueEntry>& entries, const std::string& language,
                  std::ostream& out)
{
  const bool english = language == "en";
  std::vector<std::vector<std::string>> rows{
      english ? std::vector<std::string>{"slug", "id", "status", "mechanism", "evidence", "name"}
              : std::vector<std::string>{"代號", "編號", "狀況", "機制", "依據", "名稱"}};
  for (const CatalogueEntry& entry : entries)
    rows.push_back({entry.slug, entry.id, entry.status, mechanism_of(entry), entry.evidence,
                    english ? entry.name_en : entry.name_zh});
  print_words(rows, "", out);
}

void show_terms(const std::vector<SourcedTerm>& terms, bool english, std::ostream& out)
{
  std::vector<std::vector<std::string>> rows;
  for (const SourcedTerm& each : terms) {
    const auto meaning = english ? each.term->meaning : each.term->meaning_zh;
    rows.push_back({std::string(each.term->name),
                    fmt::format("{} {}", shown(each), each.term->unit), std::string(meaning)});
    rows.push_back({"", "", fmt::format("[{}]", each.source)});
  }
  print_words(rows, "  ", out);
}

std::vector<std::string> reach_words(const scenario::ReachSlugs& reach)
{
  std::vector<std::string> words;
  for (const auto* list : {&reach.industries, &reach.archetypes, &reach.classes})
    if (!list->empty()) words.push_back(fmt::format("{}", fmt::join(*list, ", ")));
  if (reach.manufacturing_only) words.emplace_back("manufacturing_only");
  if (reach.advanced_only) words.emplace_back("advanced_only");
  return words;
}

void show_entry(const CatalogueEntry& entry, const std::string& language, std::ostream& out)
{
  const bool english = language == "en";
  const auto say = [&](const char* en, const char* zh) { return english ? en : zh; };
  out << fmt::format("{} ({}): {}\n", entry.slug, entry.id,
                     english ? entry.name_en : entry.name_zh);
  out << fmt::format("{}: {}; {}: {}; {}: {}; {}: {}; {}: {}\n", say("status", "狀況"),
                     entry.status, say("role", "作用"), fmt::join(entry.roles, ", "),
                     say("mechanism", "機制"), mechanism_of(entry), say("group", "組別"),
                     entry.group, say("evidence", "依據"), entry.evidence);
  const auto reach = reach_words(entry.reach);
  out << fmt::format(
      "{}: {} [{}]\n", say("reaches", "適用"),
      reach.empty() ? say("everyone", "全部") : fmt::format("{}", fmt::join(reach, "; ")),
      entry.reach_source);
  if (entry.announced)
    out << fmt::format("{}: {} [{}]\n", say("announced", "公布"), entry.announced->quarter.label(),
                       entry.announced->source);
  for (const auto& dated : entry.terms) {
    if (dated.terms.empty()) continue;
    out << fmt::format("\n{} {}\n", say("from", "生效"),
                       dated.from ? dated.from->label() : no_quarter.in(language));
    show_terms(dated.terms, english, out);
  }
  if (entry.until)
    out << fmt::format("\n{} {} [{}]\n", say("until", "至"), entry.until->quarter.label(),
                       entry.until->source);
  if (!entry.required.empty())
    out << fmt::format("\n{}: {}\n", say("stated by no document", "沒有文件載明"),
                       fmt::join(entry.required, ", "));
  if (!entry.assumption.empty()) {
    out << fmt::format("\n{}\n", say("assumption = true takes these judgements",
                                     "assumption = true 採用以下判斷"));
    show_terms(entry.assumption, english, out);
  }
  if (!entry.note.empty()) out << '\n' << entry.note << '\n';
}

const CatalogueEntry& named(const Catalogue& catalogue, const std::string& name)
{
  if (const CatalogueEntry* entry = catalogue.find(name)) return *entry;
  throw ScenarioError({.file = "instruments " + name}, "is not in the catalogue",
                      scenario::named_suggestion(name, catalogue.slugs(), "slug"));
}

void run(const InstrumentsOptions& options, std::ostream& out)
{
  const Catalogue catalogue = scenario::read_catalogue(home() / "data" / "catalogue");
  std::vector<CatalogueEntry> chosen = catalogue.entries;
  if (!options.name.empty()) chosen = {named(catalogue, options.name)};
  if (!options.status.empty())
    std::erase_if(chosen, [&](const auto& entry) { return entry.status != options.status; });
  if (options.json) {
    std::vector<std::string> items;
    for (const CatalogueEntry& entry : chosen) items.push_back(json_entry(entry));
    out << json_lines(items) << '\n';
  } else if (options.name.empty() || chosen.empty()) {
    list_entries(chosen, options.language, out);
  } else {
    show_entry(chosen.front(), options.language, out);
  }
}

}  // namespace

void add_instruments_command(CLI::App& app, std::ostream& out)
{
  CLI::App* command =
      app.add_subcommand("instruments", "Instruments that scenarios may use, and their sources");
  const auto options = std::make_shared<InstrumentsOptions>();
  command->add_option("name", options->name, "Slug or id of one instrument")->type_name("NAME");
  command->add_option("--language", options->language, "en or zh-Hant")
      ->check(CLI::IsMember({"en", "zh-Hant"}))
      ->capture_default_str();
  command->add_option("--status", options->status, "Only those of this status")
      ->check(CLI::IsMember(
          std::vector<std::string>{scenario::statuses.begin(), scenario::statuses.end()}));
  command->add_flag("--json", options->json, "Print JSON");
  command->callback([options, &out] { run(*options, out); });
}

}  // namespace lionrock::cli
