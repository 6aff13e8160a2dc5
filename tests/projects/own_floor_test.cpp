// SPDX-License-Identifier: Apache-2.0
// A park that an instrument brought and lets below the market, in the pipeline.
#include <gtest/gtest.h>

#include <map>
#include <numeric>

#include "sim/markets/floor_space.hpp"
#include "sim/projects/account_instruments.hpp"
#include "tests/projects/projected.hpp"

namespace lionrock::projects {
namespace {

constexpr int quarters = 24;
constexpr double discount = 0.8;
constexpr int park = 1;  ///< place of its site

/// Floor without end at the market's rent, and a park of the first instrument.
economy::FloorSpace with_park(double area)
{
  economy::FloorSpace floor = endless_floor();
  economy::Site site;
  site.slug = "park";
  site.instrument = 0;
  site.supply.assign(quarters + 1, area);
  site.usable.fill(1.0);
  site.preference.fill(2);
  floor.sites.push_back(site);
  return floor;
}

/// A pipeline and its accounts, quarter by quarter.
struct Story {
  explicit Story(double area, double off = discount)
      : floor(with_park(area)),
        pipeline(
            setting(),
            programme(setting(), {instrument(policy::FloorSpaceSupply{.rent_discount = off})})),
        accounts(pipeline)
  {
    pipeline.run_history();
    accounts.open(pipeline);
  }
  policy::InstrumentQuarter next()
  {
    const Movements movements = pipeline.advance(quarter, Conditions{}, floor);
    return accounts.record(pipeline, movements, quarter++, Conditions{})[0];
  }
  /// Projects whose offer counts on the park.
  [[nodiscard]] std::vector<const Candidate*> promised(Stage from, Stage to) const
  {
    std::vector<const Candidate*> found;
    for (const Candidate& candidate : pipeline.candidates())
      for (const policy::Contribution& given : candidate.offer.from)
        if (given.floor > 0.0 && candidate.stage >= from && candidate.stage <= to)
          found.push_back(&candidate);
    return found;
  }

