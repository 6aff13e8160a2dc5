// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/json_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

namespace lionrock::cli {

std::string json_text(std::string_view text)
{
  std::string all = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      all += fmt::format("\\{}", c);
    else if (static_cast<unsigned char>(c) < 0x20)
      all += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      all += c;
  }
  return all + '"';
}

std::string json_number(double value)
{
  return std::isfinite(value) ? fmt::format("{}", value) : "null";
}

std::string json_estimate(const experiment::Estimate& estimate)
{
  return fmt::format(R"({{"mean": {}, "low": {}, "high": {}, "standard_error": {}}})",
                     json_number(estimate.mean), json_number(estimate.low),
                     json_number(estimate.high), json_number(estimate.standard_error));
}

std::string json_list(const std::vector<std::string>& texts)
{
  std::vector<std::string> items;
  for (const std::string& text : texts) items.push_back(json_text(text));
  return json_array(items);
}

std::string json_array(const std::vector<std::string>& items)
{
  return fmt::format("[{}]", fmt::join(items, ", "));
}

std::string json_lines(const std::vector<std::string>& items)
{
  return items.empty() ? "[]" : fmt::format("[\n  {}\n]", fmt::join(items, ",\n  "));
}

}  // namespace lionrock::cli
