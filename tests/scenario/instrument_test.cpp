// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "sim/scenario/write_instrument.hpp"
#include "tests/scenario/scenario_files.hpp"

namespace lionrock::scenario {
namespace {

using policy::CapitalGrant;
using policy::Instrument;
using testing::HasSubstr;

class Instruments : public ScenarioFiles {
protected:
  /// The last instrument of a scenario that adds these lines to another.
  [[nodiscard]] Scenario with(const std::string& lines,
                              const std::string& base = "baseline.toml") const
  {
    return read(write("package.toml", "extends = '" + base + "'\n[[instrument]]\n" + lines + "\n"));
  }
  [[nodiscard]] static const Instrument& named(const Scenario& scenario, const std::string& slug)
  {
    for (const Instrument& instrument : scenario.instruments)
      if (instrument.slug == slug) return instrument;
    throw std::runtime_error("no instrument " + slug);
  }
  [[nodiscard]] static const CapitalGrant& grant(const Instrument& instrument, int year,
                                                 int quarter)
  {
    return std::get<CapitalGrant>(*instrument.in_force(Quarter::of(year, quarter)));
  }
};

TEST_F(Instruments, OfTheCatalogueKeepTheirDatedTermsWhereTheScenarioIsSilent)
{
  const Scenario package =
      with("use = 'nias'\nfrom = '2026Q2'\nterms = { minimum_project_cost = 100.0, budget = 2e4 }");
  const Instrument& nias = named(package, "nias");
  EXPECT_EQ(nias.id, "I003");
  EXPECT_EQ(nias.evidence, "terms_and_effect");
  EXPECT_EQ(nias.common.group, "grants");
  EXPECT_EQ(nias.in_force(Quarter::of(2024, 2)), nullptr);
  EXPECT_EQ(grant(nias, 2024, 3).minimum_project_cost, 300.0);
  EXPECT_EQ(grant(nias, 2026, 1).minimum_project_cost, 150.0);
  EXPECT_EQ(grant(nias, 2026, 1).budget, 10000.0);
  EXPECT_EQ(grant(nias, 2026, 2).minimum_project_cost, 100.0);
  EXPECT_EQ(grant(nias, 2026, 2).budget, 20000.0);
  EXPECT_EQ(grant(nias, 2035, 4).cap_per_project, 200.0);
  EXPECT_EQ(grant(nias, 2035, 4).staff_posts, 10.0);
}

TEST_F(Instruments, WithoutADateOfTheirOwnChangeThroughoutTheLifeOfTheEntry)
{
  const Scenario package = with("use = 'nias'\nterms.cap_per_project = 300");
  EXPECT_EQ(grant(named(package, "nias"), 2024, 3).cap_per_project, 300.0);
  EXPECT_EQ(grant(named(package, "nias"), 2026, 1).cap_per_project, 300.0);
  EXPECT_EQ(grant(named(package, "nias"), 2026, 1).minimum_project_cost, 150.0);
}

TEST_F(Instruments, WithoutTermsOfTheirOwnBeginInTheirFirstQuarter)
{
  const Scenario package = with("use = 'nias'\nfrom = '2026Q2'");
  EXPECT_EQ(named(package, "nias").in_force(Quarter::of(2026, 1)), nullptr);
  EXPECT_EQ(grant(named(package, "nias"), 2026, 2).minimum_project_cost, 150.0);
}

TEST_F(Instruments, BroughtForwardHaveTheirFirstTermsEarlier)
{
  const Scenario package = with("use = 'nias'\nfrom = '2022Q1'\nterms.budget = 1.0");
  EXPECT_EQ(grant(named(package, "nias"), 2022, 1).minimum_project_cost, 300.0);
  EXPECT_EQ(grant(named(package, "nias"), 2025, 4).minimum_project_cost, 150.0);
  EXPECT_EQ(grant(named(package, "nias"), 2025, 4).budget, 1.0);
}

TEST_F(Instruments, TakeThePlaceOfTheSameEntryAndKeepItsAssumption)
{
  const Scenario baseline = read(folder() / "baseline.toml");
  const Scenario package = with("use = 'nifs'\nuntil = '2026Q4'");
  ASSERT_EQ(package.instruments.size(), baseline.instruments.size());
  EXPECT_EQ(package.instruments.front().slug, "nifs");
  EXPECT_EQ(package.instruments.front().in_force(Quarter::of(2027, 1)), nullptr);
  EXPECT_EQ(grant(package.instruments.front(), 2026, 4).application_cost, 0.6);
}

TEST_F(Instruments, OfTheScenariosOwnFollowThoseItInherits)
{
  const Scenario baseline = read(folder() / "baseline.toml");
  const Scenario package = with(
      "mechanism = 'land_premium'\nname = 'Half premium, advanced'\n"
      "industries = ['machinery', 'chemicals']\narchetypes = ['microelectronics']\n"
      "terms = { discount = 0.5, instalments = { first = 0.25, years = 3 } }");
  ASSERT_EQ(package.instruments.size(), baseline.instruments.size() + 1);
  const Instrument& own = package.instruments.back();
  EXPECT_EQ(own.slug, "half_premium_advanced");
  EXPECT_EQ(own.name_zh, own.name_en);
  EXPECT_EQ(own.id, "");
  EXPECT_EQ(own.evidence, "scenario");
  EXPECT_EQ(own.common.group, "land_premium");
  EXPECT_EQ(own.reach.industries, (std::vector<int>{8, 12}));
  EXPECT_EQ(own.reach.archetypes, std::vector<int>{2});
  const auto& terms = std::get<policy::LandPremium>(*own.in_force(Quarter::of(2024, 1)));
  EXPECT_EQ(terms.discount, 0.5);
  EXPECT_EQ(terms.first_instalment, 0.25);
  EXPECT_EQ(terms.instalment_years, 3.0);
}

TEST_F(Instruments, MayBePromisedDelayedAndTemporary)
{
  const Scenario package = with(
      "use = 'preferential_package'\nassumption = true\nfrom = '2027Q1'\nuntil = '2030Q4'\n"
      "probability = 0.6\nlegislation = { delay = 3 }\nexpected_life = 2.5\n"
      "grandfathered = false\nstacking = 0.5\nclawback = 1\ngroup = 'mine'");
  const policy::CommonTerms& common = named(package, "preferential_package").common;
  EXPECT_EQ(common.announced, Quarter::of(2025, 3)) << "the catalogue's";
  EXPECT_EQ(common.from, Quarter::of(2027, 1));
  EXPECT_EQ(common.until, Quarter::of(2030, 4));
  EXPECT_EQ(common.probability, 0.6);
  EXPECT_EQ(common.legislation_delay, 3.0);
  EXPECT_EQ(common.expected_life, 2.5);
  EXPECT_FALSE(common.grandfathered);
  EXPECT_EQ(common.stacking, 0.5);
  EXPECT_EQ(common.clawback, 1.0);
  EXPECT_EQ(common.group, "mine");
  const Scenario law =
      with("use = 'preferential_package'\nassumption = true\nfrom = '2027Q1'\nlegislation = true");
  EXPECT_EQ(named(law, "preferential_package").common.legislation_delay,
            limits().catalogue.legislation_delay);
}

TEST_F(Instruments, WithDatedTermsStandByThemselves)
{
  const Scenario package = with(
      "use = 'nifs'\n[[instrument.terms]]\nfrom = '2025Q1'\nshare = 0.2\nbudget = 5.0\n"
      "application_cost = 0.1\napproval_quarters = 1\nmaximum_project_cost = 50\n"
      "qualifying_share = 1.0\n"
      "[[instrument.terms]]\nfrom = '2026Q1'\nshare = 0.4");
  const Instrument& nifs = named(package, "nifs");
  EXPECT_EQ(nifs.in_force(Quarter::of(2024, 4)), nullptr);
  EXPECT_EQ(grant(nifs, 2025, 4).share, 0.2);
  EXPECT_EQ(grant(nifs, 2026, 1).share, 0.4);
  EXPECT_EQ(grant(nifs, 2026, 1).budget, 5.0);
  EXPECT_EQ(grant(nifs, 2026, 1).cap_per_project, policy::no_limit) << "not the catalogue's";
}

TEST_F(Instruments, AreWrittenSoThatTheyReadBackTheSame)
{
  const std::vector<std::string> all{
      "use = 'nias'\nfrom = '2026Q2'\nannounced = '2026Q1'\nindustries = ['chemicals']\n"
      "advanced_only = false\nterms = { budget = inf, share = 0.1234567890123456 }",
      "use = 'rnd_deduction'\nfrom = '2026Q2'\nterms.research_deduction = 4",
      "mechanism = 'infrastructure'\nname = 'Homes \"for\" staff'\nname_zh = '人才公寓'\n"
      "from = '2027Q1'\nexpected_life = inf\nterms = { kind = 'housing', capacity = 1e3 }"};
  for (const std::string& lines : all) {
    const Scenario scenario = with(lines);
    std::filesystem::create_directories(folder() / "again");
    EXPECT_EQ(read(write("again/package.toml", scenario.resolved)), scenario) << scenario.resolved;
  }
}

TEST_F(Instruments, ShowTheirTermsByRangesOfQuarters)
{
  const std::string text = terms_in_force(with("use = 'nias'\nuntil = '2030Q4'"));
  EXPECT_THAT(text, HasSubstr("#   2024Q3 to 2025Q3  share 0.33"));
  EXPECT_THAT(text, HasSubstr("#   2025Q4 to 2030Q4  minimum_project_cost 150 HK$ million; "
                              "staff_posts 10 posts\n"));
  EXPECT_EQ(terms_in_force(read(folder() / "no_policy.toml")), "");
}

}  // namespace
}  // namespace lionrock::scenario
