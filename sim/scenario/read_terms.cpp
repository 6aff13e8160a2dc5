// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/read_terms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sim/scenario/nearest.hpp"
#include "sim/scenario/printable.hpp"
#include "sim/scenario/read_value.hpp"

namespace lionrock::scenario {

namespace {

std::vector<std::string> term_names(std::size_t mechanism)
{
  std::vector<std::string> names;
  for (const auto& term : policy::terms_of(mechanism)) names.emplace_back(term.name);
  return names;
}

/// Whether terms of the mechanism are nested below the name.
bool holds_terms(std::size_t mechanism, const std::string& name)
{
  const auto nested = [&](const auto& term) { return term.name.starts_with(name + "."); };
  return std::ranges::any_of(policy::terms_of(mechanism), nested);
}

ScenarioError unknown_term(const Document& document, const toml::source_region& at,
                           std::size_t mechanism, const std::string& name)
{
  const auto names = term_names(mechanism);
  const auto near = nearest_name(name, names);
  const auto* term = near ? policy::find_term(mechanism, *near) : nullptr;
  return {document.place(at),
          fmt::format("terms.{} is not a term of {}", printable(name),
                      policy::mechanism_names[mechanism]),
          term != nullptr
              ? fmt::format("{}, the nearest term: {}", shown(*term), policy::expectation(*term))
              : named_suggestion(name, names, "term")};
}

/// Where the search for terms has come to.
struct Search {
  const Document& document;
  std::size_t mechanism;
  std::vector<NamedTerm> found;

  void take(const toml::key& key, const toml::node& node, const std::string& prefix)
  {
    const std::string name = prefix + std::string(key.str());
    const toml::table* nested = node.as_table();
    const bool quoted_path = key.str().find('.') != std::string_view::npos;
    const auto* term = quoted_path ? nullptr : policy::find_term(mechanism, name);
    if (term != nullptr) {
      found.push_back({term, &node});
    } else if (!holds_terms(mechanism, name)) {
      throw unknown_term(document, key.source(), mechanism, name);
    } else if (nested != nullptr) {
      for (const auto& [inner, value] : *nested) take(inner, value, name + ".");
    } else {
      throw ScenarioError(document.place(node.source()),
                          fmt::format("terms.{} must be a table, not {}", name, kind_of(node)),
                          fmt::format("{} = {{ … }}", name));
    }
  }
};

}  // namespace

std::vector<NamedTerm> named_terms(const Document& document, const toml::table& table,
                                   std::size_t mechanism,
                                   std::initializer_list<std::string_view> passed_over)
{
  Search search{document, mechanism, {}};
  for (const auto& [key, node] : table)
    if (std::ranges::find(passed_over, key.str()) == passed_over.end()) search.take(key, node, "");
  std::ranges::sort(search.found, {}, &NamedTerm::term);
  return std::move(search.found);
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
