// SPDX-License-Identifier: Apache-2.0
//
// Question: what do projects and instruments add to a quarter? Wanted: at most 15% at scale 100 and
// 5% at scale 1. Both economies step in turn, so that a busy machine slows both; each quarter
// counts with the median of its passes, since the run is the same every time.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "sim/base/parallel.hpp"
#include "sim/experiment/open_projects.hpp"
#include "sim/experiment/outlook_paths.hpp"
#include "sim/quarter/quarter.hpp"
#include "sim/scenario/limits.hpp"
#include "sim/scenario/read_scenario.hpp"

namespace lionrock {
namespace {

double median(std::vector<double> values)
{
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

template <class Step>
double seconds_of(const Step& step)
{
  const auto start = std::chrono::steady_clock::now();
  step();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Seconds of each quarter of a run, one vector a quarter with one value a pass.
using Times = std::vector<std::vector<double>>;

/// A run of so many quarters in which each quarter takes the median of its passes.
double usual_run(const Times& quarters)
{
  double sum = 0.0;
  for (const auto& passes : quarters) sum += median(passes);
  return sum;
}

void quarter_with_projects(benchmark::State& state, const std::string& file, int quarters)
{
  const std::string source = LIONROCK_SOURCE_DIR;
  const auto pack = pack::read_pack(source + "/data/hong_kong");
  scenario::Overrides overrides;
  overrides.scale = std::to_string(state.range(0));
  const auto asked =
      scenario::read_scenario(source + "/scenarios/" + file, overrides, scenario::limits_of(pack));
  const ThreadLimit limit(static_cast<int>(state.range(1)));
  const experiment::Member member{asked, pack, 0};
  const auto opened = experiment::open_member(member);
  calibration::Opening bare = opened.opening;
  bare.projects.reset();
  bare.paths.plants = {};
  const auto& table = experiment::table_of(asked, pack);
  Times plain(quarters), policy(quarters);
  for (auto _ : state) {
    economy::Economy without = calibration::open_economy(pack, table, bare);
    economy::Economy with = calibration::open_economy(pack, table, opened.opening);
    auto books = experiment::open_projects(member, opened.opening, with);
    for (int q = 0; q < quarters; ++q) {
      plain[q].push_back(
          seconds_of([&] { benchmark::DoNotOptimize(quarter::run_quarter(without)); }));
      policy[q].push_back(
          seconds_of([&] { benchmark::DoNotOptimize(quarter::run_quarter(with, books)); }));
    }
  }
  state.counters["without_ms"] = 1e3 * usual_run(plain) / quarters;
  state.counters["with_ms"] = 1e3 * usual_run(policy) / quarters;
  state.counters["ratio"] = usual_run(policy) / usual_run(plain);
}

void of_scale(benchmark::internal::Benchmark* measured, int scale, int threads, int passes)
{
  measured->ArgNames({"scale", "threads"})
      ->Args({scale, threads})
      ->Iterations(passes)
      ->Unit(benchmark::kMillisecond);
}

void coarse(benchmark::internal::Benchmark* measured) { of_scale(measured, 100, 1, 9); }
void full(benchmark::internal::Benchmark* measured) { of_scale(measured, 1, 2, 3); }

BENCHMARK_CAPTURE(quarter_with_projects, no_policy, "no_policy.toml", 44)->Apply(coarse);
BENCHMARK_CAPTURE(quarter_with_projects, current_law, "current_law.toml", 44)->Apply(coarse);
BENCHMARK_CAPTURE(quarter_with_projects, ten_times, "ten_times.toml", 44)->Apply(coarse);
BENCHMARK_CAPTURE(quarter_with_projects, current_law, "current_law.toml", 16)->Apply(full);

}  // namespace
}  // namespace lionrock
