// SPDX-License-Identifier: Apache-2.0
//
// Question: does the whole economy fit? Wanted: at scale 1 at most 4 GB at the peak, opening and
// eight quarters included. A program of its own, because the peak is the process's.
#include <benchmark/benchmark.h>

#include <fstream>
#include <string>

#include "sim/base/parallel.hpp"
#include "sim/quarter/quarter.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock {
namespace {

/// A line of /proc/self/status in bytes; 0 where the system has none.
double status_bytes(const std::string& item)
{
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(item + ":")) return 1024.0 * std::stod(line.substr(item.size() + 1));
  return 0.0;
}

void whole_economy(benchmark::State& state)
{
  constexpr int quarters = 8;
  const ThreadLimit limit(2);
  for (auto _ : state) {
    economy::Economy economy =
        calibration::open(calibration::lively(static_cast<double>(state.range(0)), quarters, 0));
    auto agents = static_cast<double>(economy.firms.count() + economy.persons.employed());
    for (const auto& pool : economy.persons.unemployed) agents += static_cast<double>(pool.size());
    const double opened = status_bytes("VmRSS");
    for (int t = 0; t < quarters; ++t) benchmark::DoNotOptimize(quarter::run_quarter(economy));
    const double peak = status_bytes("VmHWM");
    state.counters["opened_MB"] = opened / 1e6;
    state.counters["peak_MB"] = peak / 1e6;
    state.counters["peak_bytes_per_agent"] = peak / agents;
  }
}

// Smallest first: the peak of a process only grows.
BENCHMARK(whole_economy)
    ->Arg(100)
    ->Arg(1)
    ->ArgName("scale")
    ->Iterations(1)
    ->UseRealTime()
    ->Unit(benchmark::kSecond);

}  // namespace
}  // namespace lionrock
