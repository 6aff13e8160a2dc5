// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

#include <ostream>
#include <string>

namespace lionrock::cli {

/// Adds `run SCENARIO...`. The run happens while the command line is parsed; errors leave the
/// parse.
///
/// @param app           the program
/// @param command_line  as typed, for the provenance; must outlive the parse
/// @param status        gets 2 when no scenario is given, 4 when the run was stopped and saved
/// @param out           where the summary is printed; must outlive the parse
void add_run_command(CLI::App& app, const std::string& command_line, int& status,
                     std::ostream& out);

}  // namespace lionrock::cli
