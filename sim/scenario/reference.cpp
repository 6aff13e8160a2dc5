// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/reference.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

#include "sim/scenario/accepts.hpp"
#include "sim/scenario/write_scenario.hpp"

namespace lionrock::scenario {

namespace {

std::string or_dash(std::string_view text) { return text.empty() ? "–" : std::string(text); }

std::string code(std::string_view text) { return fmt::format("`{}`", text); }

std::string value_column(const Accepts& accepts)
{
  switch (accepts.kind) {
    case Kind::text: return fmt::format("text, at most {} characters", accepts.high);
    case Kind::integer: return fmt::format("whole number, {} … {}", accepts.low, accepts.high);
    case Kind::number: return fmt::format("number, {} … {}", accepts.low, accepts.high);
    case Kind::truth: return "`true` or `false`";
    case Kind::quarter: return "quarter, `\"2024Q1\"`";
    case Kind::choice: return fmt::format("`\"{}\"`", fmt::join(accepts.choices, "\"`, `\""));
    case Kind::members:
      return fmt::format("whole number, {} … {}, or `\"A-B\"`", accepts.low, accepts.high);
    case Kind::path: return fmt::format("path, {} … {}", accepts.low, accepts.high);
  }
  return {};
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

}  // namespace lionrock::scenario
