// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/read_instrument.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/accepts.hpp"
#include "sim/scenario/nearest.hpp"
#include "sim/scenario/no_instrument.hpp"
#include "sim/scenario/printable.hpp"
#include "sim/scenario/read_terms.hpp"
#include "sim/scenario/read_value.hpp"

namespace lionrock::scenario {

namespace {

std::string_view bare(std::string_view key) { return key.substr(key.find('.') + 1); }

/// One [[instrument]] on its way in.
struct Reader {
  const Document& document;
  const Limits& limits;
  const toml::table& table;
  InstrumentText text{};

  [[nodiscard]] ScenarioError refused(const toml::node& node, std::string_view key,
                                      const std::string& problem) const
  {
    return {document.place(node.source()), fmt::format("instrument.{} {}", key, problem),
            expectation(*find_instrument_key(key))};
  }
  template <class T>
  [[nodiscard]] std::optional<T> value(std::string_view key)
  {
    const toml::node* node = table.get(key);
    if (node == nullptr) return std::nullopt;
    return std::get<T>(read_value(document, *node, *find_instrument_key(key)));
  }

  void check_keys();
  void read_kind();
  void read_reach();
  void read_common();
  void read_legislation();
  void read_terms();
  void read_term_table(const toml::table& terms, bool in_list);
  void check_site_type(const WrittenTerm& written) const;
  [[nodiscard]] std::optional<std::vector<int>> positions(std::string_view key,
                                                          const std::vector<std::string>& names);
};

void Reader::check_keys()
{
  std::vector<std::string> names;
  for (const Accepts& accepts : instrument_keys()) names.emplace_back(bare(accepts.key));
  for (const auto& [key, node] : table) {
    if (find_instrument_key(key.str()) == nullptr) {
      const auto near = nearest_name(key.str(), names);
      throw ScenarioError(document.place(key.source()),
                          fmt::format("{} is not a key of an instrument", printable(key.str())),
                          near ? fmt::format("{}, the nearest key: {}", *near,
                                             expectation(*find_instrument_key(*near)))
                               : named_suggestion(key.str(), names, "key"));
    }
    text.at[std::string(key.str())] = document.place(node.source());
  }
}

void Reader::read_kind()
{
  const auto use = value<std::string>("use");
  const auto mechanism = value<std::string>("mechanism");
  const auto name = value<std::string>("name");
  const auto name_zh = value<std::string>("name_zh");
  if (use && mechanism)
    throw refused(*table.get("mechanism"), "mechanism", "stands beside use: one of the two");
  if (!use && !mechanism)
    throw ScenarioError(text.place, "instrument needs use or mechanism",
                        "use = \"slug\" of the catalogue, or mechanism = \"…\" with a name");
  if (use) {
    for (const char* key : {"name", "name_zh"})
      if (const auto* node = table.get(key))
        throw refused(*node, key, "stands beside use: an entry of the catalogue has its names");
    text.entry = limits.catalogue.find(*use);
    if (text.entry == nullptr || text.entry->slug != *use)
      throw ScenarioError(text.place_of("use"),
                          fmt::format("instrument.use = \"{}\" is not in the catalogue", *use),
                          named_suggestion(*use, limits.catalogue.slugs(), "slug"));
    if (!text.entry->acts()) throw no_instrument(text.place_of("use"), *text.entry);
    return;
  }
  if (const auto* node = table.get("assumption"))
    throw refused(*node, "assumption", "belongs to an entry of the catalogue");
  if (!name)
    throw ScenarioError(text.place, "instrument.name is missing",
                        expectation(*find_instrument_key("name")));
  text.mechanism = *policy::mechanism_named(*mechanism);
  text.name = *name;
  text.name_zh = name_zh.value_or(*name);
}

std::optional<std::vector<int>> Reader::positions(std::string_view key,
                                                  const std::vector<std::string>& names)
{
  const toml::node* node = table.get(key);
  if (node == nullptr) return std::nullopt;
  const toml::array* list = node->as_array();
  if (list == nullptr)
    throw refused(*node, key, fmt::format("must be a list of names, not {}", kind_of(*node)));
  std::vector<int> found;
  for (const toml::node& item : *list) {
    const auto* name = item.as_string();
    if (name == nullptr)
      throw refused(item, key, fmt::format("must hold names in quotes, not {}", kind_of(item)));
    const auto at = std::ranges::find(names, name->get());
    if (at == names.end())
      throw ScenarioError(
          document.place(item.source()),
          fmt::format("instrument.{}: \"{}\" is not known", key, printable(name->get())),
          named_suggestion(name->get(), names, "slug"));
    const int position = static_cast<int>(at - names.begin());
    if (std::ranges::find(found, position) != found.end())
      throw refused(item, key, fmt::format("names \"{}\" twice", name->get()));
    found.push_back(position);
  }
  std::ranges::sort(found);
  return found;
}

void Reader::read_reach()
{
  text.industries = positions("industries", limits.industries);
  text.archetypes = positions("archetypes", limits.archetypes);
  text.classes = positions("classes", {class_slugs.begin(), class_slugs.end()});
  text.manufacturing_only = value<bool>("manufacturing_only");
  text.advanced_only = value<bool>("advanced_only");
}

void Reader::read_common()
{
  text.assumption = value<bool>("assumption");
  policy::CommonTerms& common = text.common;
  common.from = value<Quarter>("from");
  common.until = value<Quarter>("until");
  common.announced = value<Quarter>("announced");
  common.probability = value<double>("probability").value_or(common.probability);
  common.expected_life = value<double>("expected_life").value_or(common.expected_life);
  common.grandfathered = value<bool>("grandfathered").value_or(common.grandfathered);
  common.stacking = value<double>("stacking").value_or(common.stacking);
  common.clawback = value<double>("clawback").value_or(common.clawback);
  common.group = value<std::string>("group").value_or("");
}

void Reader::read_legislation()
{
  const toml::node* node = table.get("legislation");
  if (node == nullptr) return;
  if (const auto* needed = node->as_boolean()) {
    text.common.legislation_delay = needed->get() ? limits.catalogue.legislation_delay : 0.0;
    return;
  }
  const toml::table* delayed = node->as_table();
  if (delayed == nullptr)
    throw refused(*node, "legislation",
                  fmt::format("must be true, false or a table, not {}", kind_of(*node)));
  for (const auto& [key, inner] : *delayed)
    if (key.str() != "delay")
      throw ScenarioError(
          document.place(key.source()),
          fmt::format("instrument.legislation.{} is not a key", printable(key.str())),
          expectation(*find_instrument_key("legislation")));
  const Accepts& accepts = *find_instrument_key("legislation");
  const toml::node* delay = delayed->get("delay");
  if (delay == nullptr) throw refused(*node, "legislation", "names no delay");
  const auto quarters = delay->value<double>();
  if (!delay->is_number() || !quarters)
    throw refused(*delay, "legislation", fmt::format("must be a number, not {}", kind_of(*delay)));
  if (!(*quarters >= accepts.low && *quarters <= accepts.high))
    throw refused(*delay, "legislation", fmt::format("= {} is out of range", *quarters));
  text.common.legislation_delay = *quarters;
}

void Reader::check_site_type(const WrittenTerm& written) const
{
  if (written.term->name != "site_type" || limits.site_types.empty()) return;
  const auto& type = std::get<std::string>(written.value);
  if (std::ranges::find(limits.site_types, type) == limits.site_types.end())
    throw ScenarioError(written.place,
                        fmt::format("terms.site_type = \"{}\" is not known", printable(type)),
                        named_suggestion(type, limits.site_types, "type of site"));
}

void Reader::read_term_table(const toml::table& terms, bool in_list)
{
  WrittenTerms written{.from = {}, .terms = {}, .place = document.place(terms.source())};
  if (const toml::node* from = terms.get("from"); in_list && from != nullptr)
    written.from = std::get<Quarter>(read_value(document, *from, *find_instrument_key("from")));
  const auto named = in_list ? named_terms(document, terms, text.parts(), {"from"})
                             : named_terms(document, terms, text.parts(), {});
  for (const NamedTerm& each : named) {
    written.terms.push_back({each.term, each.part, read_term(document, *each.node, *each.term),
                             document.place(each.node->source())});
    check_site_type(written.terms.back());
  }
  text.terms.push_back(std::move(written));
}

void Reader::read_terms()
{
  const toml::node* node = table.get("terms");
  if (node == nullptr) return;
  if (const toml::table* one = node->as_table()) return read_term_table(*one, false);
  const toml::array* list = node->as_array();
  if (list == nullptr || list->empty())
    throw refused(*node, "terms",
                  list == nullptr ? fmt::format("must be a table, not {}", kind_of(*node))
                                  : "is an empty list");
  text.dated = true;
  for (const toml::node& item : *list) {
    if (item.as_table() == nullptr)
      throw refused(item, "terms", fmt::format("must hold tables, not {}", kind_of(item)));
    read_term_table(*item.as_table(), true);
  }
}

InstrumentText read_one(const Document& document, const toml::table& table, const Limits& limits)
{
  Reader reader{document, limits, table};
  reader.text.place = document.place(table.source());
  reader.check_keys();
  reader.read_kind();
  reader.read_reach();
  reader.read_common();
  reader.read_legislation();
  reader.read_terms();
  return std::move(reader.text);
}

ScenarioError same_name(const InstrumentText& text)
{
  return {text.place_of(text.entry != nullptr ? "use" : "name"),
          fmt::format("two instruments are called \"{}\"", text.slug()),
          "a name of its own for each instrument; a scenario replaces an entry of the catalogue "
          "that it inherits by using it again"};
}

const InstrumentText* find(const std::vector<InstrumentText>& all, const std::string& slug)
{
  const auto found = std::ranges::find(all, slug, &InstrumentText::slug);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::string InstrumentText::slug() const
{
  if (entry != nullptr) return entry->slug;
  std::string made;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept)
      made += upper ? static_cast<char>(c - 'A' + 'a') : c;
    else if (!made.empty() && made.back() != '_')
      made += '_';
  }
  while (made.ends_with('_')) made.pop_back();
  return made.empty() ? std::string(policy::mechanism_names[mechanism]) : made;
}

std::vector<PartName> InstrumentText::parts() const
{
  if (entry == nullptr) return {{std::string(policy::mechanism_names[mechanism]), mechanism}};
  std::vector<PartName> all;
  for (const EntryPart& part : entry->parts) all.push_back({part.name, part.mechanism});
  return all;
}

const Place& InstrumentText::place_of(std::string_view key) const
{
  const auto found = at.find(key);
  return found == at.end() ? place : found->second;
}

std::vector<InstrumentText> read_instruments(const Document& document, const toml::node& node,
                                             const Limits& limits)
{
  const toml::array* list = node.as_array();
  const auto is_table = [](const toml::node& item) { return item.is_table(); };
  if (list == nullptr || !std::ranges::all_of(*list, is_table))
    throw ScenarioError(document.place(node.source()),
                        fmt::format("instrument must be a list of tables, not {}", kind_of(node)),
                        "the line [[instrument]] and its keys below, once for each");
  std::vector<InstrumentText> texts;
  for (const toml::node& item : *list) {
    InstrumentText text = read_one(document, *item.as_table(), limits);
    if (find(texts, text.slug()) != nullptr) throw same_name(text);
    texts.push_back(std::move(text));
  }
  return texts;
}

void add_instruments(std::vector<InstrumentText>& earlier, std::vector<InstrumentText> later)
{
  for (InstrumentText& text : later) {
    const auto same = std::ranges::find(earlier, text.slug(), &InstrumentText::slug);
    if (same == earlier.end()) {
      earlier.push_back(std::move(text));
      continue;
    }
    if (same->entry == nullptr || text.entry == nullptr) throw same_name(text);
    if (!text.assumption) text.assumption = same->assumption;
    *same = std::move(text);
  }
}

}  // namespace lionrock::scenario
