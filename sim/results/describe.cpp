// SPDX-License-Identifier: Apache-2.0
#include "sim/results/describe.hpp"

#include <fmt/format.h>

#include <iterator>

#include "sim/results/reader.hpp"

namespace lionrock::results {
namespace {

using Text = std::back_insert_iterator<std::string>;

void describe_provenance(Text out, const Provenance& provenance)
{
  fmt::format_to(out, "  program    lionrock {} ({})\n", provenance.program_version,
                 provenance.git_commit);
  fmt::format_to(out, "  data pack  {} ({})\n", provenance.pack_name, provenance.pack_checksum);
  fmt::format_to(out, "  seed       {}\n", provenance.seed);
  fmt::format_to(out, "  written    {} to {}, {} threads\n", provenance.start_time,
                 provenance.end_time, provenance.threads);
  fmt::format_to(out, "  command    {}\n", provenance.command_line);
  for (const ScenarioRecord& scenario : provenance.scenarios) {
    fmt::format_to(out, "  scenario   {}: {} {}\n", scenario.name, scenario.title,
                   scenario.title_zh);
  }
}

void describe_axis(Text out, const Axis& axis)
{
  const auto first =
      axis.labels.empty() ? std::to_string(axis.numbers.front()) : axis.labels.front();
  const auto last = axis.labels.empty() ? std::to_string(axis.numbers.back()) : axis.labels.back();
  fmt::format_to(out, "  {} [{}]  {} to {}  — {} {}\n", axis.name, axis.size(), first, last,
                 axis.long_name, axis.long_name_zh);
}

void describe_group(Text out, const Results& results, const std::string& group)
{
  fmt::format_to(out, "\n/{}\n", group);
  for (const Axis& axis : results.axes.at(group)) describe_axis(out, axis);
  for (const TextVariable& text : results.texts) {
    if (text.group != group) continue;
    fmt::format_to(out, "    {} ({})  text  — {} {}\n", text.name, text.axis, text.long_name,
                   text.long_name_zh);
  }
  for (const Variable& variable : results.variables) {
    if (variable.group != group) continue;
    fmt::format_to(out, "    {} ({})  {}  — {} {}\n", variable.name, fmt::join(variable.axes, ", "),
                   variable.units, variable.long_name, variable.long_name_zh);
  }
}

}  // namespace

std::string describe_results(const std::filesystem::path& path)
{
  const Results results = read_outline(path);
  std::string text = fmt::format("{}: Lion Rock results\n", path.string());
  const Text out(text);
  describe_provenance(out, results.provenance);
  for (const auto& [group, axes] : results.axes) describe_group(out, results, group);
  return text;
}

}  // namespace lionrock::results
