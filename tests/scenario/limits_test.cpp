// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/limits.hpp"

#include <gtest/gtest.h>

#include "sim/base/error.hpp"
#include "sim/pack/pack.hpp"
#include "tests/scenario/scenario_files.hpp"

namespace lionrock::scenario {
namespace {

TEST(Limits, LetARunBeginInTheQuarterAfterTheBaseYearOnEitherStructureOfThePack)
{
  pack::EconomyPack pack{};
  pack.base_year = 2023;
  pack.table.structure_year = 2019;
  pack.alternative_table.structure_year = 2022;
  const Limits limits = limits_of(pack);
  EXPECT_EQ(limits.start, Quarter::of(2024, 1));
  EXPECT_EQ(limits.structure_years, (std::vector<int>{2019, 2022}));
}

TEST(Limits, KnowIndustriesKindsOfProjectAndSitesByTheirSlugs)
{
  pack::EconomyPack pack{};
  pack.table.industries.resize(1);
  pack.table.industries[0].slug = "food_and_beverages";
  pack.archetypes.resize(1);
  pack.archetypes[0].slug = "smart_line";
  pack.project_parameters.resize(2);
  pack.project_parameters[0].name = "history_year";
  pack.project_parameters[0].low = 2020.0;
  pack.project_parameters[1].name = "attraction_today";
  pack.project_parameters[1].low = 1.1;
  pack.sites.resize(2);
  pack.sites[0].slug = "amc";
  pack.sites[0].type = pack.sites[1].type = "industrial";
  pack.sites[1].slug = "nm_land";
  const Limits limits = limits_of(pack);
  EXPECT_EQ(limits.industries, std::vector<std::string>{"food_and_beverages"});
  EXPECT_EQ(limits.archetypes, std::vector<std::string>{"smart_line"});
  EXPECT_EQ(limits.sites, (std::vector<std::string>{"amc", "nm_land"}));
  EXPECT_EQ(limits.site_types, std::vector<std::string>{"industrial"});
  EXPECT_TRUE(limits.catalogue.entries.empty());
  EXPECT_EQ(limits.arrivals.kinds.front().slug, "smart_line");
  EXPECT_EQ(limits.arrivals.attraction_today, 1.1);
}

TEST(Limits, TakeTheInstrumentsBesideThePackOrThoseOfTheFolderThatIsNamed)
{
  pack::EconomyPack pack{};
  pack.folder = data / "hong_kong";
  EXPECT_NE(limits_of(pack).catalogue.find("nifs"), nullptr);
  pack.folder = data / "nowhere" / "hong_kong";
  EXPECT_TRUE(limits_of(pack).catalogue.entries.empty());
  EXPECT_NE(limits_of(pack, data / "catalogue").catalogue.find("nifs"), nullptr);
}

TEST(Limits, RefuseALawOfThePastThatTheCatalogueDoesNotKnow)
{
  pack::EconomyPack pack{};
  pack.past_law = {"nifs"};
  EXPECT_EQ(limits_of(pack, data / "catalogue").past_law, pack.past_law);
  pack.past_law.emplace_back("corn_laws");
  EXPECT_THROW((void)limits_of(pack, data / "catalogue"), DataError);
}

}  // namespace
}  // namespace lionrock::scenario
