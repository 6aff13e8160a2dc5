// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/run_command.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "sim/cli/locations.hpp"
#include "sim/cli/print_summary.hpp"
#include "sim/cli/projection.hpp"
#include "sim/cli/wrap.hpp"
#include "sim/experiment/differences.hpp"
#include "sim/experiment/policy_summary.hpp"
#include "sim/experiment/summary.hpp"

namespace lionrock::cli {

namespace {

void explain(const ProjectionOptions& options, std::ostream& out)
{
  out << "lionrock run SCENARIO... projects the economy under each scenario and writes a results "
         "file.\n\n"
         "  lionrock run scenarios/baseline.toml -o results/baseline.h5\n"
         "  lionrock run baseline --members 16 --scale 1000\n"
         "  lionrock run --help\n\n"
         "Scenarios found here:\n";
  for (const auto& [path, title, title_zh] : known_titles(economy_pack(options.scenario.pack)))
    out << fmt::format("  {:<36} {} {}\n", path.string(), title, title_zh);
}

void print(const Projection& found, const ProjectionOptions& options, std::ostream& out)
{
  const auto& [pack, scenarios, results] = found;
  const auto summaries = experiment::summarise(results, scenarios, pack);
  const auto differences = experiment::differences(results, pack.table.industries);
  if (options.json) return print_json(summaries, differences, results, out);
  const int width = page_width(usual_page);
  print_blocks(experiment::difference_blocks(results, differences, options.language), width, out);
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    print_summary(summaries[s], options.language, width, out);
    print_blocks(experiment::policy_summary(results, s, scenarios[s].instruments, options.language),
                 width, out);
  }
}

}  // namespace

void add_run_command(CLI::App& app, const std::string& command_line, int& status, std::ostream& out)
{
  CLI::App* command = app.add_subcommand("run", "Project the economy under one or more scenarios");
  const auto options = std::make_shared<ProjectionOptions>();
  add_projection_options(*command, *options, "results/SCENARIO.h5");
  command->callback([options, &command_line, &status, &out] {
    if (options->scenario.files.empty()) {
      explain(*options, out);
      status = 2;
      return;
    }
    const std::string stem = std::filesystem::path(options->scenario.files.front()).stem().string();
    status = project(*options, stem, command_line, out,
                     [&](const Projection& found) { print(found, *options, out); });
  });
}

}  // namespace lionrock::cli
