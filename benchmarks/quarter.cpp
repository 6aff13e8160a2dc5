// SPDX-License-Identifier: Apache-2.0
//
// Question: what does a quarter cost? Wanted: at scale 100 at most 5 ms on one core, at scale 1
// (every establishment, every member of the labour force) at most 1 s on two cores.
#include "sim/quarter/quarter.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

#include "sim/base/parallel.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock {
namespace {

constexpr int horizon = 40;

/// Quarters of a member with all its luck, one after another; opened anew when the horizon is
/// reached.
void quarter_of_a_member(benchmark::State& state)
{
  const auto scale = static_cast<double>(state.range(0));
  const ThreadLimit limit(static_cast<int>(state.range(1)));
  const calibration::Opening opening = calibration::lively(scale, horizon, 0);
  economy::Economy economy = calibration::open(opening);
  double agents = static_cast<double>(economy.firms.count() + economy.persons.employed());
  for (const auto& pool : economy.persons.unemployed) agents += static_cast<double>(pool.size());
  std::vector<double> seconds;
  for (auto _ : state) {
    if (economy.quarter == horizon) {
      state.PauseTiming();
      economy = calibration::open(opening);
      state.ResumeTiming();
    }
    const auto start = std::chrono::steady_clock::now();
    benchmark::DoNotOptimize(quarter::run_quarter(economy));
    seconds.push_back(
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(seconds.begin(), seconds.end());
  const double median = seconds[seconds.size() / 2];
  state.counters["median_ms"] = 1e3 * median;
  state.counters["slowest_ms"] = 1e3 * seconds.back();
  state.counters["agents"] = agents;
  state.counters["ns_per_agent"] = 1e9 * median / agents;
}

/// From the pack in memory to the economy in the quarter before the run.
void opening_of_a_member(benchmark::State& state)
{
  const ThreadLimit limit(static_cast<int>(state.range(1)));
  const calibration::Opening opening =
      calibration::lively(static_cast<double>(state.range(0)), horizon, 0);
  for (auto _ : state) benchmark::DoNotOptimize(calibration::open(opening));
}

BENCHMARK(quarter_of_a_member)
    ->ArgNames({"scale", "threads"})
    ->Args({1000, 1})
    ->Args({100, 1})
    ->Args({10, 1})
    ->Args({10, 2})
    ->Iterations(horizon)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(quarter_of_a_member)
    ->ArgNames({"scale", "threads"})
    ->Args({1, 1})
    ->Args({1, 2})
    ->Iterations(8)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(opening_of_a_member)
    ->ArgNames({"scale", "threads"})
    ->Args({100, 1})
    ->Args({1, 2})
    ->Iterations(1)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace lionrock
