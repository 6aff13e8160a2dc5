// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "sim/policy/terms.hpp"
#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/document.hpp"

namespace lionrock::scenario {

/// A term that a text names, with the node that holds its value.
struct NamedTerm {
  const policy::TermDescription* term;
  const toml::node* node;
  std::size_t part;  ///< position among the parts
};

/// The terms that a table names, nested ones such as instalments.first included, in the order of
/// the parts and of their mechanisms' tables. A term that several parts have is written below the
/// name of its part; any term may be.
///
/// @param parts        what the terms may be of, at least one
/// @param passed_over  keys of the table that are no terms, e.g. `from`
/// @throws ScenarioError about a key that is no term of any part, is one of several, or is set
/// twice
[[nodiscard]] std::vector<NamedTerm> named_terms(
    const Document& document, const toml::table& table, const std::vector<PartName>& parts,
    std::initializer_list<std::string_view> passed_over);

/// Whether some mechanism has a term of that name, or terms nested below it.
[[nodiscard]] bool names_a_term(const std::string& name);

/// @throws ScenarioError if the value is of the wrong type, out of range or not among the choices
[[nodiscard]] policy::TermValue read_term(const Document& document, const toml::node& node,
                                          const policy::TermDescription& term);

/// The name as letters say it: terms.share.
[[nodiscard]] std::string shown(const policy::TermDescription& term);

}  // namespace lionrock::scenario
