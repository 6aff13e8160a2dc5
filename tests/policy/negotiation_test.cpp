// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/negotiation.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/base/random.hpp"
#include "tests/policy/small_programme.hpp"

namespace lionrock::policy {
namespace {

/// HK$400 million of capex; a point of tax costs more per unit of worth than a grant.
NegotiationCase asking(double gap, double luck = 0.0)
{
  return {.gap = gap,
          .luck = luck,
          .grant = {.worth = 0.5, .cost = 400.0},
          .tax = {.worth = 1.0, .cost = 900.0},
          .rent = {.worth = 0.1, .cost = 100.0},
          .tax_rate = 0.165,
          .rent_factor = 1.0,
          .grant_share = 0.0};
}

NegotiatedPackage authority()
{
  return {.cases_per_year = 2.0,
          .lowest_tax_rate = 0.0825,
          .grant_ceiling = 0.2,
          .land_ceiling = 0.5,
          .margin = 0.1};
}

double worth(const Package& package, const NegotiationCase& asked)
{
  return package.grant * asked.grant.worth + package.tax_points * asked.tax.worth +
         package.rent_points * asked.rent.worth;
}

TEST(Bargaining, ClosesTheGapPlusItsMarginByTheCheapestMix)
{
  const Package small = bargain(authority(), asking(0.05));
  EXPECT_NEAR(small.grant, 0.11, 1e-12);
  EXPECT_DOUBLE_EQ(small.tax_points, 0.0);
  const Package large = bargain(authority(), asking(0.15));
  EXPECT_NEAR(large.grant, 0.2, 1e-12) << "the cheapest to its ceiling first";
  EXPECT_NEAR(large.tax_points, 0.065, 1e-12);
  EXPECT_NEAR(worth(large, asking(0.15)), 0.165, 1e-12);
}

TEST(Bargaining, FollowsTheCostOfEachLeverPerUnitOfItsWorth)
{
  NegotiationCase asked = asking(0.05);
  asked.tax.cost = 700.0;  // cheaper than the grant's 400 / 0.5
  const Package by_tax = bargain(authority(), asked);
  EXPECT_DOUBLE_EQ(by_tax.grant, 0.0);
  EXPECT_NEAR(by_tax.tax_points, 0.055, 1e-12);
  asked.rent.cost = 60.0;  // cheaper still
  const Package by_rent = bargain(authority(), asked);
  EXPECT_NEAR(by_rent.rent_points, 0.5, 1e-12);
  EXPECT_NEAR(by_rent.tax_points, 0.005, 1e-12);
}

TEST(Bargaining, OffersNoPointsOfTaxThatTheMinimumTaxTakesBack)
{
  NegotiationCase asked = asking(0.15);
  asked.tax.cost = 700.0;
  asked.lowest_felt_rate = 0.15;
  const Package package = bargain(authority(), asked);
  EXPECT_NEAR(package.tax_points, 0.015, 1e-12);
  EXPECT_NEAR(package.grant, 0.2, 1e-12);
  EXPECT_NEAR(worth(package, asked), 0.165, 1e-12);
}

TEST(Bargaining, OffersNothingWhenCeilingsDoNotCloseTheGap)
{
  EXPECT_TRUE(bargain(authority(), asking(0.5)).empty());
}

/// Share of offers that go to candidates who would come anyway.
double deadweight(NegotiatedPackage terms)
{
  int offers = 0, anyway = 0;
  for (std::uint64_t i = 0; i < 2000; ++i) {
    Stream stream(7, {.agent = i});
    const double gap = 0.2 * stream.uniform() - 0.1;
    if (bargain(terms, asking(gap, stream.normal())).empty()) continue;
    ++offers;
    anyway += gap <= 0.0 ? 1 : 0;
  }
  return anyway / static_cast<double>(offers);
}

TEST(Bargaining, HasNoDeadweightWithoutErrorAndMoreOfItWithErrorAndUnderstatement)
{
  NegotiatedPackage terms = authority();
  EXPECT_DOUBLE_EQ(deadweight(terms), 0.0);
  terms.error = 0.02;
  const double some = deadweight(terms);
  EXPECT_GT(some, 0.0);
  terms.error = 0.05;
  EXPECT_GT(deadweight(terms), some);
  terms.error = 0.0;
  terms.understatement = 0.03;
  const double understated = deadweight(terms);
  EXPECT_GT(understated, 0.0);
  terms.understatement = 0.06;
  EXPECT_GT(deadweight(terms), understated);
}

TEST(NegotiatedPackage, AddsToWhatACandidateHasAndTakesTime)
{
  NegotiatedPackage terms = authority();
  terms.authority_quarters = 1.5;
  Programme both = programme(
      {instrument(TaxConcession{.rate = 0.12}, "concession"), instrument(terms, "authority")});
  Offer offer = both.offer(plant(), now);
  NegotiationCase asked = asking(0.1);
  asked.tax_rate = offer.tax_rate;
  ASSERT_EQ(both.negotiator(plant(), now), 1);
  EXPECT_TRUE(both.negotiate(1, plant(), asked, now, offer));
  EXPECT_NEAR(offer.grant, 0.2, 1e-12);
  EXPECT_NEAR(offer.tax_rate, 0.12 - 0.01, 1e-12);
  EXPECT_DOUBLE_EQ(offer.approval_quarters, 1.5);
  both.commit(offer);
  EXPECT_NEAR(both.committed(1), 80.0, 1e-9);
}

TEST(NegotiatedPackage, GivesMorePointsWhereFirmsDoNotBelieveThatTheyLast)
{
  NegotiatedPackage terms = authority();
  terms.grant_ceiling = terms.land_ceiling = 0.0;
  Instrument doubted = instrument(terms);
  doubted.common.expected_life = 7.0;
  Programme lasting = programme(terms), doubtful = programme({doubted});
  Offer believed = lasting.none(), disbelieved = doubtful.none();
  ASSERT_TRUE(lasting.negotiate(0, plant(), asking(0.03), now, believed));
  ASSERT_TRUE(doubtful.negotiate(0, plant(), asking(0.03), now, disbelieved));
  EXPECT_NEAR(believed.from[0].tax_points, 0.033, 1e-12);
  const double share = annuity_share(7.0, BaseLaw{}.horizon_years, BaseLaw{}.discount_rate);
  EXPECT_NEAR(disbelieved.from[0].tax_points, 0.033 / share, 1e-12);
  EXPECT_NEAR(disbelieved.tax_rate, believed.tax_rate, 1e-12) << "worth the same to the firm";
}

TEST(NegotiatedPackage, HandlesItsCasesOfAYearAndNoMore)
{
  Programme authority_alone = programme(authority());
  for (int handled = 0; handled < 2; ++handled) {
    ASSERT_TRUE(authority_alone.negotiator(plant(), now));
    Offer offer = authority_alone.none();
    authority_alone.negotiate(0, plant(), asking(0.5), now + handled, offer);
  }
  EXPECT_FALSE(authority_alone.negotiator(plant(), now + 3));
  EXPECT_TRUE(authority_alone.negotiator(plant(), now + 4)) << "a new year";
}

TEST(NegotiatedPackage, KeepsToItsBudgetAndToJointCeilings)
{
  NegotiatedPackage terms = authority();
  terms.lowest_tax_rate = 0.165;
  terms.land_ceiling = 0.0;
  terms.budget = 40.0;
  Programme poor = programme(terms);
  Offer offer = poor.none();
  EXPECT_FALSE(poor.negotiate(0, plant(), asking(0.09), now, offer)) << "needs 79 million";
  EXPECT_TRUE(poor.negotiate(0, plant(), asking(0.04), now, offer));
  EXPECT_NEAR(offer.grant, 0.088, 1e-12);

  terms.budget = no_limit;
  Instrument limited = instrument(terms);
  limited.common.stacking = 0.05;
  Programme low = programme({limited});
  offer = low.none();
  EXPECT_FALSE(low.negotiate(0, plant(), asking(0.04), now, offer));
}

}  // namespace
}  // namespace lionrock::policy
