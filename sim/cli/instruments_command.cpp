// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/instruments_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "sim/base/error.hpp"
#include "sim/cli/entry_json.hpp"
#include "sim/cli/entry_words.hpp"
#include "sim/cli/json_text.hpp"
#include "sim/cli/locations.hpp"
#include "sim/cli/show_entry.hpp"
#include "sim/cli/word_columns.hpp"
#include "sim/cli/wrap.hpp"
#include "sim/scenario/nearest.hpp"
#include "sim/scenario/read_catalogue.hpp"

namespace lionrock::cli {

namespace {

using scenario::Catalogue;
using scenario::CatalogueEntry;

struct InstrumentsOptions {
  std::string name, status, group, evidence, role, mechanism;
  std::string language = "en";
  bool json = false;
};

bool is_chosen(const CatalogueEntry& entry, const InstrumentsOptions& options)
{
  const auto is = [](const std::string& wanted, const std::string& word) {
    return wanted.empty() || wanted == word;
  };
  const auto holds = [](const std::string& wanted, const std::vector<std::string>& words) {
    return wanted.empty() || std::ranges::find(words, wanted) != words.end();
  };
  return is(options.status, entry.status) && is(options.group, entry.group) &&
         is(options.evidence, entry.evidence) && holds(options.role, entry.roles) &&
         holds(options.mechanism, mechanisms_of(entry));
}

/// How many entries bear each word, most first: "existing 12, announced 1".
std::string counted(const std::vector<std::string>& words, bool english)
{
  std::vector<std::pair<std::string, int>> counts;
  for (const std::string& word : words) {
    const auto found = std::ranges::find(counts, word, &std::pair<std::string, int>::first);
    if (found == counts.end())
      counts.emplace_back(word, 1);
    else
      ++found->second;
  }
  std::ranges::stable_sort(counts, std::greater{}, &std::pair<std::string, int>::second);
  std::vector<std::string> texts;
  for (const auto& [word, count] : counts) texts.push_back(fmt::format("{} {}", word, count));
  return listed(texts, english);
}

/// What a scenario has to do to use an entry, in words.
const char* use_words(const CatalogueEntry& entry, bool english)
{
  switch (scenario::use_of(entry)) {
    case scenario::Use::none: return english ? "not at all" : "不能採用";
    case scenario::Use::as_it_stands: return english ? "as they are" : "可直接採用";
    case scenario::Use::with_assumption:
      return english ? "with assumption = true" : "可用 assumption = true";
    case scenario::Use::own_terms: break;
  }
  return english ? "with terms of the scenario's own" : "須自行設定條款";
}

void print_counts(const std::vector<CatalogueEntry>& entries, bool english, std::ostream& out)
{
  std::vector<std::string> statuses, evidence, groups, uses;
  for (const CatalogueEntry& entry : entries) {
    const EntryWords words = words_of(entry, english);
    statuses.push_back(words.status);
    evidence.push_back(words.evidence);
    groups.push_back(words.group);
    uses.emplace_back(use_words(entry, english));
  }
  out << fmt::format(fmt::runtime(english ? "\n{} entries\n" : "\n共{}項\n"), entries.size());
  if (entries.empty()) return;
  const auto print = [&](const char* en, const char* zh, const std::vector<std::string>& words) {
    print_hanging(english ? en : zh, counted(words, english), page_width(usual_page), out);
  };
  print("status: ", "狀況：", statuses);
  print("evidence: ", "依據：", evidence);
  print("group: ", "組別：", groups);
  print("used by scenarios: ", "情景採用：", uses);
}

/// One line an entry where the page has no end, else two: the second for its name.
void list_entries(const std::vector<CatalogueEntry>& entries, bool english, std::ostream& out)
{
  const int width = page_width(endless_page);
  std::vector<std::vector<std::string>> rows;
  const auto add = [&](std::vector<std::string> row, const std::string& mechanisms,
                       const std::string& name) {
    if (width == endless_page) {
      row.push_back(mechanisms);
      row.push_back(name);
    }
    rows.push_back(std::move(row));
    if (width < endless_page) rows.push_back({fmt::format("{} [{}]", name, mechanisms)});
  };
  if (english)
    add({"slug", "id", "status", "evidence"}, "mechanism", "name");
  else
    add({"代號", "編號", "狀況", "依據"}, "機制", "名稱");
  for (const CatalogueEntry& entry : entries) {
    const EntryWords words = words_of(entry, english);
    add({entry.slug, entry.id, words.status, words.evidence}, words.mechanisms,
        english ? entry.name_en : entry.name_zh);
  }
  print_words(rows, "", width, out);
  print_counts(entries, english, out);
  print_hanging("",
                english ? "lionrock instruments NAME explains one; --status, --group, --evidence, "
                          "--role and --mechanism list fewer"
                        : "lionrock instruments NAME 解釋其中一項；--status、--group、--evidence、"
                          "--role 及 --mechanism 可縮窄列表",
                page_width(usual_page), out);
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
  std::erase_if(chosen, [&](const auto& entry) { return !is_chosen(entry, options); });
  if (options.json) {
    std::vector<std::string> items;
    for (const CatalogueEntry& entry : chosen) items.push_back(json_entry(entry));
    out << json_lines(items) << '\n';
  } else if (options.name.empty() || chosen.empty()) {
    list_entries(chosen, options.language == "en", out);
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
  const auto filter = [&](const char* name, std::string& value, const char* meaning,
                          std::span<const std::string_view> words) {
    command->add_option(name, value, meaning)
        ->check(CLI::IsMember(std::vector<std::string>{words.begin(), words.end()}));
  };
  command->add_option("name", options->name, "Slug or id of one instrument")->type_name("NAME");
  command->add_option("--language", options->language, "en or zh-Hant")
      ->check(CLI::IsMember({"en", "zh-Hant"}))
      ->capture_default_str();
  filter("--status", options->status, "Only those of this status", scenario::statuses);
  filter("--group", options->group, "Only those of this group", scenario::group_slugs);
  filter("--evidence", options->evidence, "Only those of which this is known",
         scenario::evidence_classes);
  filter("--role", options->role, "Only those that are for this", scenario::roles);
  filter("--mechanism", options->mechanism, "Only those that act through this",
         policy::mechanism_names);
  command->add_flag("--json", options->json, "Print JSON");
  command->callback([options, &out] { run(*options, out); });
}

}  // namespace lionrock::cli
