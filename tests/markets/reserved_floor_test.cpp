// SPDX-License-Identifier: Apache-2.0
// New floor: what it is open to, and what is set aside of it for projects on their way.
#include <gtest/gtest.h>

#include <stdexcept>

#include "sim/markets/floor_space.hpp"

namespace lionrock::markets {
namespace {

using economy::Site;
using pack::FloorKind;

/// Flats and plants may use such buildings, laboratories a tenth of them.
const std::vector<pack::FloorUse> uses{{FloorKind::flat, "building", 1.0, 1, false},
                                       {FloorKind::plant, "building", 0.6, 2, false},
                                       {FloorKind::lab, "building", 0.1, 5, false},
                                       {FloorKind::lab, "other building", 1.0, 1, false},
                                       {FloorKind::dc, "other building", 0.5, 1, false}};

Site building()
{
  Site site;
  site.type = "building";
  site.supply = {1000.0, 1000.0};
  return site;
}

double let_all(Site& site, FloorKind kind)
{
  const double left = room(site, kind, 0);
  EXPECT_TRUE(left == 0.0 || lease_at(site, kind, left, 0));
  return left;
}

TEST(NewFloor, IsForProductionAloneUnlessTermsSayOtherwise)
{
  Site site = building();
  permit_uses(site, uses, 1.0);
  EXPECT_DOUBLE_EQ(room(site, FloorKind::flat, 0), 1000.0);
  EXPECT_DOUBLE_EQ(room(site, FloorKind::plant, 0), 600.0);
  EXPECT_DOUBLE_EQ(room(site, FloorKind::lab, 0), 0.0);
}

TEST(NewFloor, OfWhichHalfServesProductionLeavesHalfToLaboratories)
{
  for (const bool makers_first : {true, false}) {
    Site site = building();
    permit_uses(site, uses, 0.5);
    EXPECT_DOUBLE_EQ(room(site, FloorKind::flat, 0), 500.0);
    EXPECT_DOUBLE_EQ(room(site, FloorKind::plant, 0), 300.0);
    EXPECT_DOUBLE_EQ(room(site, FloorKind::lab, 0), 500.0);
    EXPECT_DOUBLE_EQ(room(site, FloorKind::dc, 0), 0.0) << "not permitted on such a site";
    double production = 0.0, laboratories = 0.0;
    if (!makers_first) laboratories = let_all(site, FloorKind::lab);
    production = let_all(site, FloorKind::plant) + let_all(site, FloorKind::flat);
    if (makers_first) laboratories = let_all(site, FloorKind::lab);
    EXPECT_DOUBLE_EQ(production, 500.0) << "plants and flats share their half";
    EXPECT_DOUBLE_EQ(laboratories, 500.0);
  }
}

TEST(NewFloor, KeepsAPartThatNothingOfItsGroupMayUse)
{
  Site site = building();
  site.type = "other building";
  permit_uses(site, uses, 0.4);
  EXPECT_DOUBLE_EQ(room(site, FloorKind::flat, 0), 0.0);
  EXPECT_DOUBLE_EQ(room(site, FloorKind::lab, 0), 600.0);
  EXPECT_DOUBLE_EQ(room(site, FloorKind::dc, 0), 300.0);
}

TEST(ReservedFloor, IsLetToNobodyElseUntilItIsCancelled)
{
  economy::FloorSpace floor;
  floor.sites = {building()};
  permit_uses(floor.sites[0], uses, 1.0);
  reserve(floor.sites[0], FloorKind::plant, 500.0, 0);
  EXPECT_DOUBLE_EQ(room(floor.sites[0], FloorKind::plant, 0), 100.0);
  EXPECT_DOUBLE_EQ(room(floor.sites[0], FloorKind::flat, 0), 500.0);
  EXPECT_FALSE(lease(floor, FloorKind::flat, 600.0, 0));
  EXPECT_THROW(reserve(floor.sites[0], FloorKind::plant, 200.0, 0), std::logic_error);
  EXPECT_THROW(cancel(floor.sites[0], FloorKind::plant, 600.0), std::logic_error);
  cancel(floor.sites[0], FloorKind::plant, 500.0);
  EXPECT_TRUE(lease(floor, FloorKind::flat, 600.0, 0));
}

TEST(PermittedFloor, IsOpenWhileThePermissionLastsAndTenantsStay)
{
  Site site = building();
  permit_uses(site, uses);
  site.permitted[static_cast<std::size_t>(FloorKind::lab)] = 0.4;
  EXPECT_DOUBLE_EQ(room(site, FloorKind::lab, 0), 400.0);
  EXPECT_TRUE(lease_at(site, FloorKind::lab, 300.0, 0));
  site.permitted.fill(0.0);
  EXPECT_EQ(room(site, FloorKind::lab, 0), 0.0);
  EXPECT_DOUBLE_EQ(site.let_to[static_cast<std::size_t>(FloorKind::lab)], 300.0);
  EXPECT_DOUBLE_EQ(room(site, FloorKind::flat, 0), 700.0);
}

}  // namespace
}  // namespace lionrock::markets
