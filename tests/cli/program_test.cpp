// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/program.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "sim/results/reader.hpp"
#include "tests/cli/call.hpp"
#include "tests/cli/temporary_folder.hpp"

namespace lionrock::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

class Program : public InTemporaryFolder {
protected:
  /// Runs a small projection of the baseline with more options.
  [[nodiscard]] Outcome project(std::vector<std::string> options) const
  {
    std::vector<std::string> all{"run",     "baseline", "--scale", "1000",
                                 "--until", "2024Q4",   "--quiet"};
    const auto add_unless_given = [&](const char* option, const char* value) {
      if (std::find(options.begin(), options.end(), option) == options.end())
        all.insert(all.end(), {option, value});
    };
    add_unless_given("--members", "2");
    add_unless_given("--threads", "2");
    all.insert(all.end(), options.begin(), options.end());
    return call(all);
  }
};

TEST_F(Program, WritesAResultsFileWithTheMembersAskedFor)
{
  const Outcome done = project({"--members", "2-4", "--seed", "7", "-o", file("a.h5")});
  EXPECT_EQ(done.status, 0) << done.err;
  const results::Results all = results::read_results(file("a.h5"));
  EXPECT_EQ(results::axis_of(all, "macro", "member").numbers, (std::vector<std::int64_t>{2, 3, 4}));
  EXPECT_EQ(all.provenance.seed, 7U);
  EXPECT_THAT(all.provenance.command_line, HasSubstr("--members 2-4"));
  EXPECT_THAT(all.provenance.start_time, HasSubstr("T"));
  EXPECT_EQ(all.provenance.threads, 2);
}

TEST_F(Program, EndsWithStatus2AndALetterWhenAnOptionIsWrong)
{
  const auto expect_letter = [&](const std::vector<std::string>& options, const char* letter) {
    std::vector<std::string> all = options;
    all.insert(all.end(), {"-o", file("a.h5")});
    const Outcome done = project(all);
    EXPECT_EQ(done.status, 2);
    EXPECT_THAT(done.err, AllOf(HasSubstr(letter), HasSubstr("expected: ")));
    EXPECT_THAT(names(), IsEmpty()) << "nothing is left behind";
  };
  expect_letter({"--set", "run.scale=-5"}, "--set run.scale=-5: run.scale = -5 is out of range");
  expect_letter({"--seed", "-5"}, "--seed -5: run.seed = -5 is out of range");
  expect_letter({"--threads", "many"}, "--threads many: is not a number of threads");
  expect_letter({"--micro"}, "--micro: is not known to this version");
  expect_letter({"--engine", "magic"}, "--engine magic");
  expect_letter({"--set", "run.sale=5"}, "run.sale is not a key");
}

TEST_F(Program, ComparesPackagesWithTheFirstScenarioAndWritesThem)
{
  const Outcome done = call({"compare", "no_policy", "current_law", "--scale", "1000", "--until",
                             "2024Q4", "--members", "2", "-o", file("a.h5")});
  EXPECT_EQ(done.status, 0) << done.err;
  EXPECT_THAT(done.out, HasSubstr("Each package less no_policy in 2024"));
  EXPECT_THAT(done.out, HasSubstr("current_law: Current law"));
  EXPECT_EQ(results::axis_of(results::read_results(file("a.h5")), "macro", "scenario").labels,
            (std::vector<std::string>{"no_policy", "current_law"}));
}

TEST_F(Program, ComparesNothingWithItselfOrAlone)
{
  const Outcome alone = call({"compare", "no_policy", "-o", file("a.h5")});
  EXPECT_EQ(alone.status, 2);
  EXPECT_THAT(alone.err, HasSubstr("a baseline and at least one package"));
  const Outcome twice = call({"compare", "no_policy", "no_policy", "-o", file("a.h5")});
  EXPECT_EQ(twice.status, 2);
  EXPECT_THAT(twice.err, HasSubstr("names no_policy twice"));
  EXPECT_THAT(names(), IsEmpty());
}

