// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/read_catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "sim/scenario/accepts.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/nearest.hpp"
#include "sim/scenario/printable.hpp"
#include "sim/scenario/read_terms.hpp"
#include "sim/scenario/read_value.hpp"

namespace lionrock::scenario {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view common_file = "common.toml";

// What the keys of an entry accept. Every one of them is required unless `absent` says otherwise.
constexpr Accepts words(std::string_view key, std::string_view meaning,
                        std::string_view absent = {})
{
  return {
      .key = key, .kind = Kind::text, .meaning = meaning, .low = 1, .high = 2000, .absent = absent};
}

const std::array keys{
    words("id", "number of the entry, I001 …"),
    words("name_en", "name in English"),
    words("name_zh", "name in Traditional Chinese"),
    Accepts{.key = "status", .kind = Kind::choice, .meaning = "status", .choices = statuses},
    Accepts{.key = "role", .kind = Kind::list, .meaning = "what it is for"},
    Accepts{.key = "evidence",
            .kind = Kind::choice,
            .meaning = "what is known of it",
            .choices = evidence_classes},
    words("group", "group in attributions"),
    Accepts{.key = "mechanism",
            .kind = Kind::choice,
            .meaning = "mechanism",
            .choices = policy::mechanism_names},
    Accepts{.key = "reach", .kind = Kind::terms, .meaning = "whom it reaches", .absent = "all"},
    Accepts{.key = "announced", .kind = Kind::quarter, .meaning = "when", .absent = "with `from`"},
    Accepts{.key = "until", .kind = Kind::quarter, .meaning = "last quarter", .absent = "no end"},
    Accepts{.key = "terms", .kind = Kind::terms, .meaning = "[[terms]], dated"},
    Accepts{.key = "required",
            .kind = Kind::list,
            .meaning = "terms that no document states",
            .absent = "none"},
    Accepts{.key = "assumption",
            .kind = Kind::terms,
            .meaning = "judgements for terms that no document states",
            .absent = "none"},
    words("note", "what users should know", "nothing"),
    words("note_zh", "the same in Traditional Chinese", "the note as it is"),
};

/// One file on its way in. Throws ScenarioError, which the caller turns into DataError.
struct Reader {
  const Document& document;
  CatalogueEntry entry{};

  [[nodiscard]] ScenarioError refused(const toml::node& node, const std::string& problem,
                                      const std::string& expected) const
  {
    return {document.place(node.source()), problem, expected};
  }
  [[nodiscard]] const toml::node* node(std::string_view key) const
  {
    const toml::node* found = document.table.get(key);
    const auto& accepts = *std::ranges::find(keys, key, &Accepts::key);
    if (found == nullptr && accepts.required())
      throw ScenarioError({document.name}, fmt::format("{} is missing", key), expectation(accepts));
    return found;
  }
  [[nodiscard]] std::string text(std::string_view key) const
  {
    const toml::node* found = node(key);
    if (found == nullptr) return {};
    const auto& accepts = *std::ranges::find(keys, key, &Accepts::key);
    return std::get<std::string>(read_value(document, *found, accepts));
  }

