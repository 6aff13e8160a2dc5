// SPDX-License-Identifier: Apache-2.0
// Floor that an instrument brings and lets below the market, as candidates are offered it.
#include <gtest/gtest.h>

#include "tests/policy/small_programme.hpp"

namespace lionrock::policy {
namespace {

/// The manufacturer looks for 3,000 m2 for its plant.
CandidateView looking(double area = 3000.0)
{
  CandidateView candidate = plant();
  candidate.floor_kind = pack::FloorKind::plant;
  candidate.floor = area;
  return candidate;
}

Programme::FloorRoom room_for_plants(double area)
{
  Programme::FloorRoom room{};
  room[static_cast<std::size_t>(pack::FloorKind::plant)] = area;
  return room;
}

Programme park(Mechanism terms, double room)
{
  Programme made = programme(std::move(terms));
  made.set_floor_room(0, room_for_plants(room));
  return made;
}

TEST(OwnFloor, IsOfferedBelowTheMarketWhileThereIsRoomInIt)
{
  const FloorSpaceSupply terms{.area = 1e5, .years = 1.0, .rent_discount = 0.3};
  EXPECT_EQ(programme(terms).offer(looking(), now).rent_factor, 1.0) << "nothing stands yet";
  EXPECT_EQ(park(terms, 2999.0).offer(looking(), now), programme(terms).none());
  const Offer offer = park(terms, 3000.0).offer(looking(), now);
  EXPECT_NEAR(offer.rent_factor, 0.7, 1e-12);
  ASSERT_EQ(offer.from.size(), 1U);
  EXPECT_DOUBLE_EQ(offer.from[0].rent_points, 0.3);
  EXPECT_DOUBLE_EQ(offer.from[0].floor, 3000.0);
}

TEST(OwnFloor, OfADevelopmentCompanyIsOfferedLikewise)
{
  const Offer offer = park(DevelopmentCompany{.rent_discount = 0.2}, 5000.0).offer(looking(), now);
  EXPECT_NEAR(offer.rent_factor, 0.8, 1e-12);
}

TEST(OwnFloor, IsNothingToWhoNeedsNoFloorOrAnotherKind)
{
  const Programme plants = park(FloorSpaceSupply{.rent_discount = 0.3}, 1e6);
  CandidateView laboratory = looking();
  laboratory.floor_kind = pack::FloorKind::lab;
  EXPECT_EQ(plants.offer(laboratory, now).rent_factor, 1.0);
  EXPECT_EQ(plants.offer(looking(0.0), now).rent_factor, 1.0);
}

TEST(OwnFloor, LowersTheRentOfAnUpgradeByTheFloorItAdds)
{
  CandidateView upgrade = looking();
  upgrade.floor_share = 0.5;
  const Offer offer = park(FloorSpaceSupply{.rent_discount = 0.3}, 1e6).offer(upgrade, now);
  EXPECT_NEAR(offer.rent_factor, 0.85, 1e-12);
}

TEST(OwnFloor, IsTakenAtTheLargestDiscountWhoeverGivesIt)
{
  const auto offer = [](double park_discount, double land_discount, bool park_first) {
    const Instrument floor = instrument(FloorSpaceSupply{.rent_discount = park_discount}, "park");
    const Instrument land = instrument(LandPremium{.discount = land_discount}, "land");
    Programme both = park_first ? programme({floor, land}) : programme({land, floor});
    both.set_floor_room(park_first ? 0 : 1, room_for_plants(1e6));
    return both.offer(looking(), now);
  };
  for (const bool park_first : {true, false}) {
    const Offer better_park = offer(0.4, 0.3, park_first);
    EXPECT_NEAR(better_park.rent_factor, 0.6, 1e-12);
    ASSERT_EQ(better_park.from.size(), 1U);
    EXPECT_DOUBLE_EQ(better_park.from[0].floor, 3000.0);
    Offer lost = better_park;
    lose_floor(lost, better_park.from[0].instrument);
    EXPECT_NEAR(lost.rent_factor, 1.0, 1e-12);
    const Offer better_land = offer(0.3, 0.4, park_first);
    EXPECT_NEAR(better_land.rent_factor, 0.6, 1e-12);
    ASSERT_EQ(better_land.from.size(), 2U);
    const Contribution& park = better_land.from[park_first ? 0 : 1];
    const Contribution& land = better_land.from[park_first ? 1 : 0];
    EXPECT_DOUBLE_EQ(park.floor, 3000.0);
    EXPECT_DOUBLE_EQ(park.rent_points, 0.0);
    EXPECT_DOUBLE_EQ(land.rent_points, 0.4);
    Offer without = better_land;
    lose_floor(without, park.instrument);
    EXPECT_NEAR(without.rent_factor, 0.6, 1e-12) << "the discount is not that of the floor";
  }
}

}  // namespace
}  // namespace lionrock::policy
