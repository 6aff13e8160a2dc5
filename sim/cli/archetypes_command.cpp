// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/archetypes_command.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "sim/base/error.hpp"
#include "sim/cli/json_text.hpp"
#include "sim/cli/word_columns.hpp"
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
  std::string name, unit;
  double value;
};

std::vector<Property> properties(const Archetype& kind)
{
  return {{"capex_median", "HK$ million at base-year prices", kind.capex_median},
          {"capex_log_sd", "", kind.capex_log_sd},
          {"value_added_per_capex", "a year", kind.value_added_per_capex},
          {"value_added_per_output", "fraction", kind.value_added_per_output},
          {"jobs_per_capex", "persons per HK$ million", kind.jobs_per_capex},
          {"skill_basic", "share of jobs", kind.skill_share[0]},
          {"skill_technical", "share of jobs", kind.skill_share[1]},
          {"skill_professional", "share of jobs", kind.skill_share[2]},
          {"floor_per_job", "m2", kind.floor_per_job},
          {"export_share", "of output", kind.export_share},
          {"research_share", "of value added", kind.research_share},
          {"electricity_share", "of output", kind.electricity_share},
          {"compute_share", "of output", kind.compute_share},
          {"construction_years", "years", kind.construction_years},
          {"ramp_up_years", "years", kind.ramp_up_years},
          {"origin_local", "fraction", kind.origin_share[0]},
          {"origin_mainland", "fraction", kind.origin_share[1]},
          {"origin_foreign", "fraction", kind.origin_share[2]},
          {"commitments_per_year", "projects a year", kind.commitments_per_year},
          {"net_share", "of capacity that replaces nothing", kind.net_share},
          {"finance_binds", "share of candidates", kind.finance_binds},
          {"largest_arrival_factor", "of the base rate", kind.largest_arrival_factor}};
}

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

void list_archetypes(const EconomyPack& pack, bool english, std::ostream& out)
{
  std::vector<std::vector<std::string>> rows{
      english
          ? std::vector<std::string>{"slug", "id", "class", "capex, HK$ million", "a year", "name"}
          : std::vector<std::string>{"代號", "編號", "類別", "資本開支（百萬港元）", "每年",
                                     "名稱"}};
  for (const Archetype& kind : pack.archetypes)
    rows.push_back({kind.slug, kind.id, class_of(kind), fmt::format("{}", kind.capex_median),
                    fmt::format("{}", kind.commitments_per_year),
                    english ? kind.name_en : kind.name_zh});
  print_words(rows, "", out);
}

void show_archetype(const Archetype& kind, const EconomyPack& pack, bool english, std::ostream& out)
{
  out << fmt::format("{} ({}): {}\n", kind.slug, kind.id, english ? kind.name_en : kind.name_zh);
  std::vector<std::vector<std::string>> rows{
      {"class", class_of(kind)},
      {"industries", fmt::format("{}", fmt::join(industries_of(kind, pack), ", "))},
      {"mobile", kind.mobile ? "true" : "false"},
      {"advanced", kind.advanced ? "true" : "false"},
      {"floor", pack::floor_kind_names[static_cast<std::size_t>(kind.floor)]}};
  for (const Property& property : properties(kind))
    rows.push_back({property.name, fmt::format("{} {}", property.value, property.unit)});
  rows.push_back({"source", kind.source});
  rows.push_back({"trust", kind.trust});
  if (!kind.note.empty()) rows.push_back({"note", kind.note});
  print_words(rows, "  ", out);
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
