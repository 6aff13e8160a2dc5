// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/archetypes_command.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "sim/base/error.hpp"
#include "sim/cli/json_text.hpp"
#include "sim/cli/word_columns.hpp"
#include "sim/cli/wrap.hpp"
#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/nearest.hpp"

namespace lionrock::cli {

namespace {

using pack::Archetype;
using pack::EconomyPack;

struct ArchetypesOptions {
  std::string name;
  std::string pack = "hong_kong";
  std::string language = "en";
  bool json = false;
};

/// One property of an archetype, for the view of one and for JSON.
struct Property {
  std::string name, unit, name_zh, unit_zh;
  double value;
};

std::vector<Property> properties(const Archetype& kind)
{
  return {
      {"capex_median", "HK$ million at base-year prices", "資本開支中位數",
       "百萬港元（按基準年價格）", kind.capex_median},
      {"capex_log_sd", "", "資本開支對數標準差", "", kind.capex_log_sd},
      {"value_added_per_capex", "a year", "每元資本開支的增加價值", "每年",
       kind.value_added_per_capex},
      {"value_added_per_output", "fraction", "增加價值佔產出", "比例", kind.value_added_per_output},
      {"jobs_per_capex", "persons per HK$ million", "每百萬港元資本開支的職位", "個",
       kind.jobs_per_capex},
      {"skill_basic", "share of jobs", "基層職位", "佔職位比例", kind.skill_share[0]},
      {"skill_technical", "share of jobs", "技術職位", "佔職位比例", kind.skill_share[1]},
      {"skill_professional", "share of jobs", "專業職位", "佔職位比例", kind.skill_share[2]},
      {"floor_per_job", "m2", "每個職位的樓面", "平方米", kind.floor_per_job},
      {"export_share", "of output", "出口", "佔產出比例", kind.export_share},
      {"research_share", "of value added", "研發", "佔增加價值比例", kind.research_share},
      {"electricity_share", "of output", "電費", "佔產出比例", kind.electricity_share},
      {"compute_share", "of output", "電算開支", "佔產出比例", kind.compute_share},
      {"construction_years", "years", "興建年期", "年", kind.construction_years},
      {"ramp_up_years", "years", "投產爬坡年期", "年", kind.ramp_up_years},
      {"origin_local", "fraction", "本地投資者", "比例", kind.origin_share[0]},
      {"origin_mainland", "fraction", "內地投資者", "比例", kind.origin_share[1]},
      {"origin_foreign", "fraction", "海外投資者", "比例", kind.origin_share[2]},
      {"commitments_per_year", "projects a year", "每年落實項目", "個", kind.commitments_per_year},
      {"net_share", "of capacity that replaces nothing", "並非取代舊產能的部分", "佔產能比例",
       kind.net_share},
      {"finance_binds", "share of candidates", "受融資制約者", "佔項目比例", kind.finance_binds},
      {"largest_arrival_factor", "of the base rate", "到訪率最大倍數", "基準倍數",
       kind.largest_arrival_factor}};
}

constexpr std::array<const char*, pack::floor_kinds> floor_kinds_zh{
    "分層樓面", "獨立廠房", "實驗室", "數據中心", "毋須樓面"};

std::string class_of(const Archetype& kind)
{
  return std::string(scenario::class_slugs[static_cast<std::size_t>(kind.kind)]);
}

std::vector<std::string> industries_of(const Archetype& kind, const EconomyPack& pack)
{
  std::vector<std::string> slugs;
  for (const auto& each : kind.industries)
    slugs.push_back(pack.table.industries.at(static_cast<std::size_t>(each.industry)).slug);
  return slugs;
}

std::string json_archetype(const Archetype& kind, const EconomyPack& pack)
{
  std::string numbers;
  for (const Property& property : properties(kind))
    numbers += fmt::format(", {}: {}", json_text(property.name), json_number(property.value));
  return fmt::format(
      R"({{"id": {}, "slug": {}, "name_en": {}, "name_zh": {}, "class": {}, "industries": {}, )"
      R"("mobile": {}, "advanced": {}, "floor": {}{}, "source": {}, "trust": {}, "note": {}}})",
      json_text(kind.id), json_text(kind.slug), json_text(kind.name_en), json_text(kind.name_zh),
      json_text(class_of(kind)), json_list(industries_of(kind, pack)), kind.mobile, kind.advanced,
      json_text(pack::floor_kind_names[static_cast<std::size_t>(kind.floor)]), numbers,
      json_text(kind.source), json_text(kind.trust), json_text(kind.note));
}

std::string trust_words(const std::string& trust, bool english)
{
  constexpr std::array<std::string_view, 5> words{"exact", "derived", "second hand", "recalled",
                                                  "judgement"};
  constexpr std::array<std::string_view, 5> words_zh{"準確", "推算", "轉引", "憑記憶", "判斷"};
  return english ? trust : std::string(scenario::translated(trust, words, words_zh));
}

std::string class_words(const Archetype& kind, bool english)
{
  if (english) return class_of(kind);
  return std::string(scenario::class_names_zh[static_cast<std::size_t>(kind.kind)]);
}

void list_archetypes(const EconomyPack& pack, bool english, std::ostream& out)
{
  std::vector<std::vector<std::string>> rows{
      english
          ? std::vector<std::string>{"slug", "id", "class", "capex, HK$ million", "a year", "name"}
          : std::vector<std::string>{"代號", "編號", "類別", "資本開支（百萬港元）", "每年",
                                     "名稱"}};
  for (const Archetype& kind : pack.archetypes)
    rows.push_back(
        {kind.slug, kind.id, class_words(kind, english), fmt::format("{}", kind.capex_median),
         fmt::format("{}", kind.commitments_per_year), english ? kind.name_en : kind.name_zh});
  print_words(rows, "", page_width(endless_page), out);
}

void show_archetype(const Archetype& kind, const EconomyPack& pack, bool english, std::ostream& out)
{
  const auto say = [&](const char* en, const char* zh) { return english ? en : zh; };
  const auto yes = [&](bool value) {
    return std::string(value ? say("true", "是") : say("false", "否"));
  };
  const auto floor = static_cast<std::size_t>(kind.floor);
  std::vector<std::string> industries;
  for (const auto& each : kind.industries) {
    const auto& industry = pack.table.industries.at(static_cast<std::size_t>(each.industry));
    industries.push_back(english ? industry.slug : industry.name_zh);
  }
  print_hanging("",
                fmt::format(fmt::runtime(say("{} ({}): {}", "{}（{}）：{}")), kind.slug, kind.id,
                            english ? kind.name_en : kind.name_zh),
                page_width(usual_page), out);
  std::vector<std::vector<std::string>> rows{
      {say("class", "類別"), class_words(kind, english)},
      {say("industries", "行業"), fmt::format("{}", fmt::join(industries, say(", ", "、")))},
      {say("mobile", "可流動"), yes(kind.mobile)},
      {say("advanced", "先進製造"), yes(kind.advanced)},
      {say("floor", "樓面"), say(pack::floor_kind_names[floor], floor_kinds_zh[floor])}};
  for (const Property& property : properties(kind))
    rows.push_back(
        {english ? property.name : property.name_zh,
         fmt::format("{} {}", property.value, english ? property.unit : property.unit_zh)});
  rows.push_back({say("source", "來源（原文）"), kind.source});
  rows.push_back({say("trust", "可靠程度"), trust_words(kind.trust, english)});
  if (!kind.note.empty()) rows.push_back({say("note", "備註（原文）"), kind.note});
  print_words(rows, "  ", page_width(usual_page), out);
}

const Archetype& named(const EconomyPack& pack, const std::string& name)
{
  const auto is_it = [&](const Archetype& kind) { return kind.slug == name || kind.id == name; };
  const auto found = std::ranges::find_if(pack.archetypes, is_it);
  if (found != pack.archetypes.end()) return *found;
  std::vector<std::string> slugs;
  for (const Archetype& kind : pack.archetypes) slugs.push_back(kind.slug);
  throw ScenarioError({.file = "archetypes " + name}, "is not a kind of project",
                      scenario::named_suggestion(name, slugs, "slug"));
}

void run(const ArchetypesOptions& options, const EconomyPack& pack, std::ostream& out)
{
  const bool english = options.language == "en";
  const Archetype* one = options.name.empty() ? nullptr : &named(pack, options.name);
  if (options.json) {
    std::vector<std::string> items;
    for (const Archetype& kind : pack.archetypes)
      if (one == nullptr || one == &kind) items.push_back(json_archetype(kind, pack));
    out << json_lines(items) << '\n';
  } else if (one != nullptr) {
    show_archetype(*one, pack, english, out);
  } else {
    list_archetypes(pack, english, out);
  }
}

}  // namespace

void add_archetypes_command(CLI::App& app, PackReader read, std::ostream& out)
{
  CLI::App* command =
      app.add_subcommand("archetypes", "Kinds of investment project that the data know");
  const auto options = std::make_shared<ArchetypesOptions>();
  command->add_option("name", options->name, "Slug or id of one kind")->type_name("NAME");
  command->add_option("--language", options->language, "en or zh-Hant")
      ->check(CLI::IsMember({"en", "zh-Hant"}))
      ->capture_default_str();
  command->add_option("--pack", options->pack, "Economy pack")->capture_default_str();
  command->add_flag("--json", options->json, "Print JSON");
  command->callback([options, read, &out] { run(*options, read(options->pack), out); });
}

}  // namespace lionrock::cli