  void check_keys() const;
  void read_head();
  void read_reach();
  void read_terms();
  void read_assumption();
  void read_required();
  [[nodiscard]] std::vector<std::string> names(const toml::node& list, std::string_view key) const;
  [[nodiscard]] std::optional<SourcedQuarter> quarter(std::string_view key) const;
  [[nodiscard]] std::vector<SourcedTerm> sourced(const toml::table& table, bool dated) const;
  [[nodiscard]] std::string source_of(const toml::table& table, const toml::node& at) const;
};

void Reader::check_keys() const
{
  std::vector<std::string> known;
  for (const Accepts& accepts : keys) known.emplace_back(accepts.key);
  for (const auto& [key, value] : document.table)
    if (std::ranges::find(known, key.str()) == known.end())
      throw ScenarioError(
          document.place(key.source()),
          fmt::format("{} is not a key of an entry of the catalogue", printable(key.str())),
          named_suggestion(key.str(), known, "key"));
}

std::vector<std::string> Reader::names(const toml::node& list, std::string_view key) const
{
  std::vector<std::string> found;
  if (const auto* array = list.as_array())
    for (const toml::node& item : *array)
      if (const auto* name = item.as_string()) found.push_back(name->get());
  if (!list.is_array() || found.size() != list.as_array()->size())
    throw refused(list, fmt::format("{} must be a list of names", key), "[\"name\", …]");
  return found;
}

std::string Reader::source_of(const toml::table& table, const toml::node& at) const
{
  const auto source = table["source"].value<std::string>();
  if (!source || source->empty())
    throw refused(at, "names no source", "source = \"document, paragraph or page\"");
  return *source;
}

/// { value = …, source = "…" }, and nothing else.
const toml::node& value_in(const Document& document, const toml::node& node)
{
  const toml::table* table = node.as_table();
  const bool complete = table != nullptr && table->contains("value") && table->contains("source") &&
                        table->size() == 2;
  if (!complete)
    throw ScenarioError(document.place(node.source()), "is not a value with its source",
                        "{ value = …, source = \"document, paragraph or page\" }");
  return *table->get("value");
}

std::optional<SourcedQuarter> Reader::quarter(std::string_view key) const
{
  const toml::node* found = node(key);
  if (found == nullptr) return std::nullopt;
  const auto& accepts = *std::ranges::find(keys, key, &Accepts::key);
  const Value value = read_value(document, value_in(document, *found), accepts);
  return SourcedQuarter{std::get<Quarter>(value), source_of(*found->as_table(), *found)};
}

std::vector<SourcedTerm> Reader::sourced(const toml::table& table, bool dated) const
{
  std::vector<SourcedTerm> terms;
  const auto named = dated ? named_terms(document, table, entry.mechanism, {"from"})
                           : named_terms(document, table, entry.mechanism, {});
  for (const NamedTerm& each : named) {
    const toml::node& value = value_in(document, *each.node);
    terms.push_back({each.term, read_term(document, value, *each.term),
                     source_of(*each.node->as_table(), *each.node)});
  }
  return terms;
}

void Reader::read_head()
{
  entry.id = text("id");
  const bool numbered = entry.id.size() == 4 && entry.id.front() == 'I' &&
                        entry.id.find_first_not_of("0123456789", 1) == std::string::npos;
  if (!numbered) throw refused(*node("id"), fmt::format("id = \"{}\"", entry.id), "I001 to I999");
  entry.slug = fs::path(document.name).stem().string();
  entry.name_en = text("name_en");
  entry.name_zh = text("name_zh");
  entry.status = text("status");
  entry.evidence = text("evidence");
  entry.group = text("group");
  entry.note = text("note");
  entry.note_zh = text("note_zh");
  entry.mechanism = *policy::mechanism_named(text("mechanism"));
  entry.roles = names(*node("role"), "role");
  for (const std::string& role : entry.roles)
    if (std::ranges::find(roles, role) == roles.end())
      throw refused(*node("role"), fmt::format("role \"{}\" is not known", printable(role)),
                    named_suggestion(role, {roles.begin(), roles.end()}, "role"));
  if (entry.roles.empty()) throw refused(*node("role"), "role is empty", "lever, target or shock");
  entry.announced = quarter("announced");
  entry.until = quarter("until");
}

void Reader::read_reach()
{
  const toml::node* found = node("reach");
  if (found == nullptr) return;
  const toml::table* table = found->as_table();
  if (table == nullptr) throw refused(*found, "reach must be a table", "the line [reach]");
  const std::vector<std::string> known{"industries",         "archetypes",    "classes",
                                       "manufacturing_only", "advanced_only", "source"};
  for (const auto& [key, value] : *table) {
    const std::string_view name = key.str();
    if (std::ranges::find(known, name) == known.end())
      throw ScenarioError(document.place(key.source()),
                          fmt::format("reach.{} is not a key", printable(name)),
                          named_suggestion(name, known, "key"));
    if (name == "industries") entry.reach.industries = names(value, name);
    if (name == "archetypes") entry.reach.archetypes = names(value, name);
    if (name == "classes") entry.reach.classes = names(value, name);
    if ((name == "manufacturing_only" || name == "advanced_only") && !value.is_boolean())
      throw refused(value, fmt::format("reach.{} must be true or false", name), "true or false");
  }
  for (const std::string& slug : entry.reach.classes)
    if (std::ranges::find(class_slugs, slug) == class_slugs.end())
      throw refused(*table->get("classes"),
                    fmt::format("class \"{}\" is not known", printable(slug)),
                    named_suggestion(slug, {class_slugs.begin(), class_slugs.end()}, "class"));
  entry.reach.manufacturing_only = (*table)["manufacturing_only"].value_or(false);
  entry.reach.advanced_only = (*table)["advanced_only"].value_or(false);
  entry.reach_source = source_of(*table, *table);
}

void Reader::read_terms()
{
  const toml::node& found = *node("terms");
  const toml::array* list = found.as_array();
  const auto is_table = [](const toml::node& item) { return item.is_table(); };
  if (list == nullptr || list->empty() || !std::ranges::all_of(*list, is_table))
    throw refused(found, "terms must be a list of tables", "the line [[terms]] and terms below");
  for (const toml::node& item : *list) {
    const toml::table& table = *item.as_table();
    DatedTerms dated{.from = {}, .terms = sourced(table, true)};
    if (const toml::node* from = table.get("from"))
      dated.from = std::get<Quarter>(read_value(document, *from, *find_instrument_key("from")));
    const bool first = entry.terms.empty();
    const bool rising =
        first ||
        (dated.from && (!entry.terms.back().from || *entry.terms.back().from < *dated.from));
    if (!rising)
      throw refused(item, "terms do not follow each other",
                    "from = a quarter later than that of the terms before");
    entry.terms.push_back(std::move(dated));
  }
}

void Reader::read_assumption()
{
  const toml::node* found = node("assumption");
  if (found == nullptr) return;
  if (found->as_table() == nullptr)
    throw refused(*found, "assumption must be a table", "the line [assumption] and terms below");
  entry.assumption = sourced(*found->as_table(), false);
  for (const SourcedTerm& each : entry.assumption)
    if (!each.source.starts_with("judgement"))
      throw refused(*found, fmt::format("assumption.{} is not marked", each.term->name),
                    "a source that begins with \"judgement\"");
}

void Reader::read_required()
{
  const toml::node* found = node("required");
  if (found == nullptr) return;
  entry.required = names(*found, "required");
  for (const std::string& name : entry.required) {
    const auto* term = policy::find_term(entry.mechanism, name);
    if (term == nullptr)
      throw refused(*found, fmt::format("\"{}\" is no term of the mechanism", printable(name)),
                    "names of terms");
    const auto& stated = entry.terms.front().terms;
    if (std::ranges::find(stated, term, &SourcedTerm::term) != stated.end())
      throw refused(*found, fmt::format("{} is required and stated", name), "one of the two");
  }
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
    Reader reader{document};
    reader.check_keys();
    reader.read_head();
    reader.read_reach();
    reader.read_terms();
    reader.read_assumption();
    reader.read_required();
    return std::move(reader.entry);
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
