// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/run_command.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <thread>

#include "sim/base/error.hpp"
#include "sim/cli/interruption.hpp"
#include "sim/cli/locations.hpp"
#include "sim/cli/print_summary.hpp"
#include "sim/cli/progress_line.hpp"
#include "sim/cli/scenario_options.hpp"
#include "sim/cli/wrap.hpp"
#include "sim/experiment/differences.hpp"
#include "sim/experiment/ensemble.hpp"
#include "sim/experiment/policy_summary.hpp"
#include "sim/experiment/summary.hpp"
#include "sim/results/replace_file.hpp"
#include "sim/results/writer.hpp"

namespace lionrock::cli {

namespace {

namespace fs = std::filesystem;

/// What the user typed after `run`.
struct RunCommand {
  ScenarioOptions scenario;
  std::string output;
  std::string threads = "0";
  std::string language = "en";
  std::optional<bool> projects;
  bool micro = false, json = false, quiet = false, verbose = false;
};

/// Threads to use, 0 for all there are.
int threads_of(const RunCommand& command)
{
  const std::string& text = command.threads;
  int threads = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), threads);
  if (error != std::errc{} || end != text.data() + text.size() || threads < 0 || threads > 4096)
    throw ScenarioError({"--threads " + text}, "is not a number of threads",
                        "a whole number from 1 to 4096, or 0 for all processors");
  return threads;
}

/// The file to write; refused before anything runs when it cannot be.
fs::path output_of(const RunCommand& command)
{
  const bool chosen = !command.output.empty();
  const fs::path path =
      chosen ? fs::path(command.output)
             : fs::path("results") / fs::path(command.scenario.files.front()).stem().concat(".h5");
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

void explain(const RunCommand& command, std::ostream& out)
{
  out << "lionrock run SCENARIO... projects the economy under each scenario and writes a results "
         "file.\n\n"
         "  lionrock run scenarios/baseline.toml -o results/baseline.h5\n"
         "  lionrock run baseline --members 16 --scale 1000\n"
         "  lionrock run --help\n\n"
         "Scenarios found here:\n";
  for (const auto& [path, title, title_zh] : known_titles(economy_pack(command.scenario.pack)))
    out << fmt::format("  {:<36} {} {}\n", path.string(), title, title_zh);
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

results::Results project(const std::vector<scenario::Scenario>& scenarios,
                         const pack::EconomyPack& pack, const RunCommand& command, int threads,
                         const Interruption& interruption)
{
  experiment::RunOptions options{.threads = threads,
                                 .progress = {},
                                 .stop = &interruption.requested(),
                                 .projects = command.projects};
  ProgressLine line;
  const bool show = !command.quiet && ::isatty(STDERR_FILENO) == 1;
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

void print(const results::Results& results, const std::vector<scenario::Scenario>& scenarios,
           const pack::EconomyPack& pack, const RunCommand& command, std::ostream& out)
{
  if (command.quiet && !command.json) return;
  const auto summaries = experiment::summarise(results, scenarios, pack);
  const auto differences = experiment::differences(results, pack.table.industries);
  if (command.json) return print_json(summaries, differences, results, out);
  const int width = page_width(usual_page);
  print_blocks(experiment::difference_blocks(results, differences, command.language), width, out);
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    print_summary(summaries[s], command.language, width, out);
    print_blocks(experiment::policy_summary(results, s, scenarios[s].instruments, command.language),
                 width, out);
  }
}

/// What is said before the name of the file.
std::string_view written_words(bool complete, std::string_view language)
{
  if (language == "en") return complete ? "wrote" : "stopped; wrote the finished members to";
  return complete ? "已寫入" : "已中斷；已將完成的成員寫入";
}

int run(const RunCommand& command, const std::string& command_line, std::ostream& out)
{
  if (command.micro)
    throw ScenarioError({"--micro"}, "is not known to this version",
                        "no --micro: this version keeps no snapshots of firms and persons");
  const int asked = threads_of(command);
  const int threads =
      asked > 0 ? asked : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  // Before any other thread begins, so that all of them leave Ctrl-C to it.
  const Interruption interruption(command.quiet);
  const pack::EconomyPack pack = economy_pack(command.scenario.pack);
  const auto scenarios = read_scenarios(command.scenario, pack);
  const fs::path path = output_of(command);
  if (command.verbose) announce(scenarios, pack);
  if (!command.quiet) warn(scenarios, pack);

  const std::string begun = now_utc();
  const auto clock = std::chrono::steady_clock::now();
  results::Results results = project(scenarios, pack, command, threads, interruption);
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - clock;
  results.provenance.command_line = command_line;
  results.provenance.start_time = begun;
  results.provenance.end_time = now_utc();
  results.provenance.threads = threads;
  results::write_results(results, path);

  print(results, scenarios, pack, command, out);
  out.flush();
  if (command.verbose) fmt::print(stderr, "{:.1f} s of simulation\n", passed.count());
  const bool complete = is_complete(results, scenarios.front());
  if (!command.quiet)
    fmt::print(stderr, "{} {}\n", written_words(complete, command.language), path.string());
  return complete ? 0 : Stopped("").exit_status();
}

}  // namespace

void add_run_command(CLI::App& app, const std::string& command_line, int& status, std::ostream& out)
{
  CLI::App* run_app = app.add_subcommand("run", "Project the economy under one or more scenarios");
  const auto command = std::make_shared<RunCommand>();
  add_scenario_options(*run_app, command->scenario);
  run_app
      ->add_option("-o,--output", command->output,
                   "Results file; results/SCENARIO.h5 when not given")
      ->type_name("FILE.h5");
  run_app->add_option("--threads", command->threads, "Threads; 0 is all processors")
      ->type_name("T")
      ->capture_default_str();
  run_app->add_option("--language", command->language, "Language of the summary")
      ->check(CLI::IsMember({"en", "zh-Hant"}))
      ->capture_default_str();
  run_app->add_flag_callback(
      "--projects", [command] { command->projects = true; },
      "Keep every candidate of every member; else of the first four");
  run_app->add_flag_callback(
      "--no-projects", [command] { command->projects = false; }, "Keep no candidate");
  run_app->add_flag("--micro", command->micro, "Keep snapshots of firms and persons");
  run_app->add_flag("--json", command->json, "Print the summary as JSON");
  run_app->add_flag("--quiet", command->quiet, "Print nothing but errors");
  run_app->add_flag("--verbose", command->verbose,
                    "Say on stderr what is run and how long it took");
  run_app->callback([command, &command_line, &status, &out] {
    if (command->scenario.files.empty()) {
      explain(*command, out);
      status = 2;
    } else {
      status = run(*command, command_line, out);
    }
  });
}

}  // namespace lionrock::cli
