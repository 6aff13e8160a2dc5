// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/catalogue.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "sim/pack/archetype.hpp"
#include "tests/scenario/scenario_files.hpp"

namespace lionrock::scenario {
namespace {

using testing::HasSubstr;

static_assert(class_slugs.size() == pack::candidate_classes);

class CatalogueFiles : public ScenarioFiles {
protected:
  [[nodiscard]] std::string letter_of(const std::string& text) const
  {
    const auto path = write("entry.toml", text);
    try {
      (void)read_entry(path);
    } catch (const DataError& error) {
      EXPECT_EQ(error.exit_status(), 3);
      return std::string(error.what()).substr(folder().string().size() + 1);
    }
    return "was accepted";
  }
  /// The shipped NIFS with one piece of text replaced.
  [[nodiscard]] std::string nifs_with(const std::string& piece, const std::string& other) const
  {
    std::string text = content_of(data / "catalogue" / "nifs.toml");
    const auto at = text.find(piece);
    EXPECT_NE(at, std::string::npos) << piece;
    return letter_of(text.replace(at, piece.size(), other));
  }
};

/// All kinds of project, any number of which may arrive.
Limits every_kind()
{
  Limits all = limits();
  all.archetypes = column_of(data / "hong_kong" / "archetypes.csv", 1);
  all.arrivals.kinds.clear();
  return all;
}

TEST_F(CatalogueFiles, AreEachReadAndReadBackFromTheirResolvedForm)
{
  const Limits all = every_kind();
  std::filesystem::create_directories(folder() / "again");
  int read_back = 0;
  for (const CatalogueEntry& entry : all.catalogue.entries) {
    const Use use = use_of(entry);
    if (use != Use::as_it_stands && use != Use::with_assumption) continue;
    std::string lines = "extends = 'no_policy.toml'\n[[instrument]]\nuse = '" + entry.slug + "'\n";
    if (use == Use::with_assumption) lines += "assumption = true\n";
    if (entry.status != "existing") lines += "from = '2026Q3'\n";
    const Scenario scenario = read_scenario(write("one.toml", lines), {}, all);
    ASSERT_EQ(scenario.instruments.size(), entry.parts.size()) << entry.slug;
    EXPECT_EQ(scenario.instruments.front().slug, entry.slug);
    EXPECT_EQ(read_scenario(write("again/one.toml", scenario.resolved), {}, all), scenario)
        << scenario.resolved;
    ++read_back;
  }
  EXPECT_EQ(read_back, 169);
}

TEST_F(CatalogueFiles, OfferAnAssumptionForEveryTermThatNoDocumentStatesOrForNone)
{
  int offering = 0;
  for (const CatalogueEntry& entry : limits().catalogue.entries) {
    const bool offers = use_of(entry) == Use::with_assumption;
    offering += offers;
    for (const EntryPart& part : entry.parts) {
      std::set<std::string> assumed;
      for (const SourcedTerm& each : part.assumption) assumed.emplace(each.term->name);
      const std::set<std::string> required(part.required.begin(), part.required.end());
      EXPECT_EQ(assumed, offers ? required : std::set<std::string>{})
          << entry.slug << ' ' << part.name;
    }
  }
  EXPECT_EQ(offering, 166);
}

TEST_F(CatalogueFiles, EndOnAJudgementOnlyWhereAScenarioTakesIt)
{
  const CatalogueEntry& entry = *limits().catalogue.find("ai_institute");
  ASSERT_TRUE(entry.until->is_judged());
  EXPECT_FALSE(limits().catalogue.find("manufacturing_plus")->until->is_judged());
  const std::string use = "extends = 'no_policy.toml'\n[[instrument]]\nuse = 'ai_institute'\n";
  const auto until = [&](const std::string& lines) {
    return read(write("one.toml", use + lines)).instruments.front().common.until;
  };
  const std::string own = "terms = { public_research_per_year = 100, public_lag_years = 3 }\n";
  EXPECT_EQ(until("assumption = true\n"), entry.until->quarter);
  EXPECT_EQ(until("assumption = true\n" + own), entry.until->quarter);
  EXPECT_EQ(until(own), std::nullopt);
  EXPECT_EQ(until(own + "until = '2030Q4'\n"), Quarter::of(2030, 4));
}

TEST_F(CatalogueFiles, SupplyTypesOfFloorThatTheDataKnow)
{
  const std::string sites = content_of(data / "hong_kong" / "sites.csv");
  int floors = 0;
  for (const CatalogueEntry& entry : limits().catalogue.entries)
    for (const EntryPart& part : entry.parts) {
      const auto* term = policy::find_term(part.mechanism, "site_type");
      const auto& first = part.terms.front().terms;
      const auto stated = std::ranges::find(first, term, &SourcedTerm::term);
      if (term == nullptr || stated == first.end()) continue;
      EXPECT_THAT(sites, HasSubstr(std::get<std::string>(stated->value))) << entry.slug;
      ++floors;
    }
  EXPECT_EQ(floors, 11);
}

TEST_F(CatalogueFiles, SayWhichTermsTheNewIndustrialisationFundingSchemeHad)
{
  EXPECT_EQ(limits().catalogue.find("I050")->slug, "nifs");
  const EntryPart& nifs = limits().catalogue.find("I050")->parts.front();
  EXPECT_EQ(nifs.name, "capital_grant");
  EXPECT_EQ(nifs.start(), Quarter::of(2020, 3));
  ASSERT_EQ(nifs.terms.size(), 2U);
  EXPECT_EQ(nifs.terms[1].from, Quarter::of(2024, 1));
  ASSERT_EQ(nifs.terms[1].terms.size(), 1U);
  EXPECT_EQ(nifs.terms[1].terms[0].term->name, "cap_per_firm");
  EXPECT_EQ(std::get<double>(nifs.terms[1].terms[0].value), 45.0);
  EXPECT_THAT(nifs.terms[1].terms[0].source, HasSubstr("8 January 2024"));
}

TEST_F(CatalogueFiles, ThatAreWrongGetALetterAboutTheData)
{
  EXPECT_THAT(nifs_with("status = \"existing\"", "status = \"old\""),
              HasSubstr("entry.toml:4:10: status = \"old\" is not known"));
  EXPECT_THAT(nifs_with("status = \"existing\"\n", ""), HasSubstr("entry.toml: status is missing"));
  EXPECT_THAT(nifs_with("group = \"grants\"", "group = \"grant\""),
              HasSubstr("group = \"grant\" is not known"));
  EXPECT_THAT(nifs_with("\nsource = ", "\n# source = "), HasSubstr("source is missing"));
  EXPECT_THAT(nifs_with("group =", "groups ="),
              HasSubstr("groups is not a key of an entry of the catalogue"));
  EXPECT_THAT(nifs_with("I050", "50"), HasSubstr("expected: I001 to I999"));
  EXPECT_THAT(nifs_with("[\"lever\"]", "[\"leaver\"]"), HasSubstr("lever, the nearest role"));
  EXPECT_THAT(nifs_with("[\"lever\"]", "[]"), HasSubstr("role is empty"));
  EXPECT_THAT(nifs_with("manufacturing_only = true", "manufacturing = true"),
              HasSubstr("reach.manufacturing is not a key"));
  EXPECT_THAT(nifs_with("\"small_incumbent\"", "\"venturs\""),
              HasSubstr("class \"venturs\" is not known"));
}

TEST_F(CatalogueFiles, StateNoNumberWithoutASource)
{
  EXPECT_THAT(nifs_with("{ value = 45.0, source = \"", "45.0 # { value = 45.0, source = \""),
              HasSubstr("is not a value with its source"));
  EXPECT_THAT(nifs_with("{ value = 45.0, source = \"", "{ value = 45.0, sauce = \""),
              HasSubstr("is not a value with its source"));
  EXPECT_THAT(nifs_with("source = \"judgement, fitted", "source = \"fitted"),
              HasSubstr("assumption.application_cost is not marked"));
}

TEST_F(CatalogueFiles, HoldTermsOfTheirMechanismInRangeAndInOrder)
{
  EXPECT_THAT(nifs_with("cap_per_firm = { value = 45.0", "cap_per_frim = { value = 45.0"),
              HasSubstr("terms.cap_per_frim is not a term of capital_grant"));
  EXPECT_THAT(nifs_with("value = 0.3333333333333333", "value = 1.5"),
              HasSubstr("terms.share = 1.5 is out of range"));
  EXPECT_THAT(nifs_with("from = \"2024Q1\"", "from = \"2020Q1\""),
              HasSubstr("terms do not follow each other"));
  EXPECT_THAT(nifs_with("[\"application_cost\"", "[\"cost\""), HasSubstr("\"cost\" is no term"));
  EXPECT_THAT(nifs_with("[\"application_cost\"", "[\"share\""),
              HasSubstr("share is required and stated"));
}

TEST_F(CatalogueFiles, ThatAreNotThereAreMissed)
{
  EXPECT_THROW((void)read_catalogue(folder() / "none"), DataError);
  EXPECT_THROW((void)read_entry(folder() / "none.toml"), DataError);
}

}  // namespace
}  // namespace lionrock::scenario
