// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/read_entry_part.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/scenario/nearest.hpp"
#include "sim/scenario/printable.hpp"
#include "sim/scenario/read_terms.hpp"
#include "sim/scenario/read_value.hpp"

namespace lionrock::scenario {

namespace {

constexpr std::array keys{
    Accepts{.key = "mechanism",
            .kind = Kind::choice,
            .meaning = "mechanism",
            .choices = policy::mechanism_names},
    Accepts{.key = "reach", .kind = Kind::terms, .meaning = "whom it reaches", .absent = "all"},
    Accepts{.key = "terms", .kind = Kind::terms, .meaning = "[[terms]], dated"},
    Accepts{.key = "required",
            .kind = Kind::list,
            .meaning = "terms that no document states",
            .absent = "none"},
    Accepts{.key = "assumption",
            .kind = Kind::terms,
            .meaning = "judgements for terms that no document states",
            .absent = "none"},
};

/// One part on its way in.
struct Reader {
  const EntryTable& text;
  EntryPart part{};

  void read_reach();
  void read_terms();
  void read_assumption();
  void read_required();
  [[nodiscard]] std::vector<SourcedTerm> sourced(const toml::table& table, bool dated) const;
};

std::vector<SourcedTerm> Reader::sourced(const toml::table& table, bool dated) const
{
  const std::vector<PartName> here{{.name = "", .mechanism = part.mechanism}};
  const Document& document = text.document;
  const auto named =
      dated ? named_terms(document, table, here, {"from"}) : named_terms(document, table, here, {});
  std::vector<SourcedTerm> terms;
  for (const NamedTerm& each : named) {
    const toml::node& value = value_in(document, *each.node);
    terms.push_back({each.term, read_term(document, value, *each.term),
                     source_of(document, *each.node->as_table())});
  }
  return terms;
}

void Reader::read_reach()
{
  const toml::node* found = text.node("reach");
  if (found == nullptr) return;
  const toml::table* table = found->as_table();
  if (table == nullptr) throw text.refused(*found, "reach must be a table", "the line [reach]");
  const std::vector<std::string> known{"industries",         "archetypes",    "classes",
                                       "manufacturing_only", "advanced_only", "source"};
  for (const auto& [key, value] : *table) {
    const std::string_view name = key.str();
    if (std::ranges::find(known, name) == known.end())
      throw ScenarioError(text.document.place(key.source()),
                          fmt::format("reach.{} is not a key", printable(name)),
                          named_suggestion(name, known, "key"));
    if (name == "industries") part.reach.industries = names_in(text.document, value, name);
    if (name == "archetypes") part.reach.archetypes = names_in(text.document, value, name);
    if (name == "classes") part.reach.classes = names_in(text.document, value, name);
    if ((name == "manufacturing_only" || name == "advanced_only") && !value.is_boolean())
      throw text.refused(value, fmt::format("reach.{} must be true or false", name),
                         "true or false");
  }
  for (const std::string& slug : part.reach.classes)
    if (std::ranges::find(class_slugs, slug) == class_slugs.end())
      throw text.refused(*found, fmt::format("class \"{}\" is not known", printable(slug)),
                         named_suggestion(slug, {class_slugs.begin(), class_slugs.end()}, "class"));
  part.reach.manufacturing_only = (*table)["manufacturing_only"].value_or(false);
  part.reach.advanced_only = (*table)["advanced_only"].value_or(false);
  part.reach_source = source_of(text.document, *table);
}

void Reader::read_terms()
{
  for (const toml::table* table : text.tables("terms")) {
    DatedTerms dated{.from = {}, .terms = sourced(*table, true)};
    if (const toml::node* from = table->get("from"))
      dated.from =
          std::get<Quarter>(read_value(text.document, *from, *find_instrument_key("from")));
    const bool first = part.terms.empty();
    const bool rising =
        first || (dated.from && (!part.terms.back().from || *part.terms.back().from < *dated.from));
    if (!rising)
      throw text.refused(*table, "terms do not follow each other",
                         "from = a quarter later than that of the terms before");
    part.terms.push_back(std::move(dated));
  }
}

void Reader::read_assumption()
{
  const toml::node* found = text.node("assumption");
  if (found == nullptr) return;
  if (found->as_table() == nullptr)
    throw text.refused(*found, "assumption must be a table",
                       "the line [assumption] and terms below");
  part.assumption = sourced(*found->as_table(), false);
  for (const SourcedTerm& each : part.assumption)
    if (!each.source.starts_with("judgement"))
      throw text.refused(*found, fmt::format("assumption.{} is not marked", each.term->name),
                         "a source that begins with \"judgement\"");
}

void Reader::read_required()
{
  part.required = text.names("required");
  for (const std::string& name : part.required) {
    const toml::node& found = *text.node("required");
    const auto* term = policy::find_term(part.mechanism, name);
    if (term == nullptr)
      throw text.refused(found, fmt::format("\"{}\" is no term of the mechanism", printable(name)),
                         "names of terms");
    const auto& stated = part.terms.front().terms;
    if (std::ranges::find(stated, term, &SourcedTerm::term) != stated.end())
      throw text.refused(found, fmt::format("{} is required and stated", name), "one of the two");
  }
}

}  // namespace

std::span<const Accepts> part_keys() { return keys; }

EntryPart read_entry_part(const EntryTable& table)
{
  Reader reader{table};
  const std::string mechanism = table.text("mechanism");
  reader.part.mechanism = *policy::mechanism_named(mechanism);
  reader.part.name = mechanism;
  reader.read_reach();
  reader.read_terms();
  reader.read_assumption();
  reader.read_required();
  return std::move(reader.part);
}

}  // namespace lionrock::scenario
