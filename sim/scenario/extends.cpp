// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/extends.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "sim/scenario/accepts.hpp"
#include "sim/scenario/build_instrument.hpp"
#include "sim/scenario/document.hpp"

namespace lionrock::scenario {

namespace {

namespace fs = std::filesystem;

/// The file that `extends` names, seen from the folder of the file it stands in.
fs::path base_of(const fs::path& file, const Setting& extends, const std::vector<fs::path>& chain)
{
  const fs::path named = std::get<std::string>(extends.value);
  const auto refuse = [&](const std::string& problem) {
    return ScenarioError(extends.place, fmt::format("extends = \"{}\" {}", named.string(), problem),
                         expectation(*find_accepts("extends")));
  };
  if (named.is_absolute())
    throw refuse("is an absolute path, and only relative ones lead from file to file");
  fs::path base = (file.parent_path() / named).lexically_normal();
  if (const std::string problem = reading_problem(base); !problem.empty()) throw refuse(problem);
  const auto same = [&](const fs::path& earlier) { return fs::equivalent(earlier, base); };
  if (std::any_of(chain.begin(), chain.end(), same))
    throw refuse("closes a circle: that file extends this one, directly or through others");
  return base;
}

constexpr Wanted wanted{.file = "a scenario, a TOML file such as baseline.toml",
                        .content = "a scenario; scenarios/README.md lists its keys"};

/// Takes over what a file sets, and checks its instruments as they then are.
void take_over(Settings& settings, Settings later, const Limits& limits)
{
  settings.replace_by(std::move(later));
  for (const InstrumentText& text : settings.instruments) (void)build_instruments(text, limits);
}

}  // namespace

Settings read_with_bases(const fs::path& path, const Limits& limits)
{
  std::vector<fs::path> chain{path};
  std::vector<Settings> texts{read_settings(read_document(path, wanted), limits)};
  while (const Setting* extends = texts.back().find("extends")) {
    chain.push_back(base_of(chain.back(), *extends, chain));
    texts.push_back(read_settings(read_document(chain.back(), wanted), limits));
  }
  Settings settings;
  for (; !texts.empty(); texts.pop_back()) take_over(settings, std::move(texts.back()), limits);
  return settings;
}

}  // namespace lionrock::scenario
