// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "sim/cli/scenario_options.hpp"
#include "sim/pack/pack.hpp"
#include "sim/results/results.hpp"
#include "sim/scenario/scenario.hpp"

namespace lionrock::cli {

/// What the user typed after a command that projects scenarios.
struct ProjectionOptions {
  ScenarioOptions scenario;
  std::string output;
  std::string threads = "0";
  std::string language = "en";
  std::optional<bool> projects;
  bool micro = false, json = false, quiet = false, verbose = false;
};

/// Adds the options of such a command; its scenarios are positional arguments.
///
/// @param named  file that is written where none is named, for the help
void add_projection_options(CLI::App& command, ProjectionOptions& options,
                            const std::string& named);

/// What came of a projection.
struct Projection {
  pack::EconomyPack pack;
  std::vector<scenario::Scenario> scenarios;
  results::Results results;
};

/// Projects the scenarios, writes the results file and lets `print` say what was found; progress
/// and warnings go to stderr.
///
/// @param stem   name of the results file where none is asked for, without folder and ending
/// @param print  called as print(projection); not called when nothing is to be printed
/// @return       status of the program: 0, or that of an interrupted run
/// @throws ScenarioError when an option, a scenario or the file is wrong; nothing has run then
int project(const ProjectionOptions& options, const std::string& stem,
            const std::string& command_line, std::ostream& out,
            const std::function<void(const Projection&)>& print);

}  // namespace lionrock::cli
