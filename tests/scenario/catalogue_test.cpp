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

bool has_assumption(const CatalogueEntry& entry)
{
  return std::ranges::any_of(entry.parts,
                             [](const EntryPart& part) { return !part.assumption.empty(); });
}

TEST_F(CatalogueFiles, AreEachReadAndReadBackFromTheirResolvedForm)
{
  EXPECT_EQ(limits().catalogue.entries.size(), 13U);
  std::set<std::string> ids;
  for (const CatalogueEntry& entry : limits().catalogue.entries) {
    ids.insert(entry.id);
    EXPECT_NE(translated(entry.group, group_slugs, group_names_zh), entry.group) << entry.slug;
    EXPECT_EQ(entry.note.empty(), entry.note_zh.empty()) << entry.slug;
    std::string lines = "extends = 'no_policy.toml'\n[[instrument]]\nuse = '" + entry.slug + "'\n";
    if (has_assumption(entry)) lines += "assumption = true\n";
    if (entry.status != "existing") lines += "from = '2026Q3'\n";
    const Scenario scenario = read(write("one.toml", lines));
    ASSERT_EQ(scenario.instruments.size(), entry.parts.size()) << entry.slug;
    EXPECT_EQ(scenario.instruments.front().slug, entry.slug);
    std::filesystem::create_directories(folder() / "again");
    EXPECT_EQ(read(write("again/one.toml", scenario.resolved)), scenario) << scenario.resolved;
  }
  EXPECT_EQ(ids.size(), 13U) << "an id is given twice";
}

TEST_F(CatalogueFiles, OfferAnAssumptionForEveryTermThatNoDocumentStates)
{
  for (const CatalogueEntry& entry : limits().catalogue.entries)
    for (const EntryPart& part : entry.parts) {
      std::set<std::string> assumed;
      for (const SourcedTerm& each : part.assumption) assumed.emplace(each.term->name);
      EXPECT_EQ(assumed, std::set<std::string>(part.required.begin(), part.required.end()))
          << entry.slug << ' ' << part.name;
    }
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
  EXPECT_GE(floors, 2);
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
