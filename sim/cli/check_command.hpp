// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

#include <ostream>

namespace lionrock::cli {

/// Adds `check SCENARIO... [--resolved]`, which validates and runs nothing.
/// @param status  gets 2 when a scenario is wrong; its letter goes to `err`
void add_check_command(CLI::App& app, int& status, std::ostream& out, std::ostream& err);

/// Adds `describe FILE.h5...`.
void add_describe_command(CLI::App& app, std::ostream& out);

}  // namespace lionrock::cli
