// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/overrides.hpp"

#include <fmt/format.h>

#include "sim/scenario/accepts.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/printable.hpp"
#include "sim/scenario/read_value.hpp"

namespace lionrock::scenario {

namespace {

void set_key(Settings& settings, const std::string& option, const std::string& key,
             const std::string& text)
{
  const Accepts* accepts = find_accepts(key);
  if (accepts == nullptr) throw unknown_key({option}, key);
  const Document document = parse_option(option, key, text);
  const toml::node& node = *document.table.get(key);
  settings.by_key[key] = {read_value(document, node, *accepts), {document.name}};
}

void set_key_and_value(Settings& settings, const std::string& text)
{
  const std::string option = "--set " + printable(text);
  const auto equals = text.find('=');
  if (equals == std::string::npos || equals == 0)
    throw ScenarioError({option}, "is not KEY=VALUE", "a dotted key, e.g. --set run.scale=1000");
  const std::string key = text.substr(0, equals);
  if (key == "extends")
    throw ScenarioError({option}, "extends belongs in the file", "any other key of a scenario");
  set_key(settings, option, key, text.substr(equals + 1));
}

}  // namespace

Settings read_overrides(const Overrides& overrides)
{
  Settings settings;
  settings.file = "the command line";
  for (const std::string& text : overrides.set) set_key_and_value(settings, text);

  const auto option = [&](const char* name, const char* key,
                          const std::optional<std::string>& text) {
    if (text) set_key(settings, fmt::format("--{} {}", name, printable(*text)), key, *text);
  };
  option("members", "run.members", overrides.members);
  option("seed", "run.seed", overrides.seed);
  option("scale", "run.scale", overrides.scale);
  option("until", "run.until", overrides.until);
  option("engine", "run.engine", overrides.engine);
  if (overrides.no_uncertainty)
    set_key(settings, "--no-uncertainty", "uncertainty.evidence", "false");
  return settings;
}

}  // namespace lionrock::scenario
