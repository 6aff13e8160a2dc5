// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/read_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>

#include "sim/scenario/printable.hpp"

namespace lionrock::scenario {

namespace {

/// One value on its way in: the node, what is accepted, and the letter to write when it is not.
struct Candidate {
  const Document& document;
  const toml::node& node;
  const Accepts& accepts;

  [[nodiscard]] ScenarioError refused(std::string_view problem) const
  {
    return refused(node, accepts.key, problem);
  }
  [[nodiscard]] ScenarioError refused(const toml::node& at, std::string_view key,
                                      std::string_view problem) const
  {
    return {document.place(at.source()), fmt::format("{} {}", key, problem), expectation(accepts)};
  }
  [[nodiscard]] ScenarioError wrong_kind(std::string_view wanted) const
  {
    return refused(fmt::format("must be {}, not {}", wanted, kind_of(node)));
  }
};

int characters(std::string_view text)
{
  int count = 0;
  for (; !text.empty(); ++count) text.remove_prefix(std::max(utf8_length(text), 1));
  return count;
}

std::string read_text(const Candidate& candidate)
{
  const auto* text = candidate.node.as_string();
  if (text == nullptr) throw candidate.wrong_kind("text in quotes");
  const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
  if (std::any_of(text->get().begin(), text->get().end(), is_control))
    throw candidate.refused("holds a line end or another control character");
  if (text->get().find_first_not_of(' ') == std::string::npos) throw candidate.refused("is blank");
  if (characters(text->get()) > candidate.accepts.high)
    throw candidate.refused(fmt::format("has {} characters", characters(text->get())));
  return text->get();
}

std::int64_t read_integer(const Candidate& candidate)
{
  const auto* number = candidate.node.as_integer();
  if (number == nullptr) throw candidate.wrong_kind("a whole number");
  const auto value = static_cast<double>(number->get());
  if (value < candidate.accepts.low || value > candidate.accepts.high)
    throw candidate.refused(fmt::format("= {} is out of range", number->get()));
  return number->get();
}

double read_number(const Candidate& candidate, const toml::node& node, std::string_view key)
{
  const std::optional<double> value = node.value<double>();
  if (!node.is_number() || !value)
    throw candidate.refused(node, key, fmt::format("must be a number, not {}", kind_of(node)));
  const bool inside = *value >= candidate.accepts.low && *value <= candidate.accepts.high;
  if (!inside)  // so is not-a-number, which compares with nothing
    throw candidate.refused(node, key, fmt::format("= {} is out of range", *value));
  return *value;
}

bool read_truth(const Candidate& candidate)
{
  const auto* truth = candidate.node.as_boolean();
  if (truth == nullptr) throw candidate.wrong_kind("true or false");
  return truth->get();
}

Quarter read_quarter(const Candidate& candidate)
{
  const auto* text = candidate.node.as_string();
  if (text == nullptr) throw candidate.wrong_kind("a quarter in quotes");
  const std::optional<Quarter> quarter = Quarter::parse(text->get());
  if (!quarter)
    throw candidate.refused(fmt::format("= \"{}\" is not a quarter", printable(text->get())));
  return *quarter;
}

std::string read_choice(const Candidate& candidate)
{
  const auto* text = candidate.node.as_string();
  if (text == nullptr) throw candidate.wrong_kind("text in quotes");
  const auto& choices = candidate.accepts.choices;
  if (std::find(choices.begin(), choices.end(), text->get()) == choices.end())
    throw candidate.refused(fmt::format("= \"{}\" is not known", printable(text->get())));
  return text->get();
}

/// A whole number from 0, and nothing else; nothing for any other text.
std::optional<int> whole_number(std::string_view text)
{
  int value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = failure == std::errc{} && end == text.data() + text.size() && value >= 0;
  return whole ? std::optional(value) : std::nullopt;
}

Members read_members(const Candidate& candidate)
{
  const auto* text = candidate.node.as_string();
  if (text == nullptr) {
    if (!candidate.node.is_integer()) throw candidate.wrong_kind("a whole number or \"A-B\"");
    return {0, static_cast<int>(read_integer(candidate)) - 1};
  }
  const std::string_view range = text->get();
  const auto dash = range.find('-');
  const bool is_range = dash != std::string_view::npos;
  const auto first = whole_number(range.substr(0, dash));
  const auto last = is_range ? whole_number(range.substr(dash + 1)) : std::nullopt;
  if (!first || !last)
    throw candidate.refused(fmt::format("= \"{}\" is not \"A-B\"", printable(range)));
  if (*first > *last) throw candidate.refused(fmt::format("= \"{}\" ends before it begins", range));
  if (*last >= candidate.accepts.high)
    throw candidate.refused(fmt::format("= \"{}\" is out of range", range));
  return {*first, *last};
}

Path read_path(const Candidate& candidate)
{
  const toml::table* table = candidate.node.as_table();
  if (table == nullptr)
    return {{{0, read_number(candidate, candidate.node, candidate.accepts.key)}}};
  if (table->empty()) throw candidate.refused("names no year");
  Path path;
  for (const auto& [key, node] : *table) {
    const std::optional<int> year = key.str().size() == 4 ? whole_number(key.str()) : std::nullopt;
    const std::string dotted = fmt::format("{}.{}", candidate.accepts.key, printable(key.str()));
    if (!year || *year < 1900 || *year > 2200)
      throw ScenarioError(candidate.document.place(key.source()), dotted + " is not a year",
                          expectation(candidate.accepts));
    path.by_year[*year] = read_number(candidate, node, dotted);
  }
  if (path.by_year.size() == 1) return {{{0, path.by_year.begin()->second}}};  // a constant
  return path;
}

Openings read_openings(const Candidate& candidate)
{
  const toml::table* table = candidate.node.as_table();
  if (table == nullptr) throw candidate.wrong_kind("a table");
  Openings openings;
  for (const auto& [key, node] : *table) {
    const std::string dotted = fmt::format("{}.{}", candidate.accepts.key, printable(key.str()));
    const auto* text = node.as_string();
    const auto quarter = text == nullptr ? std::nullopt : Quarter::parse(text->get());
    if (!quarter) throw candidate.refused(node, dotted, "must be a quarter in quotes");
    openings.quarters[std::string(key.str())] = *quarter;
    openings.places[std::string(key.str())] = candidate.document.place(key.source());
  }
  return openings;
}

}  // namespace

std::string_view kind_of(const toml::node& node)
{
  switch (node.type()) {
    case toml::node_type::table: return "a table";
    case toml::node_type::array: return "a list";
    case toml::node_type::string: return "text";
    case toml::node_type::integer: return "a whole number";
    case toml::node_type::floating_point: return "a number with a decimal point";
    case toml::node_type::boolean: return "true or false";
    default: return "a date or time";
  }
}

Value read_value(const Document& document, const toml::node& node, const Accepts& accepts)
{
  const Candidate candidate{document, node, accepts};
  switch (accepts.kind) {
    case Kind::text: return read_text(candidate);
    case Kind::integer: return read_integer(candidate);
    case Kind::number: return read_number(candidate, node, accepts.key);
    case Kind::truth: return read_truth(candidate);
    case Kind::quarter: return read_quarter(candidate);
    case Kind::choice: return read_choice(candidate);
    case Kind::members: return read_members(candidate);
    case Kind::path: return read_path(candidate);
    case Kind::openings: return read_openings(candidate);
    case Kind::list:
    case Kind::terms:
    case Kind::legislation: break;
  }
  throw std::logic_error("instruments read these themselves");
}

}  // namespace lionrock::scenario
