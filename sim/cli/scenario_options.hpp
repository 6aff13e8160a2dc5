// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include "sim/pack/pack.hpp"
#include "sim/scenario/overrides.hpp"
#include "sim/scenario/scenario.hpp"

namespace lionrock::cli {

/// Which scenarios, and what the command line sets in place of their files.
struct ScenarioOptions {
  std::vector<std::string> files;
  std::string pack = "hong_kong";
  scenario::Overrides overrides;
};

/// Adds SCENARIO... and the options that stand for keys of a scenario.
void add_scenario_options(CLI::App& command, ScenarioOptions& options);

/// Reads and checks every scenario.
/// @throws ScenarioError about the first that is wrong
[[nodiscard]] std::vector<scenario::Scenario> read_scenarios(const ScenarioOptions& options,
                                                             const pack::EconomyPack& pack);

/// What a scenario may say but hardly means.
[[nodiscard]] std::vector<std::string> scenario_warnings(const scenario::Scenario& scenario,
                                                         const pack::EconomyPack& pack);

/// What a scenario is called, for someone who looks for one: path and titles, or what is wrong.
struct ScenarioTitle {
  std::filesystem::path path;
  std::string title, title_zh;
};

[[nodiscard]] std::vector<ScenarioTitle> known_titles(const pack::EconomyPack& pack);

}  // namespace lionrock::cli
