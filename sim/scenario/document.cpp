// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "sim/scenario/printable.hpp"

namespace lionrock::scenario {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t most_bytes = 1 << 20;

std::vector<std::string> lines_of(std::string_view text)
{
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.push_back(printable(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool is_bare_word(std::string_view text)
{
  const auto allowed = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '_';
  };
  return !text.empty() && std::all_of(text.begin(), text.end(), allowed);
}

}  // namespace

Place Document::place(const toml::source_region& region) const
{
  if (lines.empty() || region.begin.line == 0) return {name};
  const auto line = std::min<std::size_t>(region.begin.line, lines.size());
  return {name, static_cast<int>(line), static_cast<int>(region.begin.column), lines[line - 1]};
}

std::string reading_problem(const fs::path& path)
{
  std::error_code failure;
  const fs::file_status status = fs::status(path, failure);
  if (status.type() == fs::file_type::not_found) return "does not exist";
  if (fs::is_directory(status)) return "is a folder";
  if (!fs::is_regular_file(status)) return "is not a file";
  const std::uintmax_t bytes = fs::file_size(path, failure);
  if (failure || !std::ifstream(path)) return "cannot be read";
  if (bytes > most_bytes) return fmt::format("has {} bytes, too many for a scenario", bytes);
  return {};
}

Document read_document(const fs::path& path, const Wanted& wanted)
{
  Document document{path.string(), {}, {}};
  if (const std::string problem = reading_problem(path); !problem.empty())
    throw ScenarioError({document.name}, problem, std::string(wanted.file));
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  document.lines = lines_of(text);
  try {
    document.table = toml::parse(text, document.name);
  } catch (const toml::parse_error& error) {
    throw ScenarioError(document.place(error.source()),
                        fmt::format("is not well-formed TOML: {}", printable(error.description())),
                        "lines such as key = value under a [table]");
  }
  if (document.table.empty())
    throw ScenarioError({document.name}, "is empty", std::string(wanted.content));
  return document;
}

Document parse_option(const std::string& name, std::string_view key, const std::string& text)
{
  Document document{name, {}, {}};
  const auto refuse = [&](std::string_view reason) {
    return ScenarioError({document.name}, fmt::format("its value is not TOML: {}", reason),
                         "a number, true, false, a word or \"text\" in quotes");
  };
  if (text.find_first_of("\r\n") != std::string::npos) throw refuse("it has several lines");
  try {
    toml::table parsed = toml::parse("value = " + text);
    document.table.insert_or_assign(key, std::move(*parsed.get("value")));
  } catch (const toml::parse_error& error) {
    if (!is_bare_word(text)) throw refuse(printable(error.description()));
    document.table.insert_or_assign(key, text);
  }
  return document;
}

}  // namespace lionrock::scenario
