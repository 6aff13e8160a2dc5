// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "sim/policy/terms.hpp"

// How the tables of terms are written; for terms*.cpp only.
namespace lionrock::policy::tables {

template <typename Owner, typename Value>
Owner owner_of(Value Owner::*);

/// The member of a mechanism that a term names.
template <auto member>
auto& access(Mechanism& mechanism)
{
  return std::get<decltype(owner_of(member))>(mechanism).*member;
}

/// Position of a type in the variant.
template <typename Owner>
inline const std::size_t index_of = Mechanism(Owner{}).index();

/// What a term is called and means.
struct Words {
  std::string_view name, meaning, meaning_zh, unit;
};

template <auto member>
TermDescription number(const Words& words, double low, double high, std::string_view absent = {})
{
  TermDescription term{.mechanism = index_of<decltype(owner_of(member))>,
                       .name = words.name,
                       .meaning = words.meaning,
                       .meaning_zh = words.meaning_zh,
                       .unit = words.unit,
                       .low = low,
                       .high = high,
                       .absent = absent};
  term.number = &access<member>;
  return term;
}

/// A number that has no default.
template <auto member>
TermDescription required(const Words& words, double low, double high)
{
  TermDescription term = number<member>(words, low, high);
  term.required = true;
  return term;
}

template <auto member>
TermDescription truth(const Words& words)
{
  TermDescription term{.mechanism = index_of<decltype(owner_of(member))>,
                       .name = words.name,
                       .meaning = words.meaning,
                       .meaning_zh = words.meaning_zh,
                       .unit = words.unit};
  term.truth = &access<member>;
  return term;
}

template <auto member>
TermDescription choice(const Words& words, std::span<const std::string_view> choices)
{
  TermDescription term{.mechanism = index_of<decltype(owner_of(member))>,
                       .name = words.name,
                       .meaning = words.meaning,
                       .meaning_zh = words.meaning_zh,
                       .unit = words.unit,
                       .choices = choices};
  term.text = &access<member>;
  return term;
}

using Table = std::vector<TermDescription>;

// What projects are given.
[[nodiscard]] Table capital_grant();
[[nodiscard]] Table tax_concession();
[[nodiscard]] Table land_premium();
[[nodiscard]] Table research_support();
[[nodiscard]] Table negotiated_package();
// Floor, persons and capacity.
[[nodiscard]] Table floor_space();
[[nodiscard]] Table talent_admission();
[[nodiscard]] Table training();
[[nodiscard]] Table infrastructure();
[[nodiscard]] Table development_company();
// Money and markets.
[[nodiscard]] Table guidance_fund();
[[nodiscard]] Table input_price();
[[nodiscard]] Table market_access();
[[nodiscard]] Table public_demand();
[[nodiscard]] Table liquidity();
// How government works.
[[nodiscard]] Table approval_time();
[[nodiscard]] Table attraction();
[[nodiscard]] Table governance();
[[nodiscard]] Table standards();
[[nodiscard]] Table public_sector_productivity();

}  // namespace lionrock::policy::tables