TEST_F(Program, EndsWithStatus2WhenTheCommandLineMakesNoSense)
{
  EXPECT_EQ(call({"project"}).status, 2);
  EXPECT_EQ(call({"run", "baseline", "--sacle", "5"}).status, 2);
  EXPECT_EQ(call({"check"}).status, 2);
  EXPECT_EQ(call({}).status, 2);
}

TEST_F(Program, RefusesAFileItCannotWriteBeforeAnythingRuns)
{
  const Outcome nowhere = project({"-o", file("absent/a.h5")});
  EXPECT_EQ(nowhere.status, 2);
  EXPECT_THAT(nowhere.err, HasSubstr("there is no folder"));
  EXPECT_EQ(project({"-o", folder().string()}).status, 2);
}

TEST_F(Program, EndsWithStatus3WhenTheDataAreMissing)
{
  setenv("LIONROCK_DATA", folder().c_str(), 1);
  const Outcome done = project({"-o", file("a.h5")});
  unsetenv("LIONROCK_DATA");
  EXPECT_EQ(done.status, 3);
  EXPECT_THAT(done.err, AllOf(HasSubstr("no folder data in"), HasSubstr("LIONROCK_DATA")));
}

TEST_F(Program, EndsWithStatus3WhenAFileIsNoResultsFile)
{
  std::ofstream(file("a.h5")) << "no results";
  EXPECT_EQ(call({"describe", file("a.h5")}).status, 3);
  EXPECT_EQ(call({"describe", file("absent.h5")}).status, 3);
}

TEST_F(Program, DescribesWhatItWrote)
{
  ASSERT_EQ(project({"-o", file("a.h5")}).status, 0);
  const Outcome done = call({"describe", file("a.h5")});
  EXPECT_EQ(done.status, 0);
  EXPECT_THAT(done.out, AllOf(HasSubstr("gdp_nominal"), HasSubstr("hong_kong")));
}

TEST_F(Program, ChecksScenariosWithoutRunningThem)
{
  const Outcome good = call({"check", "baseline"});
  EXPECT_EQ(good.status, 0);
  EXPECT_EQ(good.out, "baseline: no errors\n");
  const auto bad = scenario("bad.toml", "[run]\nscale = 0\n");
  const Outcome both = call({"check", bad, "baseline"});
  EXPECT_EQ(both.status, 2);
  EXPECT_THAT(both.err, HasSubstr("bad.toml:3:9: run.scale = 0 is out of range"));
  EXPECT_EQ(both.out, "baseline: no errors\n") << "the good one is still checked";
  const auto idle = scenario("idle.toml",
                             "[[instrument]]\nmechanism = 'tax_concession'\nname = 'A'\n"
                             "terms.rate = 0.3\n");
  const Outcome warned = call({"check", idle});
  EXPECT_EQ(warned.status, 0);
  EXPECT_THAT(warned.out, HasSubstr("idle.toml: no errors, 1 warning\n"));
  EXPECT_THAT(warned.err, HasSubstr("warning: idle: a names a profits tax rate of 0.3"));
}

TEST_F(Program, PrintsAScenarioCompleteWithOptionsApplied)
{
  const auto weak = scenario("weak.toml", "[outlook]\nworld_demand_growth = 0.01\n");
  const Outcome done = call({"check", weak, "--resolved", "--scale", "250"});
  EXPECT_EQ(done.status, 0);
  EXPECT_THAT(done.out, AllOf(HasSubstr("world_demand_growth = 0.01"), HasSubstr("scale = 250")));
}

TEST_F(Program, ExplainsItselfAndListsScenariosWhenNoneIsGiven)
{
  const Outcome done = call({"run"});
  EXPECT_EQ(done.status, 2);
  EXPECT_THAT(done.out, AllOf(HasSubstr("lionrock run SCENARIO"), HasSubstr("baseline.toml"),
                              HasSubstr("Baseline: no new policy")));
}

