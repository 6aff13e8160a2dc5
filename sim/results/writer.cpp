// SPDX-License-Identifier: Apache-2.0
#include "sim/results/writer.hpp"

#include <map>
#include <string>
#include <utility>

#include "sim/results/hdf5_write.hpp"
#include "sim/results/memory_file.hpp"
#include "sim/results/replace_file.hpp"

namespace lionrock::results {
namespace {

using Scales = std::map<std::string, Handle>;

void write_provenance(const Handle& file, const Provenance& provenance)
{
  write_attribute(file, "filetype", std::string("lionrock-results"));
  write_attribute(file, "format_version", std::vector<std::int64_t>{format_major, format_minor});
  write_attribute(file, "program_version", provenance.program_version);
  write_attribute(file, "git_commit", provenance.git_commit);
  write_attribute(file, "pack_name", provenance.pack_name);
  write_attribute(file, "pack_checksum", provenance.pack_checksum);
  write_attribute(file, "seed", provenance.seed);

  const auto write_column = [&](const std::string& name, std::string ScenarioRecord::*field) {
    std::vector<std::string> texts;
    for (const ScenarioRecord& scenario : provenance.scenarios) texts.push_back(scenario.*field);
    write_attribute(file, name, texts);
  };
  write_column("scenario_name", &ScenarioRecord::name);
  write_column("scenario_title", &ScenarioRecord::title);
  write_column("scenario_title_zh", &ScenarioRecord::title_zh);
  write_column("scenario_resolved", &ScenarioRecord::resolved);

  write_attribute(file, "command_line", provenance.command_line);
  write_attribute(file, "start_time", provenance.start_time);
  write_attribute(file, "end_time", provenance.end_time);
  write_attribute(file, "threads", static_cast<std::int64_t>(provenance.threads));
}

void write_description(const Handle& dataset, const std::string& units,
                       const std::string& long_name, const std::string& long_name_zh)
{
  write_attribute(dataset, "units", units);
  write_attribute(dataset, "long_name", long_name);
  write_attribute(dataset, "long_name_zh", long_name_zh);
}

Scales write_axes(const Handle& group, const std::vector<Axis>& axes)
{
  Scales scales;
  for (const Axis& axis : axes) {
    Handle scale = axis.labels.empty() ? write_integers(group, axis.name, axis.numbers)
                                       : write_texts(group, axis.name, axis.labels);
    make_scale(scale, axis.name);
    write_description(scale, axis.units, axis.long_name, axis.long_name_zh);
    scales.emplace(axis.name, std::move(scale));
  }
  return scales;
}

void write_variable(const Handle& group, const Scales& scales, const Results& results,
                    const Variable& variable)
{
  std::vector<hsize_t> extents;
  for (const std::string& axis : variable.axes) {
    extents.push_back(static_cast<hsize_t>(axis_of(results, variable.group, axis).size()));
  }
  const auto precision = variable.group == "macro" ? Precision::full : Precision::single;
  const Handle dataset = write_numbers(group, variable.name, extents, variable.values, precision);
  write_description(dataset, variable.units, variable.long_name, variable.long_name_zh);
  for (unsigned dimension = 0; dimension < variable.axes.size(); ++dimension) {
    attach_scale(dataset, scales.at(variable.axes[dimension]), dimension);
  }
}

void write_text(const Handle& group, const Scales& scales, const TextVariable& text)
{
  const Handle dataset = write_texts(group, text.name, text.values);
  write_description(dataset, "1", text.long_name, text.long_name_zh);
  attach_scale(dataset, scales.at(text.axis), 0);
}

void write_group(const Handle& file, const Results& results, const std::string& name)
{
  const Handle group = create_group(file, name);
  const Scales scales = write_axes(group, results.axes.at(name));
  for (const TextVariable& text : results.texts) {
    if (text.group == name) write_text(group, scales, text);
  }
  for (const Variable& variable : results.variables) {
    if (variable.group == name) write_variable(group, scales, results, variable);
  }
}

}  // namespace

std::vector<std::byte> results_file(const Results& results)
{
  require_consistent(results);
  const QuietErrors quiet;
  MemoryFile file;
  write_provenance(file.root(), results.provenance);
  for (const auto& [name, axes] : results.axes) write_group(file.root(), results, name);
  return file.close();
}

void write_results(const Results& results, const std::filesystem::path& path)
{
  replace_file(path, results_file(results));
}

}  // namespace lionrock::results
