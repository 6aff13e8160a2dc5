// SPDX-License-Identifier: Apache-2.0
#include "sim/results/reader.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "sim/base/error.hpp"
#include "sim/results/hdf5_read.hpp"
#include "sim/results/writer.hpp"

namespace lionrock::results {
namespace {

enum class Depth { outline, numbers };

void require_file(const std::filesystem::path& path)
{
  if (!std::filesystem::exists(path)) throw DataError(path.string() + ": there is no such file");
  if (!std::filesystem::is_regular_file(path)) {
    throw DataError(path.string() + ": is not a results file: it is no ordinary file");
  }
  // An unreadable file gives a negative answer; opening it says why.
  if (H5Fis_hdf5(path.c_str()) == 0) {
    throw DataError(path.string() + ": is not a results file: it is not HDF5");
  }
}

void require_known_format(const Handle& file)
{
  if (H5Aexists(file.id(), "filetype") <= 0 ||
      read_text_attribute(file, "filetype") != "lionrock-results") {
    throw std::runtime_error("it is HDF5, but not written by Lion Rock");
  }
  const std::vector<std::int64_t> version = read_integers_attribute(file, "format_version");
  if (version.size() != 2 || version.front() != format_major) {
    throw std::runtime_error(fmt::format("its format is version {}; this program reads version {}",
                                         version.empty() ? 0 : version.front(), format_major));
  }
}

Provenance read_provenance(const Handle& file)
{
  Provenance provenance{
      .program_version = read_text_attribute(file, "program_version"),
      .git_commit = read_text_attribute(file, "git_commit"),
      .pack_name = read_text_attribute(file, "pack_name"),
      .pack_checksum = read_text_attribute(file, "pack_checksum"),
      .seed = read_unsigned_attribute(file, "seed"),
      .scenarios = {},
      .command_line = read_text_attribute(file, "command_line"),
      .start_time = read_text_attribute(file, "start_time"),
      .end_time = read_text_attribute(file, "end_time"),
      .threads = static_cast<int>(read_integers_attribute(file, "threads").at(0)),
  };
  const auto names = read_texts_attribute(file, "scenario_name");
  const auto titles = read_texts_attribute(file, "scenario_title");
  const auto titles_zh = read_texts_attribute(file, "scenario_title_zh");
  const auto resolved = read_texts_attribute(file, "scenario_resolved");
  for (std::size_t i = 0; i < names.size(); ++i) {
    provenance.scenarios.push_back({names[i], titles.at(i), titles_zh.at(i), resolved.at(i)});
  }
  return provenance;
}

Axis read_axis(const Handle& dataset, const std::string& name)
{
  const bool labelled = holds_text(dataset);
  return {.name = name,
          .labels = labelled ? read_texts(dataset) : std::vector<std::string>(),
          .numbers = labelled ? std::vector<std::int64_t>() : read_integers(dataset),
          .long_name = read_text_attribute(dataset, "long_name"),
          .long_name_zh = read_text_attribute(dataset, "long_name_zh"),
          .units = read_text_attribute(dataset, "units")};
}

TextVariable read_text_variable(const Handle& dataset, const std::string& group,
                                const std::string& name)
{
  return {.group = group,
          .name = name,
          .axis = scale_name(dataset, 0),
          .long_name = read_text_attribute(dataset, "long_name"),
          .long_name_zh = read_text_attribute(dataset, "long_name_zh"),
          .values = read_texts(dataset)};
}

Variable read_variable(const Handle& dataset, const std::string& group, const std::string& name,
                       Depth depth)
{
  Variable variable{.group = group,
                    .name = name,
                    .axes = {},
                    .units = read_text_attribute(dataset, "units"),
                    .long_name = read_text_attribute(dataset, "long_name"),
                    .long_name_zh = read_text_attribute(dataset, "long_name_zh"),
                    .values = {}};
  const std::size_t dimensions = extents_of(dataset).size();
  for (unsigned dimension = 0; dimension < dimensions; ++dimension) {
    variable.axes.push_back(scale_name(dataset, dimension));
  }
  if (depth == Depth::numbers) variable.values = read_numbers(dataset);
  return variable;
}

void read_group(const Handle& file, const std::string& name, Depth depth, Results& results)
{
  const Handle group = open_group(file, name);
  std::vector<Axis>& axes = results.axes[name];
  for (const std::string& link : link_names(group)) {
    const Handle dataset = open_dataset(group, link);
    if (is_scale(dataset)) {
      axes.push_back(read_axis(dataset, link));
    } else if (holds_text(dataset)) {
      results.texts.push_back(read_text_variable(dataset, name, link));
    } else {
      results.variables.push_back(read_variable(dataset, name, link, depth));
    }
  }
}

Results read(const std::filesystem::path& path, Depth depth)
{
  const QuietErrors quiet;
  require_file(path);
  try {
    const Handle file = open_file(path);
    require_known_format(file);
    Results results;
    results.provenance = read_provenance(file);
    for (const std::string& group : link_names(file)) read_group(file, group, depth, results);
    return results;
  } catch (const std::exception& problem) {
    throw DataError(
        fmt::format("{}: cannot be read as results: {}", path.string(), problem.what()));
  }
}

}  // namespace

Results read_results(const std::filesystem::path& path) { return read(path, Depth::numbers); }

Results read_outline(const std::filesystem::path& path) { return read(path, Depth::outline); }

}  // namespace lionrock::results
