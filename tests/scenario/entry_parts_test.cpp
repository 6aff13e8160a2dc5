// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "sim/scenario/write_instrument.hpp"
#include "tests/scenario/refusal.hpp"
#include "tests/scenario/scenario_files.hpp"

namespace lionrock::scenario {
namespace {

using policy::CapitalGrant;
using policy::Instrument;
using policy::Training;
using testing::HasSubstr;

const std::string head =
    "name_en = 'Two'\nname_zh = '兩者'\nrole = ['lever']\ngroup = 'packages'\nsource = 'a paper'\n";

/// Grants and training, the grants more since 2026.
const std::string two_parts = "id = 'I901'\nstatus = 'existing'\nevidence = 'terms_only'\n" + head +
                              R"([[part]]
mechanism = 'capital_grant'
required = ['budget']
[part.reach]
classes = ['venture']
source = 'a paper'
[[part.terms]]
from = '2024Q2'
share = { value = 0.2, source = 'a paper' }
[[part.terms]]
from = '2026Q1'
share = { value = 0.3, source = 'a paper' }
[part.assumption]
budget = { value = 100.0, source = 'judgement' }
[[part]]
mechanism = 'training'
required = ['places_per_year']
[part.reach]
industries = ['machinery']
source = 'a paper'
[[part.terms]]
from = '2024Q4'
cost_per_place = { value = 0.1, source = 'a paper' }
[part.assumption]
places_per_year = { value = 50.0, source = 'judgement' }
)";

std::string grant_part(const std::string& name)
{
  return "[[part]]\n" + name +
         "mechanism = 'capital_grant'\nrequired = ['share']\n[[part.terms]]\n";
}

/// Two grants that only their own names tell apart, of which nothing more is known.
const std::string twins = "id = 'I902'\nstatus = 'proposed'\nevidence = 'name_only'\n" + head +
                          grant_part("name = 'lines'\n") + grant_part("name = 'parks'\n") +
                          "[part.assumption]\nshare = { value = 0.1, source = 'judgement' }\n";

const std::string target =
    "id = 'I903'\nstatus = 'target'\nevidence = 'terms_only'\n" + head +
    "[[measure]]\nindicator = 'lines that run'\nindicator_zh = '生產線'\n"
    "value = { value = 130.0, source = 'a paper' }\nunit = 'lines'\nby = '2027Q4'\n";

std::string shock(const std::string& through)
{
  return "id = 'I904'\nstatus = 'context'\nevidence = 'terms_only'\n" + head +
         "[[shock]]\nkind = 'tariff'\nmarket = 'united_states'\n" + through +
         "from = { value = '2025Q2', source = 'a paper' }\n"
         "rate = { value = 0.2, source = 'a paper' }\n";
}

class EntriesOfSeveralParts : public ScenarioFiles {
protected:
  EntriesOfSeveralParts()
  {
    const std::vector<std::pair<std::string, std::string>> entries{
        {"two", two_parts},
        {"twins", twins},
        {"lines_wanted", target},
        {"tariff", shock("through = 'outlook.world_demand_growth'\n")}};
    for (const auto& [slug, text] : entries)
      limits_.catalogue.entries.push_back(read_entry(write(slug + ".toml", text)));
  }
  [[nodiscard]] std::filesystem::path using_it(const std::string& lines) const
  {
    return write("package.toml", "extends = 'no_policy.toml'\n[[instrument]]\n" + lines + "\n");
  }
  [[nodiscard]] Scenario with(const std::string& lines) const
  {
    return read_scenario(using_it(lines), {}, limits_);
  }
  [[nodiscard]] std::string letter(const std::string& lines) const
  {
    try {
      (void)with(lines);
    } catch (const ScenarioError& error) {
      return std::string(error.what()).substr(folder().string().size() + 1);
    }
    return "was accepted";
  }
  [[nodiscard]] std::string data_letter(const std::string& text) const
  {
    try {
      (void)read_entry(write("entry.toml", text));
    } catch (const DataError& error) {
      return std::string(error.what()).substr(folder().string().size() + 1);
    }
    return "was accepted";
  }
  template <class Terms>
  [[nodiscard]] static const Terms& terms(const Instrument& instrument, int year, int quarter)
  {
    return std::get<Terms>(*instrument.in_force(Quarter::of(year, quarter)));
  }
  Limits limits_ = limits();
};

const std::string use = "use = 'two'\nassumption = true\n";

TEST_F(EntriesOfSeveralParts, AreOneLawOfSeveralInstruments)
{
  const Scenario package = with(use + "probability = 0.5\nlegislation = { delay = 3 }");
  ASSERT_EQ(package.instruments.size(), 2U);
  const Instrument& grant = package.instruments[0];
  const Instrument& training = package.instruments[1];
  EXPECT_EQ(grant.label(), "two.capital_grant");
  EXPECT_EQ(training.label(), "two.training");
  EXPECT_EQ(training.id, "I901");
  EXPECT_EQ(training.name_zh, "兩者");
  EXPECT_EQ(training.common.group, "packages");
  EXPECT_EQ(training.common.probability, 0.5);
  EXPECT_EQ(training.common.legislation_delay, 3.0);
  EXPECT_EQ(policy::identity(grant), policy::identity(training)) << "one law, one luck";
  EXPECT_NE(policy::own_identity(grant), policy::own_identity(training));
  EXPECT_EQ(grant.reach.classes.size(), 1U);
  EXPECT_EQ(training.reach.industries.size(), 1U);
  EXPECT_EQ(training.common.from, Quarter::of(2024, 4));
  EXPECT_EQ(terms<CapitalGrant>(grant, 2026, 1).share, 0.3);
}

TEST_F(EntriesOfSeveralParts, AreRefusedWithEverythingThatTheirPartsMiss)
{
  const std::string refused = letter("use = 'two'");
  EXPECT_THAT(refused, HasSubstr("two.capital_grant needs budget; two.training needs "
                                 "places_per_year, which no document states"));
  EXPECT_THAT(refused, HasSubstr("; or assumption = true, the catalogue's judgement: budget 100, "
                                 "places_per_year 50"));
  EXPECT_THAT(letter("use = 'two'\nterms.budget = 1"),
              HasSubstr("two.training needs places_per_year, which no document states"));
}

TEST_F(EntriesOfSeveralParts, TakeEachTermWhereItsMechanismHasIt)
{
  const Scenario package = with(use + "terms = { share = 0.4, deadweight = 0.1 }");
  EXPECT_EQ(terms<CapitalGrant>(package.instruments[0], 2026, 1).share, 0.4);
  EXPECT_EQ(terms<Training>(package.instruments[1], 2026, 1).deadweight, 0.1);
  const Scenario named =
      with(use + "terms.capital_grant.share = 0.4\nterms.training.deadweight = 0");
  EXPECT_EQ(terms<CapitalGrant>(named.instruments[0], 2026, 1).share, 0.4);
  EXPECT_EQ(terms<Training>(named.instruments[1], 2026, 1).deadweight, 0.0);
  const Scenario one = with("use = 'nias'\nassumption = true\nterms.capital_grant.share = 0.4");
  EXPECT_EQ(terms<CapitalGrant>(one.instruments[0], 2026, 1).share, 0.4) << "one part as well";
}

TEST_F(EntriesOfSeveralParts, WithATermTwiceMustSayWhichIsMeant)
{
  const std::string from = "use = 'twins'\nfrom = '2027Q1'\n";
  const std::string unclear = letter(from + "terms.share = 0.1");
  EXPECT_THAT(unclear, HasSubstr("package.toml:5:7: terms.share does not say which part it is of"));
  EXPECT_THAT(unclear, HasSubstr("expected: terms.lines.share or terms.parks.share"));
  const Scenario package = with(from + "terms = { lines.share = 0.1, parks.share = 0.2 }");
  EXPECT_EQ(terms<CapitalGrant>(package.instruments[0], 2027, 1).share, 0.1);
  EXPECT_EQ(terms<CapitalGrant>(package.instruments[1], 2027, 1).share, 0.2);
  EXPECT_THAT(letter(use + "terms = { share = 0.1, capital_grant.share = 0.1 }"),
              HasSubstr("terms.share is set twice"));
  EXPECT_THAT(letter(use + "terms.shar = 0.1"),
              HasSubstr("terms.shar is not a term of capital_grant or training"));
  EXPECT_THAT(letter(use + "terms.training.share = 0.1"),
              HasSubstr("terms.share is not a term of training"));
  EXPECT_THAT(letter(use + "terms.training = 0.1"),
              HasSubstr("terms.training must be a table, not a number"));
}

TEST_F(EntriesOfSeveralParts, KnownByNameOnlyRunOnTermsOfTheScenarioAlone)
{
  const std::string from = "use = 'twins'\nfrom = '2027Q1'\n";
  const std::string refused = letter(from + "assumption = true\nterms.lines.share = 0.1");
  EXPECT_THAT(refused, HasSubstr("twins.parks needs share, which no document states"));
  EXPECT_THAT(refused, HasSubstr("only its name is known, so that size and effect are the "
                                 "scenario's own to say"));
  const Scenario package = with(from + "terms = { lines.share = 0.1, parks.share = 0.2 }");
  EXPECT_THAT(terms_in_force(package),
              HasSubstr("# twins.lines: capital_grant, Two; terms of the scenario's own\n"));
}

TEST_F(EntriesOfSeveralParts, ReachWhomTheScenarioSaysInEveryPartThatCan)
{
  const Scenario package = with(use + "industries = ['chemicals']");
  for (const Instrument& part : package.instruments)
    EXPECT_EQ(part.reach.industries, std::vector<int>{8}) << part.label();
  EXPECT_THAT(letter(use + "archetypes = ['smart_line']"),
              HasSubstr("instrument.archetypes says which projects two.training is for"));
}

TEST_F(EntriesOfSeveralParts, KeepWhatAScenarioThatChangesOneOfThemLeavesAlone)
{
  const Scenario package = with(use + "from = '2025Q1'\nterms.share = 0.5");
  const Instrument& grant = package.instruments[0];
  EXPECT_EQ(terms<CapitalGrant>(grant, 2024, 2).share, 0.2);
  EXPECT_EQ(terms<CapitalGrant>(grant, 2025, 1).share, 0.5);
  EXPECT_EQ(package.instruments[1].common.from, Quarter::of(2024, 4));
  const Scenario early = with(use + "from = '2024Q3'\nterms.share = 0.5");
  EXPECT_EQ(early.instruments[1].common.from, Quarter::of(2024, 4)) << "its own date";
  const Scenario late = with(use + "from = '2027Q1'");
  for (const Instrument& part : late.instruments)
    EXPECT_EQ(part.common.from, Quarter::of(2027, 1)) << part.label();
}

TEST_F(EntriesOfSeveralParts, HaveDatedTermsForEveryPart)
{
  const std::string dated =
      "use = 'two'\n[[instrument.terms]]\nfrom = '2025Q1'\nshare = 0.1\nbudget = 1\n"
      "[[instrument.terms]]\nfrom = '2026Q1'\n";
  const Scenario package =
      with(dated + "training = { places_per_year = 9, cost_per_place = 0.1 }\nshare = 0.2");
  EXPECT_EQ(package.instruments[0].common.from, Quarter::of(2025, 1));
  EXPECT_EQ(terms<CapitalGrant>(package.instruments[0], 2026, 1).share, 0.2);
  EXPECT_EQ(package.instruments[1].common.from, Quarter::of(2026, 1));
  EXPECT_EQ(terms<Training>(package.instruments[1], 2026, 1).places_per_year, 9.0);
  EXPECT_THAT(letter(dated + "share = 0.2"),
              HasSubstr("dated terms of two name none of its part training"));
}

TEST_F(EntriesOfSeveralParts, AreWrittenSoThatTheyReadBackTheSame)
{
  for (const std::string& lines : std::vector<std::string>{
           use, use + "until = '2030Q4'\nadvanced_only = false\nprobability = 0.5",
           use + "from = '2026Q2'\nterms.training.deadweight = 0.2",
           use + "from = '2027Q1'\nexpected_life = 4",
           "use = 'twins'\nfrom = '2027Q1'\nlegislation = true\n"
           "terms = { lines.share = 0.1, parks.share = 0.2 }"}) {
    const Scenario scenario = with(lines);
    std::filesystem::create_directories(folder() / "again");
    const auto again = write("again/package.toml", scenario.resolved);
    EXPECT_EQ(read_scenario(again, {}, limits_), scenario) << scenario.resolved;
  }
}

TEST_F(EntriesOfSeveralParts, AreReplacedAsAWhole)
{
  ASSERT_EQ(with(use).instruments.size(), 2U);
  const auto second = write("second.toml",
                            "extends = 'package.toml'\n[[instrument]]\nuse = 'two'\n"
                            "until = '2028Q4'\n");
  const Scenario package = read_scenario(second, {}, limits_);
  ASSERT_EQ(package.instruments.size(), 2U);
  for (const Instrument& part : package.instruments)
    EXPECT_EQ(part.common.until, Quarter::of(2028, 4)) << part.label();
}

TEST_F(EntriesOfSeveralParts, HaveNamesThatTellThemApart)
{
  const std::string entry = "id = 'I905'\nstatus = 'proposed'\nevidence = 'name_only'\n" + head;
  EXPECT_THAT(data_letter(entry + grant_part("") + grant_part("")),
              HasSubstr("two parts are called \"capital_grant\""));
  EXPECT_THAT(data_letter(entry + grant_part("name = 'share'\n")), HasSubstr("name = \"share\""));
  EXPECT_THAT(data_letter(entry + grant_part("name = 'A b'\n")), HasSubstr("no name of a term"));
  EXPECT_THAT(data_letter(entry + "mechanism = 'capital_grant'\n" + grant_part("")),
              HasSubstr("mechanism stands beside [[part]]"));
  EXPECT_THAT(data_letter(entry + "[[part]]\nmechanism = 'capital_grant'\n[[part.terms]]\n"),
              HasSubstr("evidence = \"name_only\" beside complete terms"));
  EXPECT_THAT(data_letter(entry + "[[part]]\nmechanism = 'capital_grant'\n"),
              HasSubstr("entry.toml:9:1: terms is missing"));
  EXPECT_THAT(data_letter(entry), HasSubstr("mechanism is missing"));
}

TEST_F(EntriesOfSeveralParts, MayBeTargetsWhichNothingBringsAbout)
{
  const CatalogueEntry& entry = *limits_.catalogue.find("I903");
  EXPECT_FALSE(entry.acts());
  ASSERT_EQ(entry.measures.size(), 1U);
  EXPECT_EQ(entry.measures[0].value.value, 130.0);
  EXPECT_EQ(entry.measures[0].by, Quarter::of(2027, 4));
  EXPECT_THAT(
      letter("use = 'lines_wanted'"),
      HasSubstr("package.toml:3:7: instrument.use = \"lines_wanted\" is no instrument but a "
                "target: 130 lines by 2027Q4, lines that run"));
  EXPECT_THAT(data_letter(target + "colour = 'red'\n"),
              HasSubstr("colour is not a key of a measure"));
}

TEST_F(EntriesOfSeveralParts, MayBeWhatHappensOutsideAndSayWhichKeyExpressesIt)
{
  const std::string refused = letter("use = 'tariff'");
  EXPECT_THAT(refused, HasSubstr("is no instrument but what happens outside: tariff "
                                 "(united_states) from 2025Q2, rate 0.2"));
  EXPECT_THAT(refused, HasSubstr("expected: the key outlook.world_demand_growth of the scenario"));
  EXPECT_THAT(data_letter(shock("through = 'outlook.wealth'\n")),
              HasSubstr("through = \"outlook.wealth\" is not known"));
  EXPECT_THAT(data_letter(shock("through = 'infrastructure'\nrequired = ['speed']\n")),
              HasSubstr("\"speed\" is no term of infrastructure"));
}

}  // namespace
}  // namespace lionrock::scenario
