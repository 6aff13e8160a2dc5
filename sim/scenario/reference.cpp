// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/reference.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <map>

#include "sim/policy/terms.hpp"
#include "sim/scenario/accepts.hpp"
#include "sim/scenario/write_scenario.hpp"

namespace lionrock::scenario {

namespace {

std::string or_dash(std::string_view text) { return text.empty() ? "–" : std::string(text); }

std::string code(std::string_view text) { return fmt::format("`{}`", text); }

std::string number_range(double low, double high)
{
  return std::isinf(high) ? fmt::format("{} …", low) : fmt::format("{} … {}", low, high);
}

std::string value_column(const Accepts& accepts)
{
  switch (accepts.kind) {
    case Kind::text: return fmt::format("text, at most {} characters", accepts.high);
    case Kind::integer: return fmt::format("whole number, {} … {}", accepts.low, accepts.high);
    case Kind::number: return "number, " + number_range(accepts.low, accepts.high);
    case Kind::truth: return "`true` or `false`";
    case Kind::quarter: return "quarter, `\"2024Q1\"`";
    case Kind::choice: return fmt::format("`\"{}\"`", fmt::join(accepts.choices, "\"`, `\""));
    case Kind::members:
      return fmt::format("whole number, {} … {}, or `\"A-B\"`", accepts.low, accepts.high);
    case Kind::path: return fmt::format("path, {} … {}", accepts.low, accepts.high);
    case Kind::openings: return "`{ slug = \"2030Q1\", … }`";
    case Kind::list: return "list of names";
    case Kind::terms: return "table, or list of dated tables";
    case Kind::legislation: return "`true`, `false`, `{ delay = … }`";
  }
  return {};
}

std::string value_column(const policy::TermDescription& term)
{
  if (term.truth != nullptr) return "`true` or `false`";
  if (term.number != nullptr) return "number, " + number_range(term.low, term.high);
  return term.choices.empty() ? "text"
                              : fmt::format("`\"{}\"`", fmt::join(term.choices, "\"`, `\""));
}

}  // namespace

std::string key_reference(const Scenario& baseline)
{
  std::map<std::string_view, std::string> values;
  for (const auto& [key, value] : written_keys(baseline)) values[key] = code(value);

  std::string text =
      "| key | meaning | value | unit | symbol | in `baseline.toml` | if absent | source |\n"
      "|---|---|---|---|---|---|---|---|\n";
  for (const Accepts& accepts : accepted_keys())
    text += fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} |\n", code(accepts.key),
                        accepts.meaning, value_column(accepts), or_dash(accepts.unit),
                        accepts.symbol.empty() ? "–" : code(accepts.symbol),
                        or_dash(values[accepts.key]),
                        accepts.required() ? "an error" : accepts.absent, or_dash(accepts.source));
  return text;
}

std::string instrument_reference()
{
  std::string text =
      "| key | meaning | value | unit | if absent |\n"
      "|---|---|---|---|---|\n";
  for (const Accepts& accepts : instrument_keys())
    text += fmt::format("| {} | {} | {} | {} | {} |\n",
                        code(accepts.key.substr(accepts.key.find('.') + 1)), accepts.meaning,
                        value_column(accepts), or_dash(accepts.unit), accepts.absent);
  return text;
}

std::string term_reference()
{
  std::string text =
      "| mechanism | term | meaning | value | unit | if absent |\n"
      "|---|---|---|---|---|---|\n";
  for (std::size_t mechanism = 0; mechanism < policy::mechanism_names.size(); ++mechanism) {
    const policy::Mechanism none = policy::make_default(mechanism);
    for (const auto& term : policy::terms_of(mechanism))
      text +=
          fmt::format("| {} | {} | {} | {} | {} | {} |\n", code(policy::mechanism_names[mechanism]),
                      code(term.name), term.meaning, value_column(term), or_dash(term.unit),
                      term.required ? "an error" : policy::show(none, term));
  }
  return text;
}

}  // namespace lionrock::scenario
