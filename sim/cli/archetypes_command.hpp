// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

#include <ostream>

#include "sim/cli/table_command.hpp"

namespace lionrock::cli {

/// Adds `archetypes [NAME] [--json]`, which lists the kinds of investment project of a pack or
/// shows one of them.
/// @param read  called once, with the name after --pack
void add_archetypes_command(CLI::App& app, PackReader read, std::ostream& out);

}  // namespace lionrock::cli
