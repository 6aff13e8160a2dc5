// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/projection.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <string_view>
#include <thread>

#include "sim/base/error.hpp"
#include "sim/cli/interruption.hpp"
#include "sim/cli/locations.hpp"
#include "sim/cli/progress_line.hpp"
#include "sim/experiment/ensemble.hpp"
#include "sim/results/replace_file.hpp"
#include "sim/results/writer.hpp"

namespace lionrock::cli {

namespace {

namespace fs = std::filesystem;

/// Threads to use, 0 for all there are.
int threads_of(const ProjectionOptions& options)
{
  const std::string& text = options.threads;
  int threads = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), threads);
  if (error != std::errc{} || end != text.data() + text.size() || threads < 0 || threads > 4096)
    throw ScenarioError({"--threads " + text}, "is not a number of threads",
                        "a whole number from 1 to 4096, or 0 for all processors");
  return threads;
}

/// The file to write; refused before anything runs when it cannot be.
fs::path output_of(const ProjectionOptions& options, const std::string& stem)
{
  const bool chosen = !options.output.empty();
  const fs::path path = chosen ? fs::path(options.output) : fs::path("results") / (stem + ".h5");
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  std::error_code failed;
  if (!chosen) fs::create_directories(folder, failed);
  const auto refuse = [&](const std::string& problem) {
    throw ScenarioError({"-o " + path.string()}, problem, "a file in a folder that can be written");
  };
  if (!fs::is_directory(folder)) refuse(fmt::format("there is no folder {}", folder.string()));
  if (fs::is_directory(path)) refuse("is a folder");
  if (::access(folder.c_str(), W_OK) != 0)
    refuse(fmt::format("the folder {} cannot be written", folder.string()));
  (void)results::file_to_replace(path);  // refused before the run, not after it
  return path;
}

/// Coordinated universal time, 2026-02-26T09:30:00Z.
std::string now_utc()
{
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

/// Says on stderr what was asked for.
void announce(const std::vector<scenario::Scenario>& scenarios, const pack::EconomyPack& pack)
{
  for (const auto& scenario : scenarios) {
    const auto& run = scenario.run;
    fmt::print(stderr, "{}: {} to {}, members {} to {}, scale {}, seed {}, pack {} ({})\n",
               scenario.name, run.start.label(), run.until.label(), run.members.first,
               run.members.last, run.scale, run.seed, pack.name, pack.checksum);
  }
}

/// Says on stderr what the scenarios hardly mean.
void warn(const std::vector<scenario::Scenario>& scenarios, const pack::EconomyPack& pack)
{
  for (const auto& scenario : scenarios)
    for (const std::string& warning : scenario_warnings(scenario, pack))
      fmt::print(stderr, "warning: {}\n", warning);
}

results::Results run_all(const std::vector<scenario::Scenario>& scenarios,
                         const pack::EconomyPack& pack, const ProjectionOptions& asked, int threads,
                         const Interruption& interruption)
{
  experiment::RunOptions options{.threads = threads,
                                 .progress = {},
                                 .stop = &interruption.requested(),
                                 .projects = asked.projects};
  ProgressLine line;
  const bool show = !asked.quiet && ::isatty(STDERR_FILENO) == 1;
  if (show) options.progress = [&line](const experiment::Progress& done) { line.show(done); };
  try {
    results::Results results = experiment::run(scenarios, pack, options);
    if (show) line.clear();
    return results;
  } catch (...) {
    if (show) line.clear();
    throw;
  }
}

/// Members of the results that were saved, over those that were asked for.
bool is_complete(const results::Results& results, const scenario::Scenario& scenario)
{
  return results::axis_of(results, "macro", "member").size() == scenario.run.members.count();
}

/// What is said before the name of the file.
std::string_view written_words(bool complete, std::string_view language)
{
  if (language == "en") return complete ? "wrote" : "stopped; wrote the finished members to";
  return complete ? "已寫入" : "已中斷；已將完成的成員寫入";
}

}  // namespace

void add_projection_options(CLI::App& command, ProjectionOptions& options, const std::string& named)
{
  add_scenario_options(command, options.scenario);
  command
      .add_option("-o,--output", options.output,
                  fmt::format("Results file; {} when not given", named))
      ->type_name("FILE.h5");
  command.add_option("--threads", options.threads, "Threads; 0 is all processors")
      ->type_name("T")
      ->capture_default_str();
  command.add_option("--language", options.language, "Language of the summary")
      ->check(CLI::IsMember({"en", "zh-Hant"}))
      ->capture_default_str();
  command.add_flag_callback(
      "--projects", [&options] { options.projects = true; },
      "Keep every candidate of every member; else of the first four");
  command.add_flag_callback(
      "--no-projects", [&options] { options.projects = false; }, "Keep no candidate");
  command.add_flag("--micro", options.micro, "Keep snapshots of firms and persons");
  command.add_flag("--json", options.json, "Print the summary as JSON");
  command.add_flag("--quiet", options.quiet, "Print nothing but errors");
  command.add_flag("--verbose", options.verbose, "Say on stderr what is run and how long it took");
}

int project(const ProjectionOptions& options, const std::string& stem,
            const std::string& command_line, std::ostream& out,
            const std::function<void(const Projection&)>& print)
{
  if (options.micro)
    throw ScenarioError({"--micro"}, "is not known to this version",
                        "no --micro: this version keeps no snapshots of firms and persons");
  const int asked = threads_of(options);
  const int threads =
      asked > 0 ? asked : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  // Before any other thread begins, so that all of them leave Ctrl-C to it.
  const Interruption interruption(options.quiet);
  Projection found{economy_pack(options.scenario.pack), {}, {}};
  found.scenarios = read_scenarios(options.scenario, found.pack);
  const fs::path path = output_of(options, stem);
  if (options.verbose) announce(found.scenarios, found.pack);
  if (!options.quiet) warn(found.scenarios, found.pack);

  const std::string begun = now_utc();
  const auto clock = std::chrono::steady_clock::now();
  found.results = run_all(found.scenarios, found.pack, options, threads, interruption);
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - clock;
  found.results.provenance.command_line = command_line;
  found.results.provenance.start_time = begun;
  found.results.provenance.end_time = now_utc();
  found.results.provenance.threads = threads;
  results::write_results(found.results, path);

  if (!options.quiet || options.json) print(found);
  out.flush();
  if (options.verbose) fmt::print(stderr, "{:.1f} s of simulation\n", passed.count());
  const bool complete = is_complete(found.results, found.scenarios.front());
  if (!options.quiet)
    fmt::print(stderr, "{} {}\n", written_words(complete, options.language), path.string());
  return complete ? 0 : Stopped("").exit_status();
}

}  // namespace lionrock::cli
