// SPDX-License-Identifier: Apache-2.0
//
// One pipeline under both engines, and the same bits however the work is split: exact but for the
// shares of candidates that both meet and of decisions that agree, which are reported with their
// floors.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <string>
#include <utility>

#include "tests/policy_runs/runs.hpp"

namespace lionrock::policy_runs {
namespace {

/// Numbers of group project by member and candidate, for one scenario.
class Candidates {
public:
  Candidates(const Found& found, int scenario) : found_(found)
  {
    for (std::size_t row = 0; row < of("member").size(); ++row)
      if (static_cast<int>(of("scenario_of")[row]) == scenario)
        rows_[{static_cast<int>(of("member")[row]), static_cast<int>(of("candidate")[row])}] = row;
    start_ = found.place("project", "quarter", "2024Q1");
  }
  [[nodiscard]] const std::vector<double>& of(const char* name) const
  {
    return results::variable_of(found_.results(), "project", name).values;
  }
  /// Quarter of the run in which a stage was reached; what never was lies far before it.
  [[nodiscard]] int quarter(const char* stage, std::size_t row) const
  {
    const double place = of(stage)[row];
    return place < 0.0 ? -1000 : static_cast<int>(place) - start_;
  }
  [[nodiscard]] const std::map<std::pair<int, int>, std::size_t>& rows() const { return rows_; }

private:
  const Found& found_;
  std::map<std::pair<int, int>, std::size_t> rows_;
  int start_ = 0;
};

scenario::Scenario of_engine(const char* name, const char* engine)
{
  return shipped(name, {.members = "4", .scale = "200", .engine = engine});
}

TEST(BothEngines, MeetTheSameCandidatesAndDecideAlikeWhereConditionsAreEqual)
{
  const Found found({renamed(of_engine("current_law", "agent-based"), "agents"),
                     renamed(of_engine("current_law", "input-output"), "table")},
                    0, true);
  const Candidates left(found, 0);
  const Candidates right(found, 1);
  int equal_conditions = 0, later = 0, agree = 0, alone = 0;
  for (const auto& [key, row] : left.rows()) {
    const auto other = right.rows().find(key);
    if (other == right.rows().end()) {
      // More come where an industry lies above its trend, which it may do in one engine alone.
      ASSERT_GT(left.quarter("arrived", row), 0);
      ++alone;
      continue;
    }
    const std::size_t there = other->second;
    for (const char* trait : {"archetype_of", "industry_of", "class_of", "origin_of", "capex"})
      ASSERT_EQ(left.of(trait)[row], right.of(trait)[there]) << trait;
    ASSERT_EQ(left.quarter("arrived", row), right.quarter("arrived", there));
    const int decided = left.quarter("decided", row);
    if (left.quarter("arrived", row) < 0 && decided < 0 && decided != -1000) {
      // Before the run both engines have the prices of the base year.
      ++equal_conditions;
      EXPECT_EQ(left.of("value_with")[row], right.of("value_with")[there]);
      EXPECT_EQ(decided, right.quarter("decided", there));
      EXPECT_EQ(left.of("label_of")[row], right.of("label_of")[there]);
    } else {
      ++later;
      agree += left.of("label_of")[row] == right.of("label_of")[there];
    }
  }
  const double share = static_cast<double>(agree) / later;
  const auto both = static_cast<double>(left.rows().size()) - alone;
  const double met = both / (static_cast<double>(right.rows().size()) + alone);
  std::cout << fmt::format(
      "{} decisions at equal conditions alike; of {} later ones {:.1f}% are; both engines meet "
      "{:.2f}% of all candidates\n",
      equal_conditions, later, 100.0 * share, 100.0 * met);
  RecordProperty("later_decisions_alike", fmt::format("{:.4f}", share));
  EXPECT_GT(equal_conditions, 500);
  EXPECT_GT(share, 0.9);
  EXPECT_GT(met, 0.99);
}

TEST(BothEngines, RaiseTheShareWithTenTimesTheTerms)
{
  for (const char* engine : {"agent-based", "input-output"}) {
    const Found found({of_engine("no_policy", engine), of_engine("ten_times", engine)});
    for (const int year : {2030, 2035})
      for (int member = 0; member < found.members(); ++member) {
        const double without = found.yearly(0, "manufacturing_share_narrow_annual", member, year);
        const double with = found.yearly(1, "manufacturing_share_narrow_annual", member, year);
        EXPECT_GT(with, without) << engine << ", member " << member << ", " << year;
        std::cout << fmt::format("{}, member {}, {}: {:.3f}% without, {:.3f}% with\n", engine,
                                 member, year, 100.0 * without, 100.0 * with);
      }
  }
}

TEST(Clawback, CollectsNothingFromPlantsThatHaveClosedWhereNoneHasDeposits)
{
  const auto granted = [](const char* name, const char* clawback, const char* engine) {
    const std::string text = fmt::format(R"(
[[instrument]]
mechanism = "capital_grant"
name = "Grant for plants from outside"
classes = ["mobile_entrant"]
from = "2024Q1"
terms = {{ share = 0.3, up_front = 1.0 }}
clawback = {}
)",
                                         clawback);
    const scenario::Overrides small{.members = "4", .scale = "200", .engine = engine};
    return written(name, "no_policy", text, small);
  };
  const auto outlay = [](const Found& found, int scenario) {
    double sum = 0.0;
    for (int member = 0; member < found.members(); ++member)
      for (int year = 2024; year <= 2035; ++year)
        sum += found.sum_of_year("instrument", "outlay", scenario, member, year);
    return sum;
  };
  const Found table(
      {granted("kept", "0.0", "input-output"), granted("back", "1.0", "input-output")});
  EXPECT_GT(outlay(table, 0), 0.0);
  EXPECT_DOUBLE_EQ(outlay(table, 1), outlay(table, 0));
  const Found agents(
      {granted("kept", "0.0", "agent-based"), granted("back", "1.0", "agent-based")});
  EXPECT_LT(outlay(agents, 1), outlay(agents, 0)) << "plants of agents have deposits";
}

bool compared(const results::Variable& variable)
{
  return variable.axes.size() > 1 && variable.axes[1] == "member" &&
         (variable.group == "macro" || variable.group == "industry" ||
          variable.group == "instrument" || variable.group == "site");
}

scenario::Scenario ten_times(const char* members)
{
  return shipped("ten_times", {.members = members, .scale = "200", .until = "2031Q4"});
}

TEST(Bits, AreTheSameOnOneThreadAndTwo)
{
  const Found one({ten_times("4")}, 1);
  const Found two({ten_times("4")}, 2);
  int variables = 0;
  for (const results::Variable& variable : one.results().variables) {
    if (!compared(variable)) continue;
    ++variables;
    EXPECT_TRUE(same_bits(
        variable.values, results::variable_of(two.results(), variable.group, variable.name).values))
        << variable.group << '/' << variable.name;
  }
  EXPECT_GT(variables, 70);
}

TEST(Bits, AreTheSameHoweverMembersAreSplit)
{
  const Found whole({ten_times("0-3")});
  const Found head({ten_times("0-1")});
  const Found tail({ten_times("2-3")});
  for (const results::Variable& variable : whole.results().variables) {
    if (!compared(variable)) continue;
    std::vector<double> joined =
        results::variable_of(head.results(), variable.group, variable.name).values;
    const auto& rest = results::variable_of(tail.results(), variable.group, variable.name).values;
    joined.insert(joined.end(), rest.begin(), rest.end());
    EXPECT_TRUE(same_bits(variable.values, joined)) << variable.group << '/' << variable.name;
  }
}

}  // namespace
}  // namespace lionrock::policy_runs
