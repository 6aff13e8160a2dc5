// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/policy/small_programme.hpp"

namespace lionrock::policy {
namespace {

/// Announced now, in force in a year.
Instrument coming(Mechanism terms, std::string slug = "coming")
{
  Instrument made = instrument(std::move(terms), std::move(slug));
  made.common.announced = now;
  made.common.from = now + 4;
  return made;
}

TEST(BetterAhead, IsSeenFromItsAnnouncementToItsBeginning)
{
  const Programme scheme = programme({coming(CapitalGrant{.share = 0.3})});
  EXPECT_EQ(scheme.better_ahead(plant(), now + -1), std::nullopt);
  EXPECT_EQ(scheme.better_ahead(plant(), now), now + 4);
  EXPECT_EQ(scheme.better_ahead(plant(), now + 3), now + 4);
  EXPECT_EQ(scheme.better_ahead(plant(), now + 4), std::nullopt);
}

TEST(BetterAhead, IsNotSeenWhenNothingWasAnnounced)
{
  Instrument silent = coming(CapitalGrant{.share = 0.3});
  silent.common.announced.reset();
  EXPECT_EQ(programme({silent}).better_ahead(plant(), now), std::nullopt);
}

TEST(BetterAhead, CountsTaxAndRentAsWell)
{
  EXPECT_TRUE(programme({coming(TaxConcession{.rate = 0.05})}).better_ahead(plant(), now));
  EXPECT_TRUE(programme({coming(LandPremium{.discount = 0.3})}).better_ahead(plant(), now));
}

TEST(BetterAhead, IsNothingThatIsNoBetterOrOutOfReach)
{
  const Instrument today = instrument(TaxConcession{.rate = 0.05}, "today");
  EXPECT_FALSE(
      programme({today, coming(TaxConcession{.rate = 0.0825})}).better_ahead(plant(), now));
  Instrument elsewhere = coming(CapitalGrant{.share = 0.3});
  elsewhere.reach.industries = {1};
  EXPECT_FALSE(programme({elsewhere}).better_ahead(plant(), now));
}

TEST(BetterAhead, IsNoReasonToWaitWhenTodaysGrantEndsBefore)
{
  Instrument today = instrument(CapitalGrant{.share = 0.3}, "today");
  today.common.until = now + 3;
  EXPECT_FALSE(programme({today, coming(TaxConcession{.rate = 0.05})}).better_ahead(plant(), now));
}

TEST(BetterAhead, IsALowerThresholdThatWasAnnounced)
{
  Instrument scheme = instrument(CapitalGrant{.share = 0.3, .minimum_project_cost = 300.0});
  scheme.terms.push_back(
      {.from = now + 2, .mechanism = CapitalGrant{.share = 0.3, .minimum_project_cost = 150.0}});
  scheme.common.announced = now;
  EXPECT_EQ(programme({scheme}).better_ahead(plant(200.0), now), now + 2);
  EXPECT_EQ(programme({scheme}).better_ahead(plant(400.0), now), std::nullopt);
  scheme.common.announced.reset();
  EXPECT_EQ(programme({scheme}).better_ahead(plant(200.0), now), std::nullopt);
}

TEST(BetterAhead, IsNoChangeOfASchemeThatWasAnnouncedBeforeItBegan)
{
  Instrument scheme = coming(CapitalGrant{.share = 0.3});
  scheme.terms.push_back({.from = now + 8, .mechanism = CapitalGrant{.share = 0.5}});
  EXPECT_EQ(programme({scheme}).better_ahead(plant(), now), now + 4);
  EXPECT_EQ(programme({scheme}).better_ahead(plant(), now + 6), std::nullopt);
  scheme.common.announced = now + 5;
  EXPECT_EQ(programme({scheme}).better_ahead(plant(), now + 6), now + 8);
}

TEST(BetterAhead, ALateLawIsStillAwaitedAndADeadOneIsNot)
{
  Instrument law = coming(TaxConcession{.rate = 0.05});
  law.common.probability = 0.5;
  law.common.legislation_delay = 8.0;
  int late = 0, dead = 0;
  for (std::uint32_t member = 0; member < 200; ++member) {
    const Programme drawn = programme({law}, member);
    EXPECT_TRUE(drawn.better_ahead(plant(), now + 3)) << "nobody knows before its date";
    const bool comes = drawn.in_force(0, now + 400) != nullptr;
    const bool has_come = drawn.in_force(0, now + 4) != nullptr;
    EXPECT_EQ(drawn.better_ahead(plant(), now + 4).has_value(), comes && !has_come);
    late += comes && !has_come ? 1 : 0;
    dead += comes ? 0 : 1;
  }
  EXPECT_GT(late, 20);
  EXPECT_GT(dead, 20);
}

}  // namespace
}  // namespace lionrock::policy
