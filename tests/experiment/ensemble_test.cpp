// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/ensemble.hpp"

#include <gmock/gmock.h>

#include "sim/base/error.hpp"
#include "sim/results/schema.hpp"
#include "tests/experiment/small_runs.hpp"

namespace lionrock::experiment {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

/// Numbers of the members from `first` on, `count` of them, of a variable of one scenario.
std::vector<double> part_of(const results::Variable& variable, std::size_t members,
                            std::size_t first, std::size_t count)
{
  const std::size_t each = variable.values.size() / members;
  const auto begin = variable.values.begin() + static_cast<std::ptrdiff_t>(first * each);
  return {begin, begin + static_cast<std::ptrdiff_t>(count * each)};
}

bool by_member(const results::Variable& variable)
{
  return variable.axes.size() > 1 && variable.axes[1] == "member";
}

TEST(Ensemble, GivesTheSameBitsForAnyNumberOfThreads)
{
  const auto scenario = baseline({.members = "6", .until = "2024Q4"});
  const results::Results one = run_with(scenario, 1);
  for (const int threads : {2, 8}) {
    const results::Results many = run_with(scenario, threads);
    ASSERT_EQ(many.variables.size(), one.variables.size());
    for (std::size_t v = 0; v < one.variables.size(); ++v)
      EXPECT_TRUE(same_bits(many.variables[v].values, one.variables[v].values))
          << one.variables[v].name << " with " << threads << " threads";
  }
}

TEST(Ensemble, GivesEachMemberTheSameBitsHoweverMembersAreSplit)
{
  const results::Results whole = run_with(baseline({.members = "8", .until = "2024Q2"}), 2);
  const results::Results head = run_with(baseline({.members = "0-2", .until = "2024Q2"}), 2);
  const results::Results tail = run_with(baseline({.members = "3-7", .until = "2024Q2"}), 1);
  EXPECT_EQ(results::axis_of(tail, "macro", "member").numbers.front(), 3);
  for (const results::Variable& variable : whole.variables) {
    if (!by_member(variable)) continue;
    const auto& first = results::variable_of(head, variable.group, variable.name);
    const auto& last = results::variable_of(tail, variable.group, variable.name);
    EXPECT_TRUE(same_bits(part_of(variable, 8, 0, 3), first.values)) << variable.name;
    EXPECT_TRUE(same_bits(part_of(variable, 8, 3, 5), last.values)) << variable.name;
  }
}

TEST(Ensemble, GivesMembersTheSameLuckInEveryScenario)
{
  const auto first = baseline({.members = "2", .until = "2024Q2"});
  auto second = first;
  second.name = "again";
  const results::Results both =
      run({first, second}, hong_kong(), {.threads = 2, .progress = {}, .stop = nullptr});
  const auto& gdp = results::variable_of(both, "macro", "gdp_real");
  const std::size_t half = gdp.values.size() / 2;
  EXPECT_TRUE(
      same_bits({gdp.values.begin(), gdp.values.begin() + static_cast<std::ptrdiff_t>(half)},
                {gdp.values.begin() + static_cast<std::ptrdiff_t>(half), gdp.values.end()}));
  EXPECT_NE(gdp.values[0], gdp.values[2]) << "the two members of a pair differ";
}

TEST(Ensemble, KeepsTheFinishedMembersWhenStopped)
{
  const auto scenario = baseline({.members = "40", .until = "2024Q2"});
  std::atomic<bool> stop = false;
  const auto stop_soon = [&stop](const Progress& progress) {
    if (progress.members_done >= 2) stop = true;
  };
  const results::Results part =
      run({scenario}, hong_kong(), {.threads = 2, .progress = stop_soon, .stop = &stop});
  const auto& members = results::axis_of(part, "macro", "member").numbers;
  ASSERT_GE(members.size(), 2U);
  ASSERT_LT(members.size(), 40U);
  const auto last = std::to_string(members.back());
  const results::Results again = run_with(baseline({.members = "0-" + last, .until = "2024Q2"}), 1);
  ASSERT_EQ(part.variables.size(), again.variables.size());
  for (std::size_t v = 0; v < part.variables.size(); ++v)
    EXPECT_TRUE(same_bits(part.variables[v].values, again.variables[v].values))
        << part.variables[v].name;
}

TEST(Ensemble, HasNothingToSaveWhenStoppedBeforeTheFirstMember)
{
  const std::atomic<bool> stop = true;
  const auto scenario = baseline({.members = "4", .until = "2024Q1"});
  EXPECT_THAT(
      [&] { (void)run({scenario}, hong_kong(), {.threads = 1, .progress = {}, .stop = &stop}); },
      ThrowsMessage<Stopped>(HasSubstr("nothing to save")));
}

TEST(Ensemble, ReportsEveryQuarterOfEveryMember)
{
  std::int64_t calls = 0;
  Progress last{};
  const auto scenario = baseline({.members = "3", .until = "2024Q3"});
  (void)run({scenario}, hong_kong(),
            {.threads = 2,
             .progress =
                 [&](const Progress& progress) {
                   ++calls;
                   last = progress;
                 },
             .stop = nullptr});
  EXPECT_EQ(calls, 9);
  EXPECT_EQ(last.quarters_done, last.quarters);
  EXPECT_EQ(last.members, 3);
}

TEST(Ensemble, RefusesScenariosThatCannotBePaired)
{
  const auto first = baseline({.members = "2", .until = "2024Q1"});
  auto other = baseline({.members = "2", .until = "2024Q2"});
  other.name = "other";
  const RunOptions options{.threads = 1, .progress = {}, .stop = nullptr};
  EXPECT_THAT(
      [&] {
        (void)run({first, other}, hong_kong(), options);
      },
      ThrowsMessage<ScenarioError>(HasSubstr("run.until differs")));
  EXPECT_THAT(
      [&] {
        (void)run({first, first}, hong_kong(), options);
      },
      ThrowsMessage<ScenarioError>(HasSubstr("is given twice")));
}

TEST(Ensemble, FillsEveryVariableOfTheFormatAndIsConsistent)
{
  const results::Results all = run_with(baseline({.members = "2", .until = "2024Q4"}), 2);
  EXPECT_NO_THROW(results::require_consistent(all));
  EXPECT_EQ(all.variables.size(), results::schema().size());
  for (const results::VariableSpec& spec : results::schema())
    EXPECT_NO_THROW(
        (void)results::variable_of(all, std::string(spec.group), std::string(spec.name)))
        << spec.name;
}

TEST(Ensemble, KeepsGdpTheSameThreeWaysInBothEngines)
{
  for (const char* engine : {"agent-based", "input-output"}) {
    const results::Results all =
        run_with(baseline({.members = "2", .until = "2025Q4", .engine = engine}), 2);
    const auto& production = results::variable_of(all, "macro", "gdp_production").values;
    const auto& expenditure = results::variable_of(all, "macro", "gdp_expenditure").values;
    const auto& income = results::variable_of(all, "macro", "gdp_income").values;
    for (std::size_t i = 0; i < production.size(); ++i) {
      EXPECT_NEAR(production[i], expenditure[i], 1e-9 * expenditure[i]) << engine;
      EXPECT_NEAR(income[i], expenditure[i], 1e-9 * expenditure[i]) << engine;
    }
  }
}

}  // namespace
}  // namespace lionrock::experiment
