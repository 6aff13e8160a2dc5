// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

#include "sim/scenario/accepts.hpp"

namespace lionrock::scenario {

namespace {

std::string form(const Accepts& accepts)
{
  const auto range = [&](std::string_view what) {
    if (std::isinf(accepts.high)) return fmt::format("{} from {}", what, accepts.low);
    return fmt::format("{} from {} to {}", what, accepts.low, accepts.high);
  };
  switch (accepts.kind) {
    case Kind::text: return fmt::format("one line of text, at most {} characters", accepts.high);
    case Kind::integer: return range("a whole number");
    case Kind::number: return range("a number");
    case Kind::truth: return "true or false";
    case Kind::quarter: return "a quarter such as \"2024Q1\"";
    case Kind::choice: return fmt::format("one of \"{}\"", fmt::join(accepts.choices, "\", \""));
    case Kind::members: return range("a whole number");
    case Kind::path: return range("a number, or { year = number, … },");
    case Kind::openings: return "{ slug = \"2030Q1\", … }";
    case Kind::list: return "[\"name\", …]";
    case Kind::terms: return "{ term = value, … }, or a list of such tables with their `from`";
    case Kind::legislation: return "true, false or { delay = quarters }";
  }
  return {};
}

}  // namespace

std::string expectation(const Accepts& accepts)
{
  const std::string unit = accepts.unit.empty() ? "" : fmt::format(" [{}]", accepts.unit);
  return fmt::format("{}{}; {}", accepts.meaning, unit, form(accepts));
}

}  // namespace lionrock::scenario
