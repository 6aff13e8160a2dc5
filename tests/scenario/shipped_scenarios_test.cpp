// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <utility>

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
  EXPECT_GE(count, 5);
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

TEST(NoPolicy, HasNoInstrumentAndTheBaselineIsCurrentLawByAnotherName)
{
  EXPECT_TRUE(shipped_scenario("no_policy").instruments.empty());
  Scenario law = shipped_scenario("current_law");
  const Scenario baseline = shipped_scenario("baseline");
  EXPECT_EQ(law.instruments.size(), 12U);
  law.name = baseline.name;
  law.title = baseline.title;
  law.title_zh = baseline.title_zh;
  law.resolved = baseline.resolved;
  EXPECT_EQ(law, baseline);
}

TEST(CurrentLaw, HoldsExistingEntriesAloneAndNamesEveryOneThatItLeavesOut)
{
  std::string word;
  std::set<std::string> said;
  for (const char c : content_of(shipped / "current_law.toml")) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    if (letter) word += c;
    if (!letter) said.insert(std::exchange(word, {}));
  }
  for (const CatalogueEntry& entry : limits().catalogue.entries) {
    const bool acts = entry.status == "existing" && entry.acts();
    EXPECT_EQ(said.contains(entry.slug), acts) << entry.slug;
  }
  for (const auto& instrument : shipped_scenario("current_law").instruments)
    EXPECT_EQ(limits().catalogue.find(instrument.slug)->status, "existing") << instrument.slug;
}

TEST(TenTimes, LeavesThePastAsItWas)
{
  const Scenario baseline = shipped_scenario("baseline");
  const Scenario ten_times = shipped_scenario("ten_times");
  for (const auto& before : baseline.instruments) {
    const auto after = std::find_if(ten_times.instruments.begin(), ten_times.instruments.end(),
                                    [&](const auto& each) { return each.slug == before.slug; });
    ASSERT_NE(after, ten_times.instruments.end()) << before.slug;
    for (Quarter quarter = Quarter::of(2020, 1); quarter < Quarter::of(2026, 3);
         quarter = quarter + 1) {
      const auto* then = before.in_force(quarter);
      const auto* now = after->in_force(quarter);
      ASSERT_EQ(then == nullptr, now == nullptr) << before.slug << quarter.label();
      if (then == nullptr || before.slug == "industry_oriented_fund") continue;
      for (const auto& term : policy::terms_of(then->index()))
        EXPECT_EQ(policy::get(*then, term), policy::get(*now, term))
            << before.slug << " " << term.name << " " << quarter.label();
    }
  }
}

TEST(ScenarioReference, OfInstrumentsAndTermsInTheReadmeSaysWhatTheReaderAccepts)
{
  const std::string readme = content_of(shipped / "README.md");
  for (const std::string& table : {instrument_reference(), term_reference()})
    EXPECT_NE(readme.find(table), std::string::npos)
        << "scenarios/README.md must hold this table:\n\n"
        << table;
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
