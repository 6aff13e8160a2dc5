// SPDX-License-Identifier: Apache-2.0
#include "sim/base/error.hpp"

#include <fmt/format.h>

namespace lionrock {

namespace {

/// Whether a UTF-8 character that begins with `lead` takes two places in a terminal: those from
/// U+3000 on, nearly all of them Chinese, Japanese, Korean or pictures.
bool is_wide(unsigned char lead) { return lead >= 0xE3; }

/// Spaces as wide as the first `characters` of a line, so that the caret stands under the next one.
/// Tabs are kept, since only the terminal knows their width.
std::string padding(const std::string& line, int characters)
{
  std::string spaces;
  for (const char c : line) {
    const auto byte = static_cast<unsigned char>(c);
    const bool continues = (byte & 0xC0) == 0x80;
    if (continues) continue;
    if (characters-- == 0) break;
    spaces += c == '\t' ? "\t" : is_wide(byte) ? "  " : " ";
  }
  return spaces;
}

}  // namespace

std::string letter(const Place& place, const std::string& problem, const std::string& expected)
{
  std::string text = place.file;
  if (place.line > 0) text += fmt::format(":{}", place.line);
  if (place.line > 0 && place.column > 0) text += fmt::format(":{}", place.column);
  text += ": " + problem;
  if (!place.source_line.empty()) {
    text += "\n    " + place.source_line;
    if (place.column > 0) text += "\n    " + padding(place.source_line, place.column - 1) + "^";
  }
  if (!expected.empty()) text += "\n  expected: " + expected;
  return text;
}

ScenarioError::ScenarioError(const Place& place, const std::string& problem,
                             const std::string& expected)
    : Error(letter(place, problem, expected), 2)
{
}

DataError::DataError(const Place& place, const std::string& problem, const std::string& expected)
    : Error(letter(place, problem, expected), 3)
{
}

}  // namespace lionrock
