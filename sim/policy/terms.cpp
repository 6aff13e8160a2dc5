// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/terms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "sim/base/error.hpp"
#include "sim/policy/term_tables.hpp"

namespace lionrock::policy {

namespace {

constexpr std::size_t mechanisms = mechanism_names.size();

/// In the order of the variant.
std::array<tables::Table, mechanisms> all_terms()
{
  return {tables::capital_grant(),      tables::tax_concession(),
          tables::floor_space(),        tables::land_premium(),
          tables::talent_admission(),   tables::training(),
          tables::guidance_fund(),      tables::research_support(),
          tables::infrastructure(),     tables::approval_time(),
          tables::input_price(),        tables::market_access(),
          tables::public_demand(),      tables::attraction(),
          tables::liquidity(),          tables::governance(),
          tables::standards(),          tables::public_sector_productivity(),
          tables::negotiated_package(), tables::development_company()};
}

template <std::size_t... i>
Mechanism nth_mechanism(std::size_t wanted, std::index_sequence<i...>)
{
  Mechanism made;
  ((i == wanted ? static_cast<void>(made.emplace<i>()) : static_cast<void>(0)), ...);
  return made;
}

template <typename... Rules>
struct Overloaded : Rules... {
  using Rules::operator()...;
};
template <typename... Rules>
Overloaded(Rules...) -> Overloaded<Rules...>;

std::string joined(std::span<const std::string_view> words)
{
  return fmt::format("{}", fmt::join(words, ", "));
}

/// Why a number is refused, or nothing; not-a-number compares with nothing.
std::optional<std::string> number_problem(const TermDescription& term, double value)
{
  if (value >= term.low && value <= term.high) return std::nullopt;
  return fmt::format("= {} is out of range", value);
}

}  // namespace

const std::vector<TermDescription>& terms_of(std::size_t mechanism)
{
  static const std::array<tables::Table, mechanisms> terms = all_terms();
  return terms.at(mechanism);
}

std::vector<std::string_view> one_of(std::size_t mechanism)
{
  const std::string_view name = mechanism_names.at(mechanism);
  if (name == "tax_concession")
    return {"rate", "rate_cut", "research_deduction", "first_research_deduction", "write_off"};
  if (name == "floor_space") return {"area", "area_per_year"};
  if (name == "land_premium")
    return {"discount", "instalments.first", "rent_then_buy", "waiver_fee_discount"};
  if (name == "talent_admission") return {"persons_per_year", "in_outlook_per_year"};
  if (name == "research_support")
    return {"public_research_per_year", "firm_support", "researchers", "spin_offs_per_year",
            "grant_per_venture"};
  if (name == "approval_time") return {"quarters_saved", "give_up_factor"};
  if (name == "market_access") return {"trade_cost_cut", "certification_saved"};
  if (name == "attraction") return {"arrival_factor", "cost_per_year"};
  if (name == "governance") return {"approval_factor", "arrival_factor", "give_up_factor"};
  if (name == "standards")
    return {"compliance_cost_cut", "application_cost_factor", "permitted_use"};
  if (name == "negotiated_package") return {"lowest_tax_rate", "grant_ceiling", "land_ceiling"};
  if (name == "development_company") return {"equity", "borrowing_limit", "private_share"};
  return {};
}

std::optional<std::size_t> mechanism_named(std::string_view name)
{
  const auto found = std::ranges::find(mechanism_names, name);
  if (found == mechanism_names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - mechanism_names.begin());
}

const TermDescription* find_term(std::size_t mechanism, std::string_view name)
{
  const auto& terms = terms_of(mechanism);
  const auto found = std::ranges::find(terms, name, &TermDescription::name);
  return found == terms.end() ? nullptr : &*found;
}

Mechanism make_default(std::size_t mechanism)
{
  return nth_mechanism(mechanism, std::make_index_sequence<mechanisms>{});
}

std::optional<std::string> problem(const TermDescription& term, const TermValue& value)
{
  if (term.number != nullptr) {
    const double* held = std::get_if<double>(&value);
    return held != nullptr ? number_problem(term, *held) : std::string("must be a number");
  }
  if (term.truth != nullptr) {
    if (std::holds_alternative<bool>(value)) return std::nullopt;
    return "must be true or false";
  }
  const std::string* held = std::get_if<std::string>(&value);
  if (held == nullptr) return "must be text";
  if (held->empty()) return "is empty";
  if (term.choices.empty() || std::ranges::find(term.choices, *held) != term.choices.end())
    return std::nullopt;
  return fmt::format("= \"{}\" is not known", *held);
}

std::string expectation(const TermDescription& term)
{
  if (term.truth != nullptr) return fmt::format("{}: true or false", term.meaning);
  if (term.text != nullptr)
    return term.choices.empty() ? fmt::format("{}, as text", term.meaning)
                                : fmt::format("{}: one of {}", term.meaning, joined(term.choices));
  const std::string unit = term.unit.empty() ? "" : fmt::format(" ({})", term.unit);
  if (std::isinf(term.high)) return fmt::format("{}{}, {} or more", term.meaning, unit, term.low);
  return fmt::format("{}{}, from {} to {}", term.meaning, unit, term.low, term.high);
}

std::optional<std::string> contradiction(const Mechanism& mechanism)
{
  using Found = std::optional<std::string>;
  return std::visit(
      Overloaded{
          [](const CapitalGrant& terms) -> Found {
            if (terms.minimum_project_cost > terms.maximum_project_cost)
              return "minimum_project_cost is above maximum_project_cost: no project is eligible";
            return std::nullopt;
          },
          [](const FloorSpaceSupply& terms) -> Found {
            if (terms.area > 0.0 && terms.years == 0.0)
              return "area needs years, over which it is delivered";
            return std::nullopt;
          },
          [](const LandPremium& terms) -> Found {
            if (terms.first_instalment < 1.0 && terms.instalment_years == 0.0)
              return "instalments.first below 1 needs instalments.years";
            return std::nullopt;
          },
          [](const TalentAdmission& terms) -> Found {
            if (terms.class_a_share + terms.class_b_share > 1.0)
              return "class_a_share and class_b_share sum to more than 1";
            if (terms.skill != std::floor(terms.skill)) return "skill must be 0, 1 or 2";
            return std::nullopt;
          },
          [](const GuidanceFund& terms) -> Found {
            if (terms.failure_years > terms.holding_years)
              return "failure_years is above holding_years";
            if (terms.production_share > terms.local_share)
              return "production_share is above local_share, of which it is part";
            return std::nullopt;
          },
          [](const Infrastructure& terms) -> Found {
            if (terms.kind == "transport" && terms.capacity > 1.0)
              return "capacity of transport is a share of commuting time saved, at most 1";
            return std::nullopt;
          },
          [](const auto&) -> Found { return std::nullopt; }},
      mechanism);
}

void set(Mechanism& mechanism, const TermDescription& term, const TermValue& value)
{
  if (mechanism.index() != term.mechanism)
    throw ScenarioError(fmt::format("{} is a term of {}, not of {}", term.name,
                                    mechanism_names[term.mechanism],
                                    mechanism_names[mechanism.index()]));
  if (const auto found = problem(term, value))
    throw ScenarioError(fmt::format("{}.{} {}\n  expected: {}", mechanism_names[term.mechanism],
                                    term.name, *found, expectation(term)));
  if (term.number != nullptr) term.number(mechanism) = std::get<double>(value);
  if (term.truth != nullptr) term.truth(mechanism) = std::get<bool>(value);
  if (term.text != nullptr) term.text(mechanism) = std::get<std::string>(value);
}

TermValue get(const Mechanism& mechanism, const TermDescription& term)
{
  Mechanism copy = mechanism;  // the table's access is one for reading and writing
  if (term.number != nullptr) return term.number(copy);
  if (term.truth != nullptr) return term.truth(copy);
  return term.text(copy);
}

std::string show(const Mechanism& mechanism, const TermDescription& term)
{
  const TermValue value = get(mechanism, term);
  if (const bool* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  if (const std::string* text = std::get_if<std::string>(&value)) return *text;
  const double number = std::get<double>(value);
  if (std::isinf(number)) return "no limit";
  if (number < term.low && !term.absent.empty()) return std::string(term.absent);
  const std::string exact = fmt::format("{}", number);
  constexpr std::size_t legible = 8;
  const bool fraction = exact.find('.') != std::string::npos;
  return fraction && exact.size() > legible ? fmt::format("{:.6g}", number) : exact;
}

}  // namespace lionrock::policy
