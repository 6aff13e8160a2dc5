// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/toml_text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace lionrock::scenario {

std::string in_quotes(std::string_view text)
{
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

std::string written(bool value) { return value ? "true" : "false"; }

std::string written(Quarter quarter) { return in_quotes(quarter.label()); }

std::string written(double value)
{
  const std::string digits = fmt::format("{}", value);
  const bool is_float = !std::isfinite(value) || digits.find_first_of(".e") != std::string::npos;
  return is_float ? digits : digits + ".0";
}

std::string written(const std::vector<std::string>& list)
{
  std::string items;
  for (const std::string& item : list) items += (items.empty() ? "" : ", ") + in_quotes(item);
  return fmt::format("[{}]", items);
}

}  // namespace lionrock::scenario
