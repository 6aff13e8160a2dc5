// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "sim/policy/terms.hpp"
#include "sim/scenario/document.hpp"

namespace lionrock::scenario {

/// A term that a text names, with the node that holds its value.
struct NamedTerm {
  const policy::TermDescription* term;
  const toml::node* node;
};

/// The terms that a table names, nested ones such as instalments.first included, in the order of
/// the mechanism's table.
///
/// @param passed_over  keys of the table that are no terms, e.g. `from`
/// @throws ScenarioError about a key that is no term of the mechanism
[[nodiscard]] std::vector<NamedTerm> named_terms(
    const Document& document, const toml::table& table, std::size_t mechanism,
    std::initializer_list<std::string_view> passed_over);

/// @throws ScenarioError if the value is of the wrong type, out of range or not among the choices
[[nodiscard]] policy::TermValue read_term(const Document& document, const toml::node& node,
                                          const policy::TermDescription& term);

/// The name as letters say it: terms.share.
[[nodiscard]] std::string shown(const policy::TermDescription& term);

}  // namespace lionrock::scenario
