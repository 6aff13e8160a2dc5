// SPDX-License-Identifier: Apache-2.0
//
// Question: what do projects and instruments add to a quarter? Wanted: at most 15% at scale 100 and
// 5% at scale 1. Both economies step in turn, so that a busy machine slows both; the ratio is of
// medians.
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

void quarter_with_projects(benchmark::State& state, const std::string& file)
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
  economy::Economy without = calibration::open_economy(pack, table, bare);
  economy::Economy with = calibration::open_economy(pack, table, opened.opening);
  auto books = experiment::open_projects(member, opened.opening, with);
  std::vector<double> plain, policy;
  for (auto _ : state) {
    plain.push_back(seconds_of([&] { benchmark::DoNotOptimize(quarter::run_quarter(without)); }));
    policy.push_back(
        seconds_of([&] { benchmark::DoNotOptimize(quarter::run_quarter(with, books)); }));
  }
  state.counters["without_ms"] = 1e3 * median(plain);
  state.counters["with_ms"] = 1e3 * median(policy);
  state.counters["ratio"] = median(policy) / median(plain);
}

void of_scale(benchmark::internal::Benchmark* measured, int scale, int threads, int quarters)
{
  measured->ArgNames({"scale", "threads"})
      ->Args({scale, threads})
      ->Iterations(quarters)
      ->Unit(benchmark::kMillisecond);
}

void coarse(benchmark::internal::Benchmark* measured) { of_scale(measured, 100, 1, 44); }
void full(benchmark::internal::Benchmark* measured) { of_scale(measured, 1, 2, 16); }

BENCHMARK_CAPTURE(quarter_with_projects, no_policy, "no_policy.toml")->Apply(coarse);
BENCHMARK_CAPTURE(quarter_with_projects, current_law, "current_law.toml")->Apply(coarse);
BENCHMARK_CAPTURE(quarter_with_projects, ten_times, "ten_times.toml")->Apply(coarse);
BENCHMARK_CAPTURE(quarter_with_projects, current_law, "current_law.toml")->Apply(full);

}  // namespace
}  // namespace lionrock
