// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

#include <ostream>
#include <string>

namespace lionrock::cli {

/// Adds `compare BASELINE PACKAGE...`: the scenarios on the same luck and parameters, and what each
/// package changes against the baseline, side by side.
///
/// @param app           the program
/// @param command_line  as typed, for the provenance; must outlive the parse
/// @param status        gets 4 when the run was stopped and saved
/// @param out           where the comparison is printed; must outlive the parse
/// @throws ScenarioError while the command line is parsed, where scenarios cannot be compared
void add_compare_command(CLI::App& app, const std::string& command_line, int& status,
                         std::ostream& out);

}  // namespace lionrock::cli
