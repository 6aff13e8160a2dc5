// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/compare_command.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

#include "sim/base/error.hpp"
#include "sim/cli/print_summary.hpp"
#include "sim/cli/projection.hpp"
#include "sim/cli/wrap.hpp"
#include "sim/experiment/comparison.hpp"

namespace lionrock::cli {

namespace {

void require_two(const std::vector<std::string>& files)
{
  if (files.size() < 2)
    throw ScenarioError({fmt::format("compare {}", fmt::join(files, " "))},
                        "compares nothing with anything",
                        "a baseline and at least one package, e.g. compare no_policy current_law");
  for (auto file = files.begin(); file != files.end(); ++file)
    if (std::find(files.begin(), file, *file) != file)
      throw ScenarioError({"compare"}, fmt::format("names {} twice", *file),
                          "scenarios that differ");
}

void print(const Projection& found, const ProjectionOptions& options, std::ostream& out)
{
  const auto summaries = experiment::summarise(found.results, found.scenarios, found.pack);
  const auto differences = experiment::differences(found.results, found.pack.table.industries);
  if (options.json) return print_json(summaries, differences, found.results, out);
  print_blocks(experiment::comparison_blocks(summaries, found.scenarios.front().target,
                                             found.results, differences, options.language),
               page_width(usual_page), out);
}

}  // namespace

void add_compare_command(CLI::App& app, const std::string& command_line, int& status,
                         std::ostream& out)
{
  CLI::App* command = app.add_subcommand(
      "compare", "Compare packages with a baseline, the first scenario, on the same luck");
  const auto options = std::make_shared<ProjectionOptions>();
  add_projection_options(*command, *options, "results/comparison.h5");
  command->callback([options, &command_line, &status, &out] {
    require_two(options->scenario.files);
    status = project(*options, "comparison", command_line, out,
                     [&](const Projection& found) { print(found, *options, out); });
  });
}

}  // namespace lionrock::cli
