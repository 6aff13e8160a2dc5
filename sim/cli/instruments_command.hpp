// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

#include <ostream>

namespace lionrock::cli {

/// Adds `instruments [NAME] [--language zh-Hant] [--status ...] [--json]`, which lists the
/// catalogue or shows one entry with the source of every number.
void add_instruments_command(CLI::App& app, std::ostream& out);

}  // namespace lionrock::cli
