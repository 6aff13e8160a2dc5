// SPDX-License-Identifier: Apache-2.0
// Kinds of projects, what floor may be used for, and what the loader says when they do not add up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "sim/base/error.hpp"
#include "sim/pack/pack.hpp"
#include "tests/pack/copied_pack.hpp"
#include "tests/pack/spoilt.hpp"

namespace lionrock::pack {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const EconomyPack& economy()
{
  static const EconomyPack pack = read_pack(hong_kong());
  return pack;
}

const Archetype& archetype(const std::string& slug)
{
  for (const Archetype& candidate : economy().archetypes)
    if (candidate.slug == slug) return candidate;
  throw std::logic_error("no archetype " + slug);
}

/// The weights of the kind where the industry drawn is the one of that slug.
const ArchetypeIndustry& drawn(const std::string& kind, const std::string& industry)
{
  for (const ArchetypeIndustry& candidate : archetype(kind).industries)
    if (economy().table.industries[static_cast<std::size_t>(candidate.industry)].slug == industry)
      return candidate;
  throw std::logic_error("no industry " + industry);
}

/// Mean capital of a project, HK$ million.
double mean_capex(const Archetype& kind)
{
  return kind.capex_median * std::exp(0.5 * kind.capex_log_sd * kind.capex_log_sd);
}

TEST(Archetypes, AreTheTwentyNineKindsOnceEach)
{
  EXPECT_EQ(economy().archetypes.size(), 29U);
  EXPECT_EQ(economy().archetypes.front().id, "A01");
  EXPECT_EQ(economy().archetypes.back().slug, "light_entrant");
  std::set<std::string> slugs, names;
  for (const Archetype& kind : economy().archetypes) {
    slugs.insert(kind.slug);
    names.insert(kind.name_zh);
  }
  EXPECT_EQ(slugs.size(), 29U);
  EXPECT_EQ(names.size(), 29U);
}

TEST(Archetypes, HoldTheRecordsTheyWereFittedTo)
{
  // A production line of the funding scheme costs HK$13 million and has 8 technical jobs; a project
  // has about 1.7 lines.
  const Archetype& line = archetype("smart_line");
  EXPECT_NEAR(mean_capex(line), 1.7 * 13.0, 0.1 * 1.7 * 13.0);
  EXPECT_NEAR(mean_capex(line) * line.jobs_per_capex, 1.7 * 8.0, 0.1 * 1.7 * 8.0);
  // An enterprise attracted to a research centre has about 216 jobs.
  const Archetype& centre = archetype("rnd_centre");
  EXPECT_NEAR(mean_capex(centre) * centre.jobs_per_capex, 216.0, 0.15 * 216.0);
  // Above 400 small workshops in two years.
  EXPECT_EQ(archetype("micro_upgrade").commitments_per_year, 200.0);
}

TEST(Archetypes, AreMobileWhenTheirFirmsCouldGoElsewhere)
{
  for (const Archetype& kind : economy().archetypes) {
    const bool elsewhere = kind.kind == CandidateClass::mobile_entrant ||
                           kind.kind == CandidateClass::mobile_services ||
                           kind.kind == CandidateClass::research_centre;
    EXPECT_EQ(kind.mobile, elsewhere) << kind.slug;
    const bool scarce = elsewhere || kind.kind == CandidateClass::venture;
    EXPECT_EQ(kind.largest_arrival_factor, scarce ? 3.0 : 1.5) << kind.slug;
  }
}

TEST(Archetypes, CountAsManufacturingWhatTheyDoAndNotWhatTheyAreCalled)
{
  EXPECT_EQ(drawn("recycled_materials", "other_manufacturing").narrow, 0.0);
  EXPECT_EQ(drawn("recycled_materials", "paper_and_printing").narrow, 1.0);
  EXPECT_EQ(drawn("recycled_materials", "rubber_and_plastics").wide_2026, 1.0);
  EXPECT_EQ(drawn("battery_recycling", "other_manufacturing").narrow, 0.0);
  EXPECT_EQ(drawn("battery_recycling", "other_manufacturing").fhki, 1.0);
  EXPECT_EQ(drawn("aircraft_dismantling", "transport_equipment").narrow, 0.5);
  EXPECT_EQ(drawn("university_spin_off", "chemicals").narrow, 0.25);
  EXPECT_EQ(drawn("data_centre", "post_and_telecommunications").wide_2025, 0.0);
  EXPECT_EQ(drawn("data_centre", "post_and_telecommunications").wide_2026, 1.0);
  EXPECT_EQ(drawn("regional_headquarters", "business_services").fhki, 0.0);
}

TEST(Archetypes, PayTheirWorkersAndKeepASurplusInEveryKind)
{
  // Value added a job lies above the pay of the skills it needs in the industry drawn first.
  for (const Archetype& kind : economy().archetypes) {
    const double per_job = kind.value_added_per_capex / kind.jobs_per_capex;
    double pay = 0.0;
    for (int skill = 0; skill < skills; ++skill)
      pay += 1e-6 * kind.skill_share[static_cast<std::size_t>(skill)] *
             economy().structure.compensation(kind.industries.front().industry, skill);
    EXPECT_GT(per_job, pay) << kind.slug;
  }
}

TEST(FloorUses, OpenEveryKindOfFloorToSomeSiteAndPlantsToNoStorage)
{
  for (const FloorUse& use : economy().floor_uses) {
    EXPECT_FALSE(use.kind == FloorKind::plant && use.site_type == "storage");
    EXPECT_NE(use.site_type, "talent housing");
  }
  std::set<FloorKind> offered;
  for (const FloorUse& use : economy().floor_uses) offered.insert(use.kind);
  EXPECT_EQ(offered.size(), 5U);
}

TEST(Sites, OfSubsidisedParksAskLessThanTheMarket)
{
  const auto asked = [](const std::string& slug) {
    for (const Site& site : economy().sites)
      if (site.slug == slug) return site.rent_factor;
    throw std::logic_error("no site " + slug);
  };
  for (const char* park : {"science_park", "amc", "innopark_plots", "cyberport", "hetao_1a"}) {
    EXPECT_GE(asked(park), 0.80) << park;
    EXPECT_LE(asked(park), 0.85) << park;
  }
  EXPECT_EQ(asked("flatted_private"), 1.0);
}

TEST(FloorParameters, AreFoundByNameAndMissedByName)
{
  EXPECT_EQ(economy().floor_parameter("natural_vacancy_flat").central, 0.07);
  EXPECT_THROW(static_cast<void>(economy().floor_parameter("natural_vacancy")), DataError);
  EXPECT_EQ(economy().delivery_risk.size(), 2U);
}

INSTANTIATE_TEST_SUITE_P(
    Projects, OneSpoiltCell,
    testing::Values(
        Spoilt{"IndustryIsUnknown", "archetypes.csv", "A04", "industries", "medicine", "A04",
               "industries"},
        Spoilt{"IndustryIsRepeated", "archetypes.csv", "A05", "industries", "chemicals;chemicals",
               "A05", "industries"},
        Spoilt{"AWeightIsMissing", "archetypes.csv", "A05", "narrow", "1", "A05", "narrow"},
        Spoilt{"AWeightIsText", "archetypes.csv", "A05", "fhki", "1;all", "A05", "fhki"},
        Spoilt{"AWeightIsAboveOne", "archetypes.csv", "A04", "wide_2026", "1.5", "A04",
               "wide_2026"},
        Spoilt{"AServiceCountsAsManufacturing", "archetypes.csv", "A24", "narrow", "1", "A24",
               "narrow"},
        Spoilt{"ClassIsUnknown", "archetypes.csv", "A04", "class", "giant", "A04", "class"},
        Spoilt{"FloorIsUnknown", "archetypes.csv", "A04", "floor", "barn", "A04", "floor"},
        Spoilt{"SkillsMissOne", "archetypes.csv", "A04", "skill_basic", "0.3", "A04",
               "skill_professional"},
        Spoilt{"OriginsMissOne", "archetypes.csv", "A04", "origin_local", "0.5", "A04",
               "origin_foreign"},
        Spoilt{"CapitalIsNothing", "archetypes.csv", "A04", "capex_median", "0", "A04",
               "capex_median"},
        Spoilt{"SlugIsRepeated", "archetypes.csv", "A05", "slug", "pharmaceutical_plant", "A05",
               "slug"},
        Spoilt{"IdIsRepeated", "archetypes.csv", "A05", "id", "A04", "A04", "id"},
        Spoilt{"ElectricityEatsTheOutput", "archetypes.csv", "A23", "electricity_share", "0.6",
               "A23", "electricity_share"},
        Spoilt{"ArrivalsCannotReachTheirBase", "archetypes.csv", "A04", "largest_arrival_factor",
               "0.5", "A04", "largest_arrival_factor"},
        Spoilt{"SourceIsMissing", "archetypes.csv", "A04", "source", "", "A04", "source"},
        Spoilt{"NoSiteIsOfTheType", "floor_uses.csv", "dc", "site_type", "bunker", "dc",
               "site_type"},
        Spoilt{"UseIsRepeated", "floor_uses.csv", "dc", "site_type", "storage", "dc", "site_type"},
        Spoilt{"UsableShareIsAboveOne", "floor_uses.csv", "lab", "usable_share", "1.2", "lab",
               "usable_share"},
        Spoilt{"PreferenceIsNone", "floor_uses.csv", "lab", "preference", "0", "lab", "preference"},
        Spoilt{"WorksHaveNoRisk", "sites.csv", "hsk_park", "works", "heroic", "hsk_park", "works"},
        Spoilt{"FloorIsLostFromNothing", "sites.csv", "flatted_attrition", "type",
               "innovation and technology, incl. production", "flatted_attrition", "type"},
        Spoilt{"RentFactorIsNothing", "sites.csv", "amc", "rent_factor", "0", "amc", "rent_factor"},
        Spoilt{"RiskIsUpsideDown", "delivery_risk.csv", "standard", "high", "0", "standard",
               "high"},
        Spoilt{"RiskHasNoDate", "delivery_risk.csv", "standard", "dates_as_of", "2026", "standard",
               "dates_as_of"},
        Spoilt{"RentsMoveOutsideTheirRange", "floor_market.csv", "rent_adjustment", "central", "2",
               "rent_adjustment", "central"}),
    [](const auto& tested) { return tested.param.question; });

TEST(RefusedPack, WhenAKindOfFloorIsNeededAndNowhereOffered)
{
  const CopiedPack copy;
  copy.drop_row("floor_uses.csv", static_cast<int>(economy().floor_uses.size()) - 1);
  EXPECT_THAT(copy.refusal(),
              AllOf(HasSubstr("floor_uses.csv"), HasSubstr("no row of kind \"none\""),
                    HasSubstr("archetype \"micro_upgrade\" needs such floor")));
}

}  // namespace
}  // namespace lionrock::pack
