// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/check_command.hpp"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "sim/base/error.hpp"
#include "sim/cli/locations.hpp"
#include "sim/cli/scenario_options.hpp"
#include "sim/results/describe.hpp"
#include "sim/scenario/write_instrument.hpp"

namespace lionrock::cli {

namespace {

/// ", 2 warnings"; nothing where there is none.
std::string count_words(std::size_t warnings)
{
  if (warnings == 0) return "";
  return fmt::format(", {} {}", warnings, warnings == 1 ? "warning" : "warnings");
}

/// Checks each scenario by itself, so that every wrong one gets its letter.
int check(const ScenarioOptions& options, bool resolved, std::ostream& out, std::ostream& err)
{
  const pack::EconomyPack pack = economy_pack(options.pack);
  int status = 0;
  for (const std::string& file : options.files) {
    ScenarioOptions one = options;
    one.files = {file};
    try {
      const auto scenarios = read_scenarios(one, pack);
      const auto warnings = scenario_warnings(scenarios.front(), pack);
      if (resolved)
        out << scenarios.front().resolved << scenario::terms_in_force(scenarios.front());
      else
        out << file << ": no errors" << count_words(warnings.size()) << '\n';
      for (const std::string& warning : warnings) err << "warning: " << warning << '\n';
    } catch (const ScenarioError& error) {
      err << error.what() << '\n';
      status = error.exit_status();
    }
  }
  return status;
}

}  // namespace

void add_check_command(CLI::App& app, int& status, std::ostream& out, std::ostream& err)
{
  CLI::App* command = app.add_subcommand("check", "Check scenarios without running them");
  const auto options = std::make_shared<ScenarioOptions>();
  const auto resolved = std::make_shared<bool>(false);
  add_scenario_options(*command, *options);
  command->get_option("scenario")->required();
  command->add_flag("--resolved", *resolved,
                    "Print each scenario complete, with all it extends and the options applied");
  command->callback(
      [options, resolved, &status, &out, &err] { status = check(*options, *resolved, out, err); });
}

void add_describe_command(CLI::App& app, std::ostream& out)
{
  CLI::App* command = app.add_subcommand("describe", "Say what is in results files");
  const auto files = std::make_shared<std::vector<std::string>>();
  command->add_option("file", *files, "Results files")->type_name("FILE.h5")->required();
  command->callback([files, &out] {
    for (const std::string& file : *files) out << results::describe_results(file);
  });
}

}  // namespace lionrock::cli
