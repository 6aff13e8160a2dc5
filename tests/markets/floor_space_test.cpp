// SPDX-License-Identifier: Apache-2.0
// Floor as it is delivered, let and priced.
#include "sim/markets/floor_space.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <numeric>
#include <random>

#include "sim/base/error.hpp"
#include "sim/calibration/floor_books.hpp"
#include "sim/calibration/parameters.hpp"

namespace lionrock::markets {
namespace {

using calibration::FloorTimetable;
using economy::FloorSpace;
using pack::FloorKind;
using testing::HasSubstr;

constexpr Quarter start = Quarter::of(2024, 1);
constexpr int quarters = 48;
constexpr FloorKind leased_kinds[]{FloorKind::flat, FloorKind::plant, FloorKind::lab,
                                   FloorKind::dc};

const pack::EconomyPack& hong_kong()
{
  static const pack::EconomyPack pack =
      pack::read_pack(std::filesystem::path(LIONROCK_SOURCE_DIR) / "data" / "hong_kong");
  return pack;
}

FloorSpace opened(const FloorTimetable& timetable = {.as_announced = true},
                  std::uint32_t member = 0)
{
  return calibration::open_floor_space(hong_kong(), timetable, start, quarters, 1, member);
}

int place_of(const FloorSpace& floor, const std::string& slug)
{
  for (std::size_t i = 0; i < floor.sites.size(); ++i)
    if (floor.sites[i].slug == slug) return static_cast<int>(i);
  throw std::logic_error("no site " + slug);
}

const economy::Site& site(const FloorSpace& floor, const std::string& slug)
{
  return floor.sites[static_cast<std::size_t>(place_of(floor, slug))];
}

double supplied(const FloorSpace& floor, const std::string& slug, Quarter quarter)
{
  return site(floor, slug).supplied(quarter - start);
}

/// First quarter of the run in which a site has all of its floor.
int complete(const FloorSpace& floor, const std::string& slug, double area)
{
  int quarter = 0;
  while (quarter < quarters && site(floor, slug).supplied(quarter) < area - 1e-6) ++quarter;
  return quarter;
}

economy::Site stands(const std::string& slug, double let_outside, double rent_factor)
{
  economy::Site site;
  site.slug = slug;
  site.supply = {1000.0, 1000.0};
  site.let_outside = let_outside;
  site.rent_factor = rent_factor;
  return site;
}

/// Two sites of 1,000 m2: a park asked first, open to all flats and to plants by half, and old
/// buildings of which 400 m2 are taken.
FloorSpace two_sites()
{
  FloorSpace floor;
  floor.sites = {stands("park", 0.0, 0.8), stands("old", 400.0, 1.0)};
  floor.sites[0].usable = {1.0, 0.5, 0.0, 0.0, 0.0};
  floor.sites[0].preference = {1, 1, 0, 0, 0};
  floor.sites[1].usable = {1.0, 0.0, 0.0, 0.0, 0.0};
  floor.sites[1].preference = {2, 0, 0, 0, 0};
  return floor;
}

RentRule quick_rule()
{
  return {.adjustment = {.speed = 0.2, .demand_elasticity = 0.5},
          .natural_vacancy = {0.1, 0.1, 0.1, 0.1, 0.1}};
}

TEST(FloorToCome, OfASpreadSiteIsDeliveredInEqualParts)
{
  // Five buildings at Hetao, 105,000 m2 evenly over the eight quarters of 2027 and 2028.
  const FloorSpace floor = opened();
  EXPECT_EQ(supplied(floor, "hetao_1b", Quarter::of(2026, 4)), 0.0);
  for (int part = 1; part <= 8; ++part)
    EXPECT_NEAR(supplied(floor, "hetao_1b", Quarter::of(2026, 4) + part), 13125.0 * part, 1e-6);
  EXPECT_NEAR(supplied(floor, "hetao_1b", Quarter::of(2035, 1)), 105000.0, 1e-6);
}

TEST(FloorToCome, OfASingleBuildingStandsFromItsQuarterOn)
{
  const FloorSpace floor = opened();
  EXPECT_EQ(supplied(floor, "mec_mars", Quarter::of(2024, 2)), 0.0);
  EXPECT_EQ(supplied(floor, "mec_mars", Quarter::of(2024, 3)), 50000.0);
  EXPECT_EQ(supplied(floor, "amc", Quarter::of(2023, 4)), 110000.0);
}

TEST(FloorToCome, LosesOldFactoriesAndGainsNewOnesEveryYear)
{
  const FloorSpace floor = opened();
  for (int years = 0; years <= 12; ++years) {
    const Quarter end = Quarter::of(2023, 4) + 4 * years;
    EXPECT_NEAR(supplied(floor, "flatted_private", end), 16.9e6 - 71000.0 * years, 1e-3);
    EXPECT_NEAR(supplied(floor, "flatted_new", end), 60000.0 * years, 1e-3);
  }
}

TEST(FloorToCome, IsLateByAShareOfTheTimeLeftWithinTheBoundsOfItsWorks)
{
  // Hung Shui Kiu: announced complete after 28 quarters of 2026Q1 to 2032Q4, the last one included.
  const int announced = complete(opened(), "hsk_park", 280000.0);
  EXPECT_EQ(announced, Quarter::of(2032, 4) - start);
  int latest = 0;
  double sum = 0.0;
  for (std::uint32_t member = 0; member < 200; ++member) {
    const int late = complete(opened({}, member), "hsk_park", 280000.0) - announced;
    EXPECT_GE(late, 0) << "member " << member;
    EXPECT_LE(late, 11) << "member " << member;  // 0.39 of 28 quarters
    latest = std::max(latest, late);
    sum += late;
  }
  EXPECT_GE(latest, 9);
  // The mean of the range, 0.205 of 28, and half a quarter until the quarter is over.
  EXPECT_NEAR(sum / 200.0, 5.74 + 0.5, 0.1);
}

TEST(FloorToCome, IsNotLateOnceItHasOpened)
{
  const FloorSpace floor = opened({}, 3);
  EXPECT_EQ(supplied(floor, "mec_mars", Quarter::of(2024, 3)), 50000.0);
  EXPECT_EQ(supplied(floor, "hetao_1a", Quarter::of(2025, 4)), 45000.0);
}

TEST(FloorToCome, MirrorsItsLatenessInTheTwoMembersOfAPair)
{
  const double area = 10000.0;
  const FloorTimetable far{.opens = {{"innopark_to_2027", Quarter::of(2034, 1)}}};
  for (std::uint32_t pair = 0; pair < 20; ++pair) {
    const int first = complete(opened(far, 2 * pair), "innopark_to_2027", area);
    const int second = complete(opened(far, 2 * pair + 1), "innopark_to_2027", area);
    // 32 quarters to go: together 32 (0.01 + 0.20) = 6.7 quarters late, each rounded to a quarter.
    EXPECT_NEAR(first + second - 2 * (Quarter::of(2034, 1) - start), 6.72, 1.0);
  }
}

TEST(FloorToCome, OfOneSiteDoesNotMoveWithAnother)
{
  pack::Site extra = hong_kong().sites.back();
  extra.slug = "annex";
  FloorTimetable larger;
  larger.extra = {extra};
  larger.opens = {{"hsk_park", Quarter::of(2031, 1)}};
  const FloorSpace alone = opened({}, 5), together = opened(larger, 5);
  for (const char* slug : {"san_tin_1", "hetao_1c", "nm_land", "sandy_ridge"})
    EXPECT_EQ(site(alone, slug).supply, site(together, slug).supply) << slug;
  EXPECT_NE(site(together, "annex").supply, site(together, "nm_land").supply);
}

TEST(FloorToCome, ComesWhenAScenarioSaysSoAndAsMuch)
{
  const FloorSpace floor = opened({.as_announced = true,
                                   .delay_years = 1.0,
                                   .area_factor = 2.0,
                                   .opens = {{"hetao_1b", Quarter::of(2028, 1)}}});
  EXPECT_EQ(supplied(floor, "hetao_1b", Quarter::of(2028, 4)), 0.0);
  EXPECT_NEAR(supplied(floor, "hetao_1b", Quarter::of(2029, 1)), 2.0 * 13125.0, 1e-6);
  EXPECT_EQ(supplied(floor, "science_park", Quarter::of(2029, 1)), 400000.0);
  EXPECT_EQ(supplied(floor, "hetao_1a", Quarter::of(2025, 4)), 45000.0);
}

TEST(FloorToCome, IsRefusedForASiteThatNobodyKnowsOrThatStands)
{
  for (const char* slug : {"atlantis", "science_park"}) {
    try {
      static_cast<void>(opened({.opens = {{slug, start}}}));
      ADD_FAILURE() << slug << " was accepted";
    } catch (const ScenarioError& error) {
      EXPECT_THAT(error.what(), HasSubstr(slug));
      EXPECT_THAT(error.what(), HasSubstr("hetao_1b"));
    }
  }
}

TEST(Lease, AsksTheSiteOfLeastPreferenceNumberThatHasRoom)
{
  FloorSpace floor = two_sites();
  EXPECT_EQ(lease(floor, FloorKind::flat, 700.0, 0), 0);
  EXPECT_EQ(lease(floor, FloorKind::flat, 500.0, 0), 1);  // the park has 300 left
  EXPECT_EQ(lease(floor, FloorKind::flat, 300.0, 0), 0);
  EXPECT_EQ(lease(floor, FloorKind::flat, 200.0, 0), std::nullopt);  // 100 of 600 left
  EXPECT_EQ(floor.waiting[0], 200.0);
  release(floor, 1, FloorKind::flat, 500.0);
  EXPECT_EQ(lease(floor, FloorKind::flat, 200.0, 0), 1);
  forget_waiting(floor);
  EXPECT_EQ(floor.waiting[0], 0.0);
}

TEST(Lease, HonoursWhatASiteMayBeUsedFor)
{
  FloorSpace floor = two_sites();
  EXPECT_EQ(lease(floor, FloorKind::plant, 501.0, 0), std::nullopt);  // half of the park
  EXPECT_EQ(lease(floor, FloorKind::plant, 500.0, 0), 0);
  EXPECT_EQ(lease(floor, FloorKind::lab, 1.0, 0), std::nullopt);
  EXPECT_THROW(static_cast<void>(lease(floor, FloorKind::none, 1.0, 0)), std::logic_error);
  EXPECT_THROW(release(floor, 0, FloorKind::plant, 600.0), std::logic_error);
  EXPECT_THROW(release(floor, 1, FloorKind::plant, 1.0), std::logic_error);
}

TEST(Lease, TakesTheCheaperOfTwoSitesLikedAlike)
{
  FloorSpace floor = two_sites();
  floor.sites[1].preference[0] = 1;
  EXPECT_EQ(lease(floor, FloorKind::flat, 100.0, 0), 0);
  floor.sites[0].rent = 1.5;  // 1.5 * 0.8 against 1
  EXPECT_EQ(lease(floor, FloorKind::flat, 100.0, 0), 1);
}

TEST(Lease, TakesNoFloorThatIsNotYetBuiltOrToBeDemolished)
{
  FloorSpace floor = two_sites();
  floor.sites[0].supply = {0.0, 0.0, 800.0};
  EXPECT_EQ(room(floor.sites[0], FloorKind::flat, 0), 0.0);
  EXPECT_EQ(room(floor.sites[0], FloorKind::flat, 1), 800.0);
  floor.sites[1].supply = {1000.0, 1000.0, 300.0};
  EXPECT_EQ(room(floor.sites[1], FloorKind::flat, 0), 300.0);
}

TEST(Lease, OutlivesDemolitionAndTheOthersMakeRoom)
{
  FloorSpace floor = two_sites();
  floor.sites[1].supply = {1000.0, 1000.0, 700.0};
  ASSERT_EQ(lease(floor, FloorKind::flat, 1000.0, 0), 0);
  ASSERT_EQ(lease(floor, FloorKind::flat, 600.0, 0), 1);
  EXPECT_EQ(held_outside(floor.sites[1], 0), 400.0);
  EXPECT_EQ(held_outside(floor.sites[1], 1), 100.0);
  EXPECT_EQ(room(floor.sites[1], FloorKind::flat, 1), 0.0);
}

TEST(Lease, NeverLetsMoreThanStandsHoweverProjectsComeAndGo)
{
  struct Lease {
    int site;
    FloorKind kind;
    double area;
  };
  for (unsigned trial = 0; trial < 20; ++trial) {
    std::mt19937 luck(trial);
    const auto uniform = [&] { return static_cast<double>(luck()) / 4294967296.0; };
    FloorSpace floor = opened({}, trial);
    std::vector<Lease> leases;
    for (int quarter = 0; quarter < quarters; ++quarter) {
      for (int asked = 0; asked < 40; ++asked) {
        const FloorKind kind = leased_kinds[luck() % 4];
        const double area = std::exp(4.0 + 7.0 * uniform());
        if (const auto found = lease(floor, kind, area, quarter))
          leases.push_back({*found, kind, area});
        if (!leases.empty() && uniform() < 0.3) {
          std::swap(leases[luck() % leases.size()], leases.back());
          release(floor, leases.back().site, leases.back().kind, leases.back().area);
          leases.pop_back();
        }
      }
      for (std::size_t i = 0; i < floor.sites.size(); ++i) {
        const economy::Site& at = floor.sites[i];
        double let = 0.0;
        for (const Lease& held : leases)
          if (held.site == static_cast<int>(i)) let += held.area;
        ASSERT_NEAR(at.let, let, 1e-6) << at.slug;
        ASSERT_LE(at.let + held_outside(at, quarter), at.supplied(quarter) + 1e-6) << at.slug;
      }
    }
    EXPECT_GT(std::accumulate(floor.waiting.begin(), floor.waiting.end(), 0.0), 0.0);
  }
}

TEST(Rents, RiseWhenVacancyIsBelowItsNaturalRateAndFallWhenAbove)
{
  FloorSpace scarce = two_sites(), plentiful = two_sites();
  scarce.sites[0].let = 950.0;
  scarce.sites[1].let = 550.0;  // 100 of 2,000 m2 vacant
  set_rents(scarce, quick_rule(), 0);
  EXPECT_DOUBLE_EQ(scarce.rent[0], std::exp(0.2 * (0.1 - 0.05) / 0.5));
  EXPECT_GT(scarce.sites[0].rent, 1.0);
  set_rents(plentiful, quick_rule(), 0);
  EXPECT_LT(plentiful.rent[0], 1.0);
  EXPECT_LT(plentiful.sites[1].rent, 1.0);
}

TEST(Rents, StayWhereThereIsNoFloorOfAKind)
{
  FloorSpace floor = two_sites();
  EXPECT_EQ(vacancy(floor, FloorKind::dc, 0), std::nullopt);
  set_rents(floor, quick_rule(), 0);
  EXPECT_EQ(floor.rent[3], 1.0);
}

TEST(Rents, AreLowerWithTwiceTheAreaAndHigherWhenItComesLate)
{
  const RentRule rule = calibration::central_other_behaviour(hong_kong()).rents;
  const auto rents_with = [&](const FloorTimetable& timetable) {
    FloorSpace floor = opened(timetable);
    for (int quarter = 0; quarter < quarters; ++quarter) set_rents(floor, rule, quarter);
    return floor.rent;
  };
  const auto planned = rents_with({.as_announced = true});
  const auto twice = rents_with({.as_announced = true, .area_factor = 2.0});
  const auto late = rents_with({.as_announced = true, .delay_years = 5.0});
  for (const FloorKind kind : {FloorKind::flat, FloorKind::plant, FloorKind::lab}) {
    const auto k = static_cast<std::size_t>(kind);
    EXPECT_LT(twice[k], planned[k]);
    EXPECT_GT(late[k], planned[k]);
  }
}

TEST(Rents, OfHongKongRestAtTheOpening)
{
  const RentRule rule = calibration::central_other_behaviour(hong_kong()).rents;
  FloorSpace floor = opened();
  for (const FloorKind kind : leased_kinds) {
    const auto k = static_cast<std::size_t>(kind);
    EXPECT_NEAR(vacancy(floor, kind, -1).value(), rule.natural_vacancy[k], 0.005)
        << pack::floor_kind_names[k];
  }
  set_rents(floor, rule, -1);
  for (const double rent : floor.rent) EXPECT_NEAR(rent, 1.0, 0.002);
}

}  // namespace
}  // namespace lionrock::markets
