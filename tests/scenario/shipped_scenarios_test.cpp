// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "sim/scenario/accepts.hpp"
#include "sim/scenario/reference.hpp"
#include "tests/scenario/scenario_files.hpp"

namespace lionrock::scenario {
namespace {

Scenario shipped_scenario(const std::string& name)
{
  return read_scenario(shipped / (name + ".toml"), {}, limits());
}

TEST(ShippedScenarios, AreAllAccepted)
{
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(shipped)) {
    if (entry.path().extension() != ".toml") continue;
    EXPECT_NO_THROW((void)read_scenario(entry.path(), {}, limits())) << entry.path();
    ++count;
  }
  EXPECT_GE(count, 2);
}

TEST(Baseline, RunsFrom2024To2035With64MembersAgainstTheBlueprintsTarget)
{
  const Scenario baseline = shipped_scenario("baseline");
  EXPECT_EQ(baseline.name, "baseline");
  EXPECT_EQ(baseline.title_zh, "基準：不推出新政策");
  EXPECT_EQ(baseline.run, (scenario::Run{.start = Quarter::of(2024, 1),
                                         .until = Quarter::of(2035, 4),
                                         .members = {0, 63},
                                         .seed = 20260226,
                                         .scale = 100,
                                         .engine = Engine::agent_based}));
  EXPECT_EQ(baseline.target, (Target{.definition = "narrow", .share = 0.05, .year = 2030}));
  EXPECT_EQ(baseline.uncertainty, (Uncertainty{.evidence = true, .common_shocks = true}));
  EXPECT_EQ(baseline.structure_year, 2019);
}

TEST(Baseline, LeavesWorldDemandToTheSupplyTrendAndSetsTheRatePath)
{
  const Outlook outlook = shipped_scenario("baseline").outlook;
  EXPECT_FALSE(outlook.world_demand_growth.has_value());
  ASSERT_TRUE(outlook.us_policy_rate.has_value());
  EXPECT_EQ(outlook.us_policy_rate->at(Quarter::of(2024, 1)), 0.0525);
  EXPECT_EQ(outlook.us_policy_rate->at(Quarter::of(2035, 4)), 0.03);
}

TEST(Structure2022, DiffersFromTheBaselineInTheStructureAlone)
{
  Scenario scenario = shipped_scenario("structure_2022");
  const Scenario baseline = shipped_scenario("baseline");
  EXPECT_EQ(scenario.structure_year, 2022);
  EXPECT_NE(scenario.title, baseline.title);
  scenario.name = baseline.name;
  scenario.title = baseline.title;
  scenario.title_zh = baseline.title_zh;
  scenario.structure_year = baseline.structure_year;
  scenario.resolved = baseline.resolved;
  EXPECT_EQ(scenario, baseline);
}

TEST(ScenarioReference, InTheReadmeSaysWhatTheReaderAccepts)
{
  const std::string reference = key_reference(shipped_scenario("baseline"));
  EXPECT_NE(content_of(shipped / "README.md").find(reference), std::string::npos)
      << "scenarios/README.md must hold this table:\n\n"
      << reference;
}

TEST(ScenarioReference, GivesEveryNumberARangeAndEveryPathAUnit)
{
  for (const Accepts& accepts : accepted_keys()) {
    const bool bounded = accepts.kind == Kind::number || accepts.kind == Kind::integer ||
                         accepts.kind == Kind::path || accepts.kind == Kind::members;
    EXPECT_FALSE(accepts.meaning.empty()) << accepts.key;
    EXPECT_EQ(accepts.low < accepts.high, bounded || accepts.kind == Kind::text) << accepts.key;
    EXPECT_TRUE(accepts.kind != Kind::path || !accepts.unit.empty()) << accepts.key;
    EXPECT_EQ(accepts.choices.size() >= 2, accepts.kind == Kind::choice) << accepts.key;
  }
}

}  // namespace
}  // namespace lionrock::scenario
