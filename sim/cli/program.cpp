// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/program.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <exception>

#include "sim/base/error.hpp"
#include "sim/cli/archetypes_command.hpp"
#include "sim/cli/check_command.hpp"
#include "sim/cli/compare_command.hpp"
#include "sim/cli/instruments_command.hpp"
#include "sim/cli/locations.hpp"
#include "sim/cli/run_command.hpp"
#include "sim/cli/table_command.hpp"
#include "sim/experiment/version.hpp"

namespace lionrock::cli {

namespace {

constexpr int failed = 1;
constexpr int wrong_command_line = 2;

/// Program, commit and data pack.
std::string version()
{
  std::string text = fmt::format("lionrock {} (commit {})\n", experiment::program_version(),
                                 experiment::git_commit());
  try {
    const pack::EconomyPack pack = economy_pack("hong_kong");
    text += fmt::format("data pack {} (checksum {})\n", pack.name, pack.checksum);
  } catch (const DataError& error) {
    text += fmt::format("data pack: {}\n", error.what());
  }
  return text;
}

int parse(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
  const std::string command_line = fmt::format("lionrock {}", fmt::join(arguments, " "));
  int status = 0;
  CLI::App app{"Lion Rock 獅子山: a simulator of Hong Kong's economy for industrial policy",
               "lionrock"};
  bool print_version = false;
  app.add_flag("--version", print_version, "Print program version, commit and data pack");
  app.require_subcommand(0, 1);
  add_run_command(app, command_line, status, out);
  add_compare_command(app, command_line, status, out);
  add_check_command(app, status, out, err);
  add_describe_command(app, out);
  add_table_command(app, economy_pack, out);
  add_instruments_command(app, out);
  add_archetypes_command(app, economy_pack, out);

  // CLI11 takes arguments from the back.
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    return app.exit(error, out, err) == 0 ? 0 : wrong_command_line;
  }
  if (print_version) {
    out << version();
  } else if (app.get_subcommands().empty()) {
    err << app.help();
    return wrong_command_line;
  }
  return status;
}

}  // namespace

int run_program(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
  try {
    return parse(arguments, out, err);
  } catch (const Error& error) {
    err << "lionrock: " << error.what() << '\n';
    return error.exit_status();
  } catch (const std::exception& error) {
    err << "lionrock: " << error.what() << '\n';
    return failed;
  }
}

}  // namespace lionrock::cli