  economy::FloorSpace floor;
  Pipeline pipeline;
  InstrumentAccounts accounts;
  int quarter = 0;
};

double sum(const std::array<double, pack::floor_kinds>& kinds)
{
  return std::accumulate(kinds.begin(), kinds.end(), 0.0);
}

TEST(OwnFloor, BringsCandidatesThatWouldNotComeAtTheMarketsRent)
{
  Story cheap(1e9), empty(0.0);
  for (int t = 0; t < quarters; ++t) {
    cheap.next();
    empty.next();
  }
  std::map<std::uint64_t, const Candidate*> at_market;
  for (const Candidate& candidate : empty.pipeline.candidates())
    at_market[candidate.traits.identity] = &candidate;
  int came = 0;
  for (const Candidate* candidate : cheap.promised(Stage::construction, Stage::closed)) {
    EXPECT_EQ(candidate->site, park);
    if (candidate->label != Label::additional) continue;
    ++came;
    EXPECT_LE(at_market.at(candidate->traits.identity)->value_with, 0.0);
  }
  EXPECT_GT(came, 10);
  EXPECT_TRUE(empty.promised(Stage::waiting, Stage::closed).empty());
}

TEST(OwnFloor, IsNeverPromisedTwice)
{
  Story story(20000.0);
  double fullest = 0.0;
  for (int t = 0; t < quarters; ++t) {
    story.next();
    const economy::Site& site = story.floor.sites[park];
    double on_their_way = 0.0, housed = 0.0;
    for (const Candidate* candidate : story.promised(Stage::approval, Stage::site))
      if (candidate->stage != Stage::given_up) on_their_way += candidate->offer.from[0].floor;
    for (const Candidate* candidate : story.promised(Stage::construction, Stage::operating)) {
      EXPECT_EQ(candidate->site, park);
      housed += candidate->floor;
    }
    EXPECT_NEAR(sum(site.reserved), on_their_way, 1e-6);
    EXPECT_LE(housed, site.let + 1e-6);
    EXPECT_LE(site.let + sum(site.reserved), 20000.0 + 1e-6);
    fullest = std::max(fullest, site.let + sum(site.reserved));
  }
  EXPECT_GT(fullest, 15000.0) << "there are more who want it";
}

TEST(OwnFloor, CostsLandIncomeForItsMetresAsLongAsTheyAreLet)
{
  Story story(30000.0);
  const double rent = setting().behaviour.rent * 12.0 / 1e6 / 4.0;  // HK$ million a quarter and m2
  double most = 0.0;
  for (int t = 0; t < 2 * quarters; ++t) {
    const policy::InstrumentQuarter row = story.next();
    double metres = 0.0;
    for (const Candidate* candidate : story.promised(Stage::ramp_up, Stage::operating))
      metres += candidate->floor;
    for (const Candidate* candidate : story.promised(Stage::closed, Stage::closed))
      if (candidate->ended == t) metres += candidate->floor;  // the rent of its last quarter
    EXPECT_NEAR(row.land_forgone, discount * rent * metres, 1e-9 * (1.0 + row.land_forgone));
    most = std::max(most, row.land_forgone);
  }
  EXPECT_GT(most, 1.0);
  EXPECT_FALSE(story.promised(Stage::closed, Stage::closed).empty()) << "some have closed";
}

TEST(OwnFloor, ThatIsGoneWhenItIsNeededGivesNoDiscountElsewhere)
{
  constexpr double area = 1e6;
  constexpr int taken = 12;
  Story story(area);
  for (int t = 0; t < taken; ++t) story.next();
  ASSERT_GT(sum(story.floor.sites[park].reserved), 0.0);
  std::map<std::uint64_t, Label> counted_on_it;
  for (const Candidate* candidate : story.promised(Stage::approval, Stage::site))
    if (candidate->stage != Stage::given_up)
      counted_on_it[candidate->traits.identity] = candidate->label;
  // Others take it all.
  story.floor.sites[park].let_outside = area;
  for (int t = taken; t < quarters; ++t) story.next();
  EXPECT_NEAR(sum(story.floor.sites[park].reserved), 0.0, 1e-9);
  int elsewhere = 0, left = 0;
  for (const Candidate& candidate : story.pipeline.candidates()) {
    const auto known = counted_on_it.find(candidate.traits.identity);
    if (known == counted_on_it.end() || candidate.stage == Stage::given_up) continue;
    EXPECT_NE(candidate.site, park);
    EXPECT_TRUE(candidate.offer.from.empty());
    EXPECT_NEAR(candidate.offer.rent_factor, 1.0, 1e-12);
    // Prices have not moved: who came for the floor leaves, who would have come anyway stays.
    const bool came_for_it = known->second == Label::additional;
    EXPECT_EQ(candidate.started == Candidate::never, came_for_it);
    EXPECT_EQ(candidate.label, came_for_it ? Label::absent : Label::deadweight);
    (came_for_it ? left : elsewhere) += 1;
  }
  EXPECT_GT(elsewhere, 0);
  EXPECT_GT(left, 0);
}

TEST(OwnFloor, AtTheMarketsRentChangesNoDecision)
{
  Story plain(1e9, 0.0);
  Pipeline without(setting(), programme(setting()));
  economy::FloorSpace floor = with_park(1e9);
  floor.sites[park].instrument = -1;
  without.run_history();
  for (int t = 0; t < quarters; ++t) {
    plain.next();
    static_cast<void>(without.advance(t, Conditions{}, floor));
  }
  ASSERT_EQ(plain.pipeline.candidates().size(), without.candidates().size());
  for (std::size_t i = 0; i < without.candidates().size(); ++i) {
    EXPECT_EQ(plain.pipeline.candidates()[i].value_with, without.candidates()[i].value_with);
    EXPECT_EQ(plain.pipeline.candidates()[i].site, without.candidates()[i].site);
  }
}

}  // namespace
}  // namespace lionrock::projects