TEST_F(Program, NamesItsVersionCommitAndData)
{
  const Outcome done = call({"--version"});
  EXPECT_EQ(done.status, 0);
  EXPECT_THAT(done.out, AllOf(StartsWith("lionrock "), HasSubstr("commit "),
                              HasSubstr("data pack hong_kong"), HasSubstr("checksum")));
}

TEST_F(Program, PrintsNothingButWritesTheFileWhenQuiet)
{
  const Outcome done = project({"-o", file("a.h5")});
  EXPECT_THAT(done.out, IsEmpty());
  EXPECT_THAT(done.err, IsEmpty());
  EXPECT_EQ(names(), std::vector<std::string>{"a.h5"});
}

TEST_F(Program, PrintsTheInputOutputToolbox)
{
  const Outcome done = call({"table", "shares"});
  EXPECT_EQ(done.status, 0) << done.err;
  EXPECT_THAT(done.out, HasSubstr("Narrow"));
}

TEST_F(Program, BeginsItsPageWithWhatAScenarioChanges)
{
  const Outcome done = call({"run", "no_policy", "baseline", "--engine", "input-output",
                             "--members", "2", "--until", "2024Q4", "-o", file("a.h5")});
  EXPECT_EQ(done.status, 0) << done.err;
  EXPECT_THAT(done.out, StartsWith("baseline less the baseline no_policy (the first scenario)"));
  EXPECT_LT(done.out.find("government debt"), done.out.find("2 members"));
}

TEST_F(Program, PrintsJsonWithInstrumentsBottlenecksAndDifferences)
{
  const std::string options =
      " run no_policy baseline --engine input-output --members 2 --until 2024Q4 --quiet --json -o ";
  const std::string python =
      "import json, sys; first, second = json.load(sys.stdin)['scenarios']; "
      "assert first['differences'] is None; "
      "assert 'nias' not in [i['slug'] for i in first['instruments']]; "
      "gdp = next(d for d in second['differences']['indicators'] if d['indicator'] == 'gdp_real'); "
      "assert second['differences']['baseline'] == 'no_policy' and gdp['year'] == 2024; "
      "nifs = next(i for i in second['instruments'] if i['slug'] == 'nifs'); "
      "year = nifs['years'][0]; assert year['year'] == 2024; "
      "assert {'outlay', 'rejected', 'value_added_additional'} <= set(year['to_date']); "
      "assert set(year['to_date']) == set(year['in_year']) | {'outlay_and_net_equity'}; "
      "assert {'jobs_additional', 'jobs_deadweight', 'debt'} <= set(year['at_end']); "
      "assert 'jobs_additional' not in year['to_date'] and 'outlay' not in year['at_end']; "
      "assert year['in_year']['outlay'] == year['to_date']['outlay'], 'the first year'; "
      "jobs = year['at_end']['jobs_additional']; assert jobs['low'] <= jobs['mean']; "
      "assert 'ran_out' in nifs and not nifs['promised_before_the_run']; "
      "assert all(i['promised_before_the_run'] for i in first['instruments']); "
      "assert 0.0 < year['at_end']['budget_used'] <= 1.0; "
      "once = second['all_instruments'][0]; assert once['per_additional_job'] is None; "
      "summed = sum(i['years'][0]['at_end']['jobs_deadweight']['mean'] "
      "for i in second['instruments']); "
      "assert 0.0 < once['at_end']['all_jobs_deadweight']['mean'] <= summed; "
      "assert {'outlay_and_net_equity', 'tax_forgone', 'land_forgone'} <= set(once['to_date']); "
      "assert [b['kind'] for b in second['bottlenecks']] == ['time', 'shortage']; "
      "assert second['bottlenecks'][0]['runs'] == 2 and 'indicators' in second";
  const std::string command = std::string(LIONROCK_PROGRAM) + options + file("a.h5") +
                              " | /usr/bin/env python3 -c \"" + python + "\"";
  EXPECT_EQ(std::system(command.c_str()), 0);
}

}  // namespace
}  // namespace lionrock::cli
