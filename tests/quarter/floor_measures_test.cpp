// SPDX-License-Identifier: Apache-2.0
// Floor that instruments bring or open, on the pack's own sites and uses.
#include "sim/quarter/floor_measures.hpp"

#include <gtest/gtest.h>

#include "sim/calibration/floor_books.hpp"
#include "sim/markets/floor_space.hpp"
#include "tests/calibration/opened.hpp"
#include "tests/quarter/project_runs.hpp"

namespace lionrock::quarter {
namespace {

using pack::FloorKind;

policy::Programme programme(std::vector<policy::Instrument> instruments)
{
  return policy::Programme(std::move(instruments), policy::BaseLaw{}, 7, 0);
}

/// Floor after the measures of the quarters up to and including one.
class Floor {
public:
  explicit Floor(const policy::Instrument& one) : programme_(programme({one})), ledger_(1)
  {
    space = calibration::open_floor_space(calibration::hong_kong(), {}, start, 16, 7, 0);
  }
  void next()
  {
    apply_floor_measures(space, calibration::hong_kong().floor_uses, programme_,
                         policy::measures(programme_, start + quarter), quarter, ledger_);
    ++quarter;
  }
  [[nodiscard]] economy::Site& of_type(const std::string& type)
  {
    for (economy::Site& site : space.sites)
      if (site.type == type) return site;
    throw std::logic_error("no site of type " + type);
  }
  economy::FloorSpace space;
  int quarter = 0;

private:
  policy::Programme programme_;
  policy::InstrumentLedger ledger_;
};

TEST(PermittedUse, EndsWithItsInstrumentForNewTenantsOnly)
{
  policy::Instrument rule = instrument(policy::Standards{.permitted_use = 0.3}, "permitted use");
  rule.common.until = start + 3;
  Floor floor(rule);
  economy::Site& old = floor.of_type("general industrial");
  const double before = markets::room(old, FloorKind::lab, 0);
  floor.next();
  const double permitted = markets::room(old, FloorKind::lab, 0);
  EXPECT_NEAR(permitted, 0.3 / 0.02 * before, 1e-6 * permitted);
  ASSERT_TRUE(markets::lease_at(old, FloorKind::lab, 0.5 * permitted, 0));
  const double flats = old.open_to(FloorKind::flat);
  EXPECT_DOUBLE_EQ(flats, 0.58) << "open further than the permission goes";
  for (int t = 1; t < 4; ++t) floor.next();
  EXPECT_GT(markets::room(old, FloorKind::lab, 3), 0.0);
  floor.next();
  EXPECT_EQ(markets::room(old, FloorKind::lab, 4), 0.0);
  EXPECT_DOUBLE_EQ(old.let, 0.5 * permitted) << "who is there stays";
}

TEST(PermittedUse, ReachesNoFloorBesideTheUsesThatAreMarked)
{
  Floor floor(instrument(policy::Standards{.permitted_use = 0.9}, "permitted use"));
  const economy::FloorSpace before = floor.space;
  floor.next();
  for (std::size_t i = 0; i < before.sites.size(); ++i)
    for (const FloorKind kind :
         {FloorKind::flat, FloorKind::plant, FloorKind::lab, FloorKind::dc}) {
      const economy::Site& site = floor.space.sites[i];
      const bool opened =
          site.type == "general industrial" && (kind == FloorKind::flat || kind == FloorKind::lab);
      EXPECT_EQ(site.open_to(kind), opened ? 0.9 : before.sites[i].open_to(kind)) << site.slug;
    }
}

TEST(FloorSpace, OfAnInstrumentServesProductionAsFarAsItSays)
{
  Floor floor(instrument(policy::FloorSpaceSupply{.area = 40000.0,
                                                  .years = 1.0,
                                                  .site_type = "research, pilot production",
                                                  .production_share = 0.5},
                         "park"));
  for (int t = 0; t < 4; ++t) floor.next();
  const economy::Site& park = floor.space.sites.back();
  EXPECT_EQ(park.instrument, 0);
  EXPECT_NEAR(markets::room(park, FloorKind::lab, 4), 20000.0, 1e-6);
  EXPECT_NEAR(markets::room(park, FloorKind::flat, 4), 20000.0, 1e-6);
  EXPECT_NEAR(markets::room(park, FloorKind::plant, 4), 20000.0 * 0.1 / 0.15, 1e-6);
}

}  // namespace
}  // namespace lionrock::quarter
