// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <vector>

#include "tests/scenario/refusal.hpp"
#include "tests/scenario/scenario_files.hpp"

namespace lionrock::scenario {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const std::string grant = "mechanism = 'capital_grant'\nname = 'A'\n";

const std::vector<Refusal> wrong_words{
    {"UnknownEntry",
     "use = 'nas'",
     {"bad.toml:3:7: instrument.use = \"nas\" is not in the catalogue\n    use = 'nas'\n",
      "expected: nias, the nearest slug"}},
    {"UnknownMechanism",
     "mechanism = 'grant'\nname = 'A'",
     {"bad.toml:3:13: instrument.mechanism = \"grant\" is not known", "\"capital_grant\""}},
    {"UseAndMechanism",
     "use = 'nias'\nmechanism = 'capital_grant'",
     {"bad.toml:4:13: instrument.mechanism stands beside use"}},
    {"NeitherUseNorMechanism",
     "from = '2026Q1'",
     {"bad.toml:2:1: instrument needs use or mechanism\n    [[instrument]]\n    ^"}},
    {"NoName", "mechanism = 'capital_grant'", {"bad.toml:2:1: instrument.name is missing"}},
    {"NameOfAnEntry",
     "use = 'nias'\nname = 'A'",
     {"bad.toml:4:8: instrument.name stands beside use"}},
    {"AssumptionOfNoEntry",
     grant + "assumption = true",
     {"bad.toml:5:14: instrument.assumption belongs to an entry"}},
    {"UnknownKey",
     "use = 'nias'\nuntill = '2030Q1'",
     {"bad.toml:4:1: untill is not a key of an instrument\n    untill = '2030Q1'\n    ^",
      "expected: until, the nearest key: last quarter"}},
    {"UnknownKeyBesideNothing",
     "use = 'nias'\ncolour = 1",
     {"bad.toml:4:1: colour is not a key of an instrument", "one of use, mechanism, name"}},
    {"UnknownTerm",
     grant + "terms = { shar = 0.5 }",
     {"bad.toml:5:11: terms.shar is not a term of capital_grant",
      "expected: terms.share, the nearest term: grant over eligible cost"}},
    {"UnknownNestedTerm",
     "mechanism = 'land_premium'\nname = 'A'\nterms = { instalments = { last = 0.5 } }",
     {"bad.toml:5:27: terms.instalments.last is not a term of land_premium"}},
    {"NestedTermThatIsANumber",
     "mechanism = 'land_premium'\nname = 'A'\nterms = { instalments = 0.5 }",
     {"bad.toml:5:25: terms.instalments must be a table, not a number"}},
    {"UnknownIndustry",
     grant + "industries = ['chemicals', 'machinry']",
     {"bad.toml:5:28: instrument.industries: \"machinry\" is not known",
      "expected: machinery, the nearest slug"}},
    {"UnknownArchetype",
     grant + "archetypes = ['smart_lin']",
     {"bad.toml:5:15: instrument.archetypes: \"smart_lin\" is not known", "smart_line"}},
    {"UnknownClass",
     grant + "classes = ['ventures']",
     {"bad.toml:5:12: instrument.classes: \"ventures\" is not known", "venture, the nearest"}},
    {"KindsOfProjectForWhatGivesProjectsNothing",
     "mechanism = 'training'\nname = 'A'\nclasses = ['venture']",
     {"bad.toml:5:11: instrument.classes says which projects a is for",
      "training gives projects nothing", "`industries` or `manufacturing_only`"}},
    {"KindsOfProjectForMarketAccess",
     "mechanism = 'market_access'\nname = 'A'\nclasses = ['venture']\nterms = { trade_cost_cut = "
     "0.1 }",
     {"bad.toml:5:11: instrument.classes says which projects a is for"}},
    {"KindsOfProjectForPublicDemand",
     "mechanism = 'public_demand'\nname = 'A'\nadvanced_only = true",
     {"bad.toml:5:17: instrument.advanced_only says which projects a is for"}},
    {"IndustryTwice",
     grant + "industries = ['chemicals', 'chemicals']",
     {"bad.toml:5:28: instrument.industries names \"chemicals\" twice"}},
    {"IndustryThatIsNoList",
     grant + "industries = 'chemicals'",
     {"bad.toml:5:14: instrument.industries must be a list of names, not text"}},
    {"SameEntryTwice",
     "use = 'nias'\n[[instrument]]\nuse = 'nias'",
     {"bad.toml:5:7: two instruments are called \"nias\""}},
    {"SameNameTwice",
     grant + "terms.share = 0.1\n[[instrument]]\n" + grant,
     {"bad.toml:8:8: two instruments are called \"a\""}},
    {"NameOfAnEntryInForce",
     "mechanism = 'capital_grant'\nname = 'NIAS'\nterms.share = 0.1",
     {"bad.toml:4:8: two instruments are called \"nias\""}},
};

const std::vector<Refusal> wrong_terms{
    {"GrantAboveCost",
     grant + "terms = { share = 1.2 }",
     {"bad.toml:5:19: terms.share = 1.2 is out of range\n    terms = { share = 1.2 }\n",
      "grant over eligible cost (fraction), from 0 to 1"}},
    {"NotANumber",
     grant + "terms = { share = nan }",
     {"bad.toml:5:19: terms.share = nan is out of range"}},
    {"TextForNumber",
     grant + "terms = { share = 'half' }",
     {"bad.toml:5:19: terms.share must be a number, not text"}},
    {"TruthForNumber",
     grant + "terms = { share = true }",
     {"bad.toml:5:19: terms.share must be a number, not true or false"}},
    {"NumberForTruth",
     "use = 'rnd_deduction'\nterms.existing_firms = 1",
     {"bad.toml:4:24: terms.existing_firms must be true or false, not a whole number"}},
    {"UnknownChoice",
     "mechanism = 'input_price'\nname = 'A'\nterms = { input = 'water', discount = 0.1 }",
     {"bad.toml:5:19: terms.input = \"water\" is not known", "electricity, compute"}},
    {"TermsThatAreNoTable",
     grant + "terms = 0.5",
     {"bad.toml:5:9: instrument.terms must be a table, not a number"}},
    {"MissingRequiredTerm",
     grant + "terms = { budget = 10.0 }",
     {"bad.toml:2:1: a needs share, which nobody states", "grant over eligible cost"}},
    {"BargainThatDoesNotSayWhatGovernmentKnows",
     "mechanism = 'negotiated_package'\nname = 'A'\nterms = { cases_per_year = 10.0, "
     "grant_ceiling = 0.3 }",
     {"bad.toml:2:1: a needs error and understatement, which nobody states",
      "standard deviation of the observed gap"}},
    {"MoreThanAllCommutingTimeSaved",
     "mechanism = 'infrastructure'\nname = 'A'\nterms = { kind = 'transport', capacity = 20.0 }",
     {"bad.toml:5:9: a: capacity of transport is a share of commuting time saved, at most 1"}},
    {"NothingThatActs",
     "mechanism = 'tax_concession'\nname = 'A'",
     {"bad.toml:2:1: a sets no term that acts", "one of rate, rate_cut, research_deduction"}},
    {"TermsThatContradictEachOther",
     grant + "terms = { share = 0.1, minimum_project_cost = 9.0, maximum_project_cost = 1.0 }",
     {"bad.toml:5:9: a: minimum_project_cost is above maximum_project_cost"}},
};

const std::vector<Refusal> wrong_dates{
    {"EndBeforeBegin",
     "use = 'nias'\nfrom = '2026Q1'\nuntil = '2025Q4'",
     {"bad.toml:5:9: instrument.until = 2025Q4 lies before from = 2026Q1"}},
    {"EndBeforeTheEntryBegins",
     "use = 'nias'\nuntil = '2019Q1'",
     {"bad.toml:4:9: instrument.until = 2019Q1 lies before from = 2024Q3"}},
    {"AnnouncedAfterItsBegin",
     "use = 'preferential_package'\nassumption = true\nfrom = '2026Q1'\nannounced = '2026Q2'",
     {"bad.toml:6:13: instrument.announced = 2026Q2 lies after from = 2026Q1"}},
    {"AnnouncedWithoutBegin",
     grant + "announced = '2026Q2'\nterms.share = 0.1",
     {"bad.toml:5:13: instrument.announced needs from"}},
    {"PromiseWithoutDate",
     "use = 'preferential_package'\nassumption = true",
     {"bad.toml:2:1: instrument.from is missing: preferential_package is announced"}},
    {"NoQuarter", "use = 'nias'\nfrom = '2026'", {"bad.toml:4:8: instrument.from = \"2026\""}},
    {"DatedTermsBackwards",
     grant + "terms = [{ share = 0.1 }, { from = '2027Q1' }, { from = '2026Q1' }]",
     {"bad.toml:5:48: terms of 2026Q1 come after those of 2027Q1"}},
    {"DatedTermsWithoutDate",
     grant + "terms = [{ share = 0.1 }, { share = 0.2 }]",
     {"bad.toml:5:27: terms after the first name no quarter"}},
    {"TwoBegins",
     grant + "from = '2026Q1'\nterms = [{ from = '2027Q1', share = 0.1 }]",
     {"bad.toml:6:10: terms begin in 2027Q1 beside instrument.from = 2026Q1"}},
    {"NoTerms", grant + "terms = []", {"bad.toml:5:9: instrument.terms is an empty list"}},
    {"ChanceOfASchemeInForce",
     "use = 'nias'\nfrom = '2026Q2'\nprobability = 0.5\nterms.budget = 1.0",
     {"bad.toml:5:15: instrument.probability would act on nias before 2026Q2 as well"}},
    {"LawForASchemeInForce",
     "use = 'nias'\nfrom = '2026Q2'\nlegislation = true\nterms.budget = 1.0",
     {"bad.toml:5:15: instrument.legislation would act on nias before 2026Q2 as well"}},
};

const std::vector<Refusal> wrong_common{
    {"Probability",
     "use = 'nias'\nprobability = 1.5",
     {"bad.toml:4:15: instrument.probability = 1.5 is out of range", "from 0 to 1"}},
    {"ExpectedLife",
     "use = 'nias'\nexpected_life = 0",
     {"bad.toml:4:17: instrument.expected_life = 0 is out of range", "a number from 0.25"}},
    {"Clawback", "use = 'nias'\nclawback = 2", {"bad.toml:4:12: instrument.clawback = 2 is out"}},
    {"Stacking", "use = 'nias'\nstacking = -1", {"bad.toml:4:12: instrument.stacking = -1 is"}},
    {"Grandfathered",
     "use = 'nias'\ngrandfathered = 1",
     {"bad.toml:4:17: instrument.grandfathered must be true or false"}},
    {"LegislationOfText",
     "use = 'nias'\nlegislation = 'yes'",
     {"bad.toml:4:15: instrument.legislation must be true, false or a table, not text"}},
    {"LegislationOfAnotherKey",
     "use = 'nias'\nlegislation = { wait = 2 }",
     {"bad.toml:4:17: instrument.legislation.wait is not a key"}},
    {"LegislationWithoutDelay",
     "use = 'nias'\nlegislation = {}",
     {"bad.toml:4:15: instrument.legislation names no delay"}},
    {"LegislationBeyondSense",
     "use = 'nias'\nlegislation = { delay = 50 }",
     {"bad.toml:4:25: instrument.legislation = 50 is out of range"}},
};

class InstrumentRefused : public ScenarioFiles, public testing::WithParamInterface<Refusal> {};

TEST_P(InstrumentRefused, WithALetterThatSaysWhereAndWhatIsAccepted)
{
  const std::string letter = letter_about(
      write("bad.toml", "extends = 'baseline.toml'\n[[instrument]]\n" + GetParam().text + "\n"));
  expect_says(letter, GetParam());
}

INSTANTIATE_TEST_SUITE_P(Words, InstrumentRefused, testing::ValuesIn(wrong_words), name_of);
INSTANTIATE_TEST_SUITE_P(Terms, InstrumentRefused, testing::ValuesIn(wrong_terms), name_of);
INSTANTIATE_TEST_SUITE_P(Dates, InstrumentRefused, testing::ValuesIn(wrong_dates), name_of);
INSTANTIATE_TEST_SUITE_P(Common, InstrumentRefused, testing::ValuesIn(wrong_common), name_of);

using InstrumentList = ScenarioFiles;

TEST_F(InstrumentList, MustBeTables)
{
  EXPECT_THAT(letter_about(write("bad.toml", "extends = 'baseline.toml'\n[instrument]\nuse='a'\n")),
              StartsWith("bad.toml:2:1: instrument must be a list of tables, not a table"));
}

TEST_F(InstrumentList, NeedsWhatNoDocumentStatesOrTheAssumption)
{
  const auto path = write("bad.toml", "extends = 'no_policy.toml'\n[[instrument]]\nuse = 'nifs'\n");
  const std::string letter = letter_about(path);
  EXPECT_THAT(letter, StartsWith("bad.toml:2:1: nifs needs application_cost and "
                                 "approval_quarters and maximum_project_cost and "
                                 "qualifying_share, which no document"));
  EXPECT_THAT(letter,
              HasSubstr("or assumption = true, the catalogue's judgement: "
                        "maximum_project_cost 160, qualifying_share 0.88, application_cost 0.6"));
}

}  // namespace
}  // namespace lionrock::scenario
