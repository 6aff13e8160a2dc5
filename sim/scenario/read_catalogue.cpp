// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/read_catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "sim/scenario/document.hpp"
#include "sim/scenario/entry_table.hpp"
#include "sim/scenario/nearest.hpp"
#include "sim/scenario/printable.hpp"
#include "sim/scenario/read_context.hpp"
#include "sim/scenario/read_entry_part.hpp"
#include "sim/scenario/read_terms.hpp"
#include "sim/scenario/read_value.hpp"

namespace lionrock::scenario {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view common_file = "common.toml";

// What the keys of an entry accept, beside those of its parts. Every one of them is required unless
// `absent` says otherwise.
const std::vector<Accepts> head_keys{
    words("id", "number of the entry, I001 …"),
    words("name_en", "name in English"),
    words("name_zh", "name in Traditional Chinese"),
    {.key = "status", .kind = Kind::choice, .meaning = "status", .choices = statuses},
    {.key = "role", .kind = Kind::list, .meaning = "what it is for"},
    {.key = "evidence",
     .kind = Kind::choice,
     .meaning = "what is known of it",
     .choices = evidence_classes},
    {.key = "group",
     .kind = Kind::choice,
     .meaning = "group in attributions",
     .choices = group_slugs},
    words("source", "document and paragraph where it stands"),
    {.key = "announced", .kind = Kind::quarter, .meaning = "when", .absent = "with `from`"},
    {.key = "until", .kind = Kind::quarter, .meaning = "last quarter", .absent = "no end"},
    {.key = "part", .kind = Kind::terms, .meaning = "[[part]], one a mechanism", .absent = "one"},
    {.key = "measure", .kind = Kind::terms, .meaning = "[[measure]]", .absent = "none"},
    {.key = "shock", .kind = Kind::terms, .meaning = "[[shock]]", .absent = "none"},
    words("note", "what users should know", "nothing"),
    words("note_zh", "the same in Traditional Chinese", "the note as it is"),
};

std::vector<Accepts> with_part_keys(std::vector<Accepts> keys)
{
  keys.insert(keys.end(), part_keys().begin(), part_keys().end());
  return keys;
}

void read_roles(const EntryTable& text, CatalogueEntry& entry)
{
  entry.roles = text.names("role");
  const toml::node& node = *text.node("role");
  for (const std::string& role : entry.roles)
    if (std::ranges::find(roles, role) == roles.end())
      throw text.refused(node, fmt::format("role \"{}\" is not known", printable(role)),
                         named_suggestion(role, {roles.begin(), roles.end()}, "role"));
  if (entry.roles.empty()) throw text.refused(node, "role is empty", "lever, target or shock");
}

CatalogueEntry read_head(const EntryTable& text)
{
  CatalogueEntry entry{};
  entry.id = text.text("id");
  const bool numbered = entry.id.size() == 4 && entry.id.front() == 'I' &&
                        entry.id.find_first_not_of("0123456789", 1) == std::string::npos;
  if (!numbered)
    throw text.refused(*text.node("id"), fmt::format("id = \"{}\"", entry.id), "I001 to I999");
  entry.slug = fs::path(text.document.name).stem().string();
  entry.name_en = text.text("name_en");
  entry.name_zh = text.text("name_zh");
  entry.status = text.text("status");
  entry.evidence = text.text("evidence");
  entry.group = text.text("group");
  entry.source = text.text("source");
  entry.note = text.text("note");
  entry.note_zh = text.text("note_zh");
  read_roles(text, entry);
  entry.announced = text.sourced_quarter("announced");
  entry.until = text.sourced_quarter("until");
  return entry;
}

/// A part's name tells it from the others and from every term, so that `terms.NAME` means one.
void check_name(const EntryTable& text, const std::vector<EntryPart>& parts)
{
  const std::string& name = parts.back().name;
  const toml::node* node = text.table.get("name");
  const auto same = [&](const EntryPart& other) { return other.name == name; };
  if (std::any_of(parts.begin(), parts.end() - 1, same))
    throw text.refused(node != nullptr ? *node : text.table,
                       fmt::format("two parts are called \"{}\"", name),
                       "name = \"…\" for each part of the same mechanism");
  const bool word =
      !name.empty() &&
      name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
  if (!word || names_a_term(name))
    throw text.refused(*node, fmt::format("name = \"{}\"", printable(name)),
                       "small letters, digits and _; no name of a term");
}

void read_parts(const EntryTable& text, CatalogueEntry& entry)
{
  const auto is_at_top = [&](const Accepts& each) { return text.table.contains(each.key); };
  const auto own = std::ranges::find_if(part_keys(), is_at_top);
  if (!text.table.contains("part")) {
    const bool other = text.table.contains("measure") || text.table.contains("shock");
    if (own != part_keys().end() || !other) entry.parts.push_back(read_entry_part(text));
    return;
  }
  if (own != part_keys().end())
    throw text.refused(*text.table.get(own->key),
                       fmt::format("{} stands beside [[part]]", own->key),
                       "every key of a part below its own [[part]]");
  const auto keys = with_part_keys({words("name", "name within the entry", "the mechanism's")});
  for (const toml::table* each : text.tables("part")) {
    const EntryTable part{text.document, *each, keys, "a part"};
    part.check_keys();
    entry.parts.push_back(read_entry_part(part));
    if (const std::string name = part.text("name"); !name.empty()) entry.parts.back().name = name;
    check_name(part, entry.parts);
  }
}

/// What is known by name only leaves size and effect to scenarios.
void check_name_only(const EntryTable& text, const CatalogueEntry& entry)
{
  const auto complete = [](const EntryPart& part) { return part.required.empty(); };
  if (entry.is_name_only() && std::ranges::any_of(entry.parts, complete))
    throw text.refused(*text.node("evidence"), "evidence = \"name_only\" beside complete terms",
                       "required = [\"…\"] in every part, or another class of evidence");
}

/// Reads one document with a reader of scenarios, whose letters are about the data here.
template <class Read>
auto as_data(Read read)
{
  try {
    return read();
  } catch (const ScenarioError& error) {
    throw DataError(error.what());
  }
}

constexpr Wanted wanted{.file = "an entry of the catalogue, a TOML file such as nifs.toml",
                        .content = "an entry; data/catalogue/README.md lists its keys"};

double legislation_delay(const fs::path& file)
{
  const Document document = read_document(file, wanted);
  const toml::node* delay = document.table.get("legislation_delay");
  if (delay == nullptr || document.table.size() != 1)
    throw ScenarioError({document.name}, "must hold legislation_delay and nothing else",
                        "legislation_delay = { value = quarters, source = \"…\" }");
  return std::get<double>(read_value(document, value_in(document, *delay),
                                     {.key = "legislation_delay",
                                      .kind = Kind::number,
                                      .meaning = "mean delay of a law",
                                      .unit = "quarters",
                                      .low = 0.0,
                                      .high = 40.0}));
}

}  // namespace

CatalogueEntry read_entry(const fs::path& file)
{
  return as_data([&] {
    const Document document = read_document(file, wanted);
    const EntryTable text{document, document.table, with_part_keys(head_keys),
                          "an entry of the catalogue"};
    text.check_keys();
    CatalogueEntry entry = read_head(text);
    read_parts(text, entry);
    check_name_only(text, entry);
    entry.measures = read_measures(text);
    entry.shocks = read_shocks(text);
    return entry;
  });
}

Catalogue read_catalogue(const fs::path& folder)
{
  Catalogue catalogue;
  std::error_code failed;
  for (const auto& file : fs::directory_iterator(folder, failed)) {
    if (file.path().extension() != ".toml" || file.path().filename() == common_file) continue;
    catalogue.entries.push_back(read_entry(file.path()));
  }
  if (catalogue.entries.empty())
    throw DataError(fmt::format("no catalogue of instruments in {}", folder.string()));
  std::ranges::sort(catalogue.entries, {},
                    [](const auto& entry) { return std::tie(entry.id, entry.slug); });
  catalogue.legislation_delay = as_data([&] { return legislation_delay(folder / common_file); });
  return catalogue;
}

}  // namespace lionrock::scenario
