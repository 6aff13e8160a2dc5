// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/ensemble.hpp"

#include <fmt/format.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <mutex>
#include <set>
#include <string>

#include "sim/base/error.hpp"
#include "sim/base/parallel.hpp"
#include "sim/experiment/collect_projects.hpp"
#include "sim/experiment/collect_results.hpp"
#include "sim/experiment/member.hpp"
#include "sim/experiment/outlook_paths.hpp"

namespace lionrock::experiment {

namespace {

using scenario::Scenario;

void require_alike(const std::vector<Scenario>& scenarios)
{
  const auto& first = scenarios.front().run;
  std::set<std::string> names;
  for (const Scenario& other : scenarios) {
    if (!names.insert(other.name).second)
      throw ScenarioError({other.name}, "is given twice", "scenarios of different names");
    const auto refuse = [&](const char* key) {
      throw ScenarioError({other.name},
                          fmt::format("{} differs from that of {}", key, scenarios.front().name),
                          "scenarios run together share start, until, members and seed; the "
                          "command line can set them for all");
    };
    if (other.run.start != first.start) refuse("run.start");
    if (other.run.until != first.until) refuse("run.until");
    if (other.run.members != first.members) refuse("run.members");
    if (other.run.seed != first.seed) refuse("run.seed");
  }
}

/// Counts what is done and passes it on, one call at a time.
class Reporter {
public:
  Reporter(const RunOptions& options, int members, int quarters)
      : options_(options), progress_{0,         members,
                                     0,         static_cast<std::int64_t>(members) * quarters,
                                     Quarter{}, 0}
  {
  }

  void quarter_done(int member, Quarter quarter)
  {
    const std::scoped_lock lock(mutex_);
    ++progress_.quarters_done;
    progress_.quarter = quarter;
    progress_.member = member;
    if (options_.progress) options_.progress(progress_);
  }

  void member_done()
  {
    const std::scoped_lock lock(mutex_);
    ++progress_.members_done;
  }

private:
  const RunOptions& options_;
  std::mutex mutex_;
  Progress progress_;
};

/// Runs members in order until all are done or the user stops; scenarios of one member follow each
/// other, so that what is finished is complete from the first member on.
void run_members(const std::vector<Scenario>& scenarios, const pack::EconomyPack& pack,
                 const RunOptions& options, Collection& collection)
{
  const auto& run = scenarios.front().run;
  const auto each = static_cast<int>(scenarios.size());
  const int tasks = run.members.count() * each;
  Reporter reporter(options, tasks, quarters_of(run));
  std::atomic<int> next = 0;
  tbb::parallel_for(
      0, tasks,
      [&](int) {
        // Members begin in order, whichever task comes first.
        if (options.stop != nullptr && options.stop->load()) return;
        const int task = next++;
        const int member = run.members.first + task / each;
        const auto s = static_cast<std::size_t>(task % each);
        // A thread that waits inside a member must not begin another one.
        tbb::this_task_arena::isolate([&] {
          collection.add(
              task / each, static_cast<int>(s),
              run_member({scenarios[s], pack, member, keeps_projects(member, options.projects)},
                         [&](Quarter quarter) { reporter.quarter_done(member, quarter); }));
        });
        reporter.member_done();
      },
      tbb::simple_partitioner{});
}

}  // namespace

results::Results run(const std::vector<Scenario>& scenarios, const pack::EconomyPack& pack,
                     const RunOptions& options)
{
  require_alike(scenarios);
  const ThreadLimit limit(options.threads);
  tbb::task_arena arena(options.threads > 0 ? options.threads : tbb::task_arena::automatic);
  Collection collection(scenarios, pack);
  arena.execute([&] { run_members(scenarios, pack, options, collection); });
  if (collection.finished() == 0)
    throw Stopped("stopped before the first member was finished; there is nothing to save");
  return collection.results();
}

}  // namespace lionrock::experiment
