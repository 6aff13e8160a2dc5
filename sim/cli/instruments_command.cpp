// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/instruments_command.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "sim/base/error.hpp"
#include "sim/cli/json_text.hpp"
#include "sim/cli/locations.hpp"
#include "sim/cli/table_view.hpp"
#include "sim/cli/word_columns.hpp"
#include "sim/cli/wrap.hpp"
#include "sim/policy/labels.hpp"
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

/// The value of a term as its mechanism shows it, with its unit.
std::string shown(const SourcedTerm& each, bool english)
{
  policy::Mechanism mechanism = policy::make_default(each.term->mechanism);
  policy::set(mechanism, *each.term, each.value);
  const std::string value = policy::show(mechanism, *each.term);
  if (english) return fmt::format("{} {}", value, each.term->unit);
  constexpr std::array<std::string_view, 4> words{"no limit", "not changed", "true", "false"};
  constexpr std::array<std::string_view, 4> words_zh{"不設上限", "不變", "是", "否"};
  return fmt::format("{}{}", scenario::translated(value, words, words_zh),
                     policy::unit_zh(each.term->unit));
}

/// Words of an entry in the language of the page.
struct EntryWords {
  std::string status, roles, mechanism, group, evidence;
};

EntryWords words_of(const CatalogueEntry& entry, bool english)
{
  if (english)
    return {entry.status, fmt::format("{}", fmt::join(entry.roles, ", ")), mechanism_of(entry),
            entry.group, entry.evidence};
  std::vector<std::string_view> roles;
  for (const std::string& role : entry.roles)
    roles.push_back(scenario::translated(role, scenario::roles, scenario::roles_zh));
  return {
      std::string(scenario::translated(entry.status, scenario::statuses, scenario::statuses_zh)),
      fmt::format("{}", fmt::join(roles, "、")),
      std::string(policy::mechanism_name_zh(entry.mechanism)),
      std::string(
          scenario::translated(entry.group, scenario::group_slugs, scenario::group_names_zh)),
      std::string(scenario::translated(entry.evidence, scenario::evidence_classes,
                                       scenario::evidence_classes_zh))};
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
  for (const CatalogueEntry& entry : entries) {
    const EntryWords words = words_of(entry, english);
    rows.push_back({entry.slug, entry.id, words.status, words.mechanism, words.evidence,
                    english ? entry.name_en : entry.name_zh});
  }
  print_words(rows, "", page_width(endless_page), out);
}

void show_terms(const std::vector<SourcedTerm>& terms, bool english, std::ostream& out)
{
  std::vector<std::vector<std::string>> rows;
  for (const SourcedTerm& each : terms) {
    const auto meaning = english ? each.term->meaning : each.term->meaning_zh;
    rows.push_back({std::string(each.term->name), shown(each, english), std::string(meaning)});
    rows.push_back({fmt::format("[{}]", each.source)});
  }
  print_words(rows, "  ", page_width(usual_page), out);
}

std::string reach_words(const scenario::ReachSlugs& reach, bool english)
{
  std::vector<std::string> words;
  for (const auto* list : {&reach.industries, &reach.archetypes})
    if (!list->empty()) words.push_back(fmt::format("{}", fmt::join(*list, english ? ", " : "、")));
  for (const std::string& kind : reach.classes)
    words.emplace_back(
        english ? kind
                : scenario::translated(kind, scenario::class_slugs, scenario::class_names_zh));
  if (reach.manufacturing_only) words.emplace_back(english ? "manufacturing_only" : "只限製造業");
  if (reach.advanced_only) words.emplace_back(english ? "advanced_only" : "只限先進製造");
  if (words.empty()) return english ? "everyone" : "全部";
  return fmt::format("{}", fmt::join(words, english ? "; " : "；"));
}

/// Names, status and reach of an entry.
void show_head(const CatalogueEntry& entry, bool english, std::ostream& out)
{
  const int width = page_width(usual_page);
  const EntryWords words = words_of(entry, english);
  const auto print = [&](const char* en, const char* zh, const auto&... values) {
    print_hanging("", fmt::format(fmt::runtime(english ? en : zh), values...), width, out);
  };
  print("{} ({}): {}", "{}（{}）：{}", entry.slug, entry.id,
        english ? entry.name_en : entry.name_zh);
  print("status: {}; role: {}; mechanism: {}; group: {}; evidence: {}",
        "狀況：{}；作用：{}；機制：{}；組別：{}；依據：{}", words.status, words.roles,
        words.mechanism, words.group, words.evidence);
  print("reaches: {} [{}]", "適用：{} [{}]", reach_words(entry.reach, english), entry.reach_source);
  if (entry.announced)
    print("announced: {} [{}]", "公布：{} [{}]", entry.announced->quarter.label(),
          entry.announced->source);
  if (!english) print("", "括號 [ ] 內為來源，以原文列出；條款名稱為情景檔所用。");
}

void show_entry(const CatalogueEntry& entry, const std::string& language, std::ostream& out)
{
  const bool english = language == "en";
  const auto say = [&](const char* en, const char* zh) { return english ? en : zh; };
  show_head(entry, english, out);
  for (const auto& dated : entry.terms) {
    if (dated.terms.empty()) continue;
    out << fmt::format("\n{} {}\n", say("from", "生效"),
                       dated.from ? dated.from->label() : no_quarter.in(language));
    show_terms(dated.terms, english, out);
  }
  if (entry.until)
    out << fmt::format("\n{} {} [{}]\n", say("until", "至"), entry.until->quarter.label(),
                       entry.until->source);
  if (!entry.required.empty()) {
    out << '\n';
    print_hanging("",
                  fmt::format(fmt::runtime(say("stated by no document: {}", "沒有文件載明：{}")),
                              fmt::join(entry.required, english ? ", " : "、")),
                  page_width(usual_page), out);
  }
  if (!entry.assumption.empty()) {
    out << fmt::format("\n{}\n", say("assumption = true takes these judgements",
                                     "assumption = true 採用以下判斷"));
    show_terms(entry.assumption, english, out);
  }
  const std::string& note = english || entry.note_zh.empty() ? entry.note : entry.note_zh;
  if (note.empty()) return;
  out << '\n';
  print_hanging("", note, page_width(usual_page), out);
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
