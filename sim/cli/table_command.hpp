// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <ostream>
#include <string>

#include "sim/pack/pack.hpp"

namespace lionrock::cli {

/// Finds and reads the economy pack of a name.
using PackReader = std::function<pack::EconomyPack(const std::string& name)>;

/// Adds `table multipliers|linkages|prices|extract|balance|shares` to the program. The analysis
/// runs, and prints, while `app` parses; ScenarioError leaves the parse when an option or an
/// industry is wrong.
///
/// @param app   the program, before it parses
/// @param read  called once, with the name after --pack
/// @param out   where tables are printed; must outlive the parse
void add_table_command(CLI::App& app, PackReader read, std::ostream& out);

}  // namespace lionrock::cli
