// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/read_terms.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "sim/scenario/nearest.hpp"
#include "sim/scenario/printable.hpp"
#include "sim/scenario/read_value.hpp"

namespace lionrock::scenario {

namespace {

/// Whether the mechanism has the term, or terms nested below the name.
bool knows(std::size_t mechanism, const std::string& name)
{
  const auto is_it = [&](const auto& term) {
    return term.name == name || term.name.starts_with(name + ".");
  };
  return std::ranges::any_of(policy::terms_of(mechanism), is_it);
}

std::string mechanisms_of(const std::vector<PartName>& parts)
{
  std::vector<std::string_view> names;
  for (const PartName& part : parts) {
    const std::string_view name = policy::mechanism_names[part.mechanism];
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return fmt::format("{}", fmt::join(names, " or "));
}

ScenarioError unknown_term(const Document& document, const toml::source_region& at,
                           const std::vector<PartName>& parts, const std::string& name)
{
  std::vector<std::string> names;
  for (const PartName& part : parts)
    for (const auto& term : policy::terms_of(part.mechanism)) names.emplace_back(term.name);
  const auto near = nearest_name(name, names);
  const policy::TermDescription* term = nullptr;
  for (const PartName& part : parts)
    if (near && term == nullptr) term = policy::find_term(part.mechanism, *near);
  return {document.place(at),
          fmt::format("terms.{} is not a term of {}", printable(name), mechanisms_of(parts)),
          term != nullptr
              ? fmt::format("{}, the nearest term: {}", shown(*term), policy::expectation(*term))
              : named_suggestion(name, names, "term")};
}

/// Where the search for terms has come to.
struct Search {
  const Document& document;
  const std::vector<PartName>& parts;
  std::vector<NamedTerm> found{};

  /// A key of the table itself: a term of some part, or the name of a part.
  void take(const toml::key& key, const toml::node& node)
  {
    const std::string name(key.str());
    const auto named = name.empty() ? parts.end() : std::ranges::find(parts, name, &PartName::name);
    if (named != parts.end()) return take_part(node, named - parts.begin());
    std::vector<std::string> having;
    std::size_t last = 0;
    for (std::size_t part = 0; part < parts.size(); ++part) {
      if (!knows(parts[part].mechanism, name)) continue;
      having.push_back(fmt::format("terms.{}.{}", parts[part].name, name));
      last = part;
    }
    if (having.size() > 1)
      throw ScenarioError(document.place(key.source()),
                          fmt::format("terms.{} does not say which part it is of", name),
                          fmt::format("{}", fmt::join(having, " or ")));
    take(key, node, "", having.empty() ? parts.size() : last);
  }

  void take_part(const toml::node& node, std::ptrdiff_t part)
  {
    const auto place = static_cast<std::size_t>(part);
    const toml::table* table = node.as_table();
    if (table == nullptr)
      throw ScenarioError(
          document.place(node.source()),
          fmt::format("terms.{} must be a table, not {}", parts[place].name, kind_of(node)),
          fmt::format("{} = {{ … }}, terms of this part", parts[place].name));
    for (const auto& [key, value] : *table) take(key, value, "", place);
  }

  /// @param part  position among the parts; beyond them where none has the term
  void take(const toml::key& key, const toml::node& node, const std::string& prefix,
            std::size_t part)
  {
    const std::string name = prefix + std::string(key.str());
    const bool quoted_path = key.str().find('.') != std::string_view::npos;
    const bool known = part < parts.size() && !quoted_path && knows(parts[part].mechanism, name);
    const auto* term = known ? policy::find_term(parts[part].mechanism, name) : nullptr;
    const toml::table* nested = node.as_table();
    if (!known) {
      const bool one = part < parts.size();
      throw unknown_term(document, key.source(), one ? std::vector{parts[part]} : parts, name);
    }
    if (term != nullptr) {
      const auto same = [&](const NamedTerm& each) {
        return each.term == term && each.part == part;
      };
      if (std::ranges::any_of(found, same))
        throw ScenarioError(document.place(key.source()),
                            fmt::format("{} is set twice", shown(*term)),
                            "once, by itself or below the name of its part");
      found.push_back({term, &node, part});
    } else if (nested != nullptr) {
      for (const auto& [inner, value] : *nested) take(inner, value, name + ".", part);
    } else {
      throw ScenarioError(document.place(node.source()),
                          fmt::format("terms.{} must be a table, not {}", name, kind_of(node)),
                          fmt::format("{} = {{ … }}", name));
    }
  }
};

}  // namespace

std::vector<NamedTerm> named_terms(const Document& document, const toml::table& table,
                                   const std::vector<PartName>& parts,
                                   std::initializer_list<std::string_view> passed_over)
{
  Search search{document, parts};
  for (const auto& [key, node] : table)
    if (std::ranges::find(passed_over, key.str()) == passed_over.end()) search.take(key, node);
  std::ranges::sort(search.found, {},
                    [](const NamedTerm& each) { return std::pair(each.part, each.term); });
  return std::move(search.found);
}

bool names_a_term(const std::string& name)
{
  for (std::size_t mechanism = 0; mechanism < policy::mechanism_names.size(); ++mechanism)
    if (knows(mechanism, name)) return true;
  return false;
}

policy::TermValue read_term(const Document& document, const toml::node& node,
                            const policy::TermDescription& term)
{
  const auto refuse = [&](const std::string& problem) {
    return ScenarioError(document.place(node.source()), fmt::format("{} {}", shown(term), problem),
                         policy::expectation(term));
  };
  policy::TermValue value;
  if (term.number != nullptr) {
    const auto number = node.value<double>();
    if (!node.is_number() || !number)
      throw refuse(fmt::format("must be a number, not {}", kind_of(node)));
    value = *number;
  } else if (term.truth != nullptr) {
    if (!node.is_boolean())
      throw refuse(fmt::format("must be true or false, not {}", kind_of(node)));
    value = node.as_boolean()->get();
  } else {
    if (!node.is_string()) throw refuse(fmt::format("must be text, not {}", kind_of(node)));
    value = node.as_string()->get();
    const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
    if (std::ranges::any_of(node.as_string()->get(), is_control))
      throw refuse("holds a line end or another control character");
  }
  if (const auto problem = policy::problem(term, value)) throw refuse(printable(*problem));
  return value;
}

std::string shown(const policy::TermDescription& term)
{
  return fmt::format("terms.{}", term.name);
}

}  // namespace lionrock::scenario
