// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "tests/policy/small_programme.hpp"

// Which number of an offer each mechanism moves that gives prices, markets, rules, time or
// candidates.
namespace lionrock::policy {
namespace {

TEST(InputPrice, OfComputingIsWorthItsShareOfValueAdded)
{
  CandidateView robots = plant();
  robots.compute_share = 0.02;
  const Offer offer = programme(InputPrice{.input = "compute", .discount = 0.5}).offer(robots, now);
  EXPECT_NEAR(offer.compute_saved, 0.5 * 0.02 / robots.value_added_per_output, 1e-12);
  EXPECT_DOUBLE_EQ(offer.power_factor, 1.0);
  EXPECT_DOUBLE_EQ(offer_of(InputPrice{.input = "compute", .discount = 0.5}).compute_saved, 0.0);
}

TEST(ApprovalTime, ShortensApprovalsAndKeepsCandidates)
{
  const ApprovalTime terms{.quarters_saved = 0.5, .give_up_factor = 0.8, .below_cost = 400.0};
  EXPECT_EQ(offer_of(terms), programme(terms).none()) << "not in the fast lane";
  const Offer fast = programme(terms).offer(plant(399.0), now);
  EXPECT_DOUBLE_EQ(fast.approval_quarters, -0.5);
  EXPECT_DOUBLE_EQ(fast.give_up_factor, 0.8);
}

TEST(ApprovalTime, CountsTheSameBeforeAndAfterAGrantInTheScenario)
{
  const Instrument grant =
      instrument(CapitalGrant{.share = 0.3, .approval_quarters = 2.0}, "grant");
  const Instrument speed = instrument(ApprovalTime{.quarters_saved = 1.0}, "speed");
  EXPECT_DOUBLE_EQ(programme({grant, speed}).offer(plant(), now).approval_quarters, 1.0);
  EXPECT_DOUBLE_EQ(programme({speed, grant}).offer(plant(), now).approval_quarters, 1.0);
}

TEST(InputPrice, LowersThePriceOfElectricity)
{
  const Offer offer = offer_of(InputPrice{.discount = 0.2, .public_share = 0.5});
  EXPECT_NEAR(offer.power_factor, 0.8, 1e-12);
  EXPECT_DOUBLE_EQ(offer.from[0].power_points, 0.2);
}

TEST(InputPrice, ForCertainProjectsIsWhatGovernmentPaysOfTheirBill)
{
  CandidateView works = plant();
  works.output = 200.0;
  works.power_share = 0.05;
  Instrument scheme = instrument(InputPrice{.discount = 0.4, .public_share = 0.5});
  const Offer at_large = programme({scheme}).offer(works, now);
  EXPECT_NEAR(at_large.power_factor, 0.6, 1e-12);
  EXPECT_DOUBLE_EQ(at_large.from.at(0).input_support, 0.0) << "it is off the price of everybody";
  scheme.reach.classes = {static_cast<int>(works.kind)};
  const Offer chosen = programme({scheme}).offer(works, now);
  EXPECT_NEAR(chosen.power_factor, 0.8, 1e-12);
  EXPECT_NEAR(chosen.from.at(0).input_support, 0.2 * 0.05 * 200.0, 1e-12);
}

TEST(Attraction, IsCreditedWithWhomItBroughtAndNobodyElse)
{
  CandidateView brought = plant();
  brought.attracted = true;
  const Attraction agency{.arrival_factor = 1.2};
  EXPECT_TRUE(offer_of(agency).from.empty());
  const Offer offer = programme(agency).offer(brought, now);
  ASSERT_EQ(offer.from.size(), 1U);
  EXPECT_NEAR(offer.from[0].arrivals, 0.2, 1e-12);
  EXPECT_TRUE(programme(Attraction{}).offer(brought, now).from.empty());
}

TEST(Standards, AreAmongThoseWhoGiveToACandidate)
{
  const Offer offer = offer_of(Standards{.compliance_cost_cut = 0.02});
  ASSERT_EQ(offer.from.size(), 1U);
  EXPECT_DOUBLE_EQ(offer.from[0].value_added_points, 0.02);
  EXPECT_TRUE(offer_of(Standards{.application_cost_factor = 0.5}).from.empty());
}

TEST(MarketAccess, RaisesRevenueOfExportersByWhatTheyNoLongerPay)
{
  const MarketAccess terms{.trade_cost_cut = 0.05, .export_share = 0.5, .certification_saved = 2.0};
  const Offer offer = offer_of(terms);
  EXPECT_NEAR(offer.revenue_gain, 0.05 * 0.5 * 0.6 / 0.3, 1e-12);
  EXPECT_DOUBLE_EQ(offer.cost_saved, 2.0);
  CandidateView at_home = plant();
  at_home.export_share = 0.0;
  EXPECT_DOUBLE_EQ(programme(terms).offer(at_home, now).revenue_gain, 0.0);
}

TEST(MarketAccess, IsWorthLessUntilItsLagHasPassed)
{
  Instrument access = instrument(MarketAccess{.trade_cost_cut = 0.05, .lag_years = 4.0});
  access.common.from = now;
  const Programme programme_of_access = programme({access});
  const double early = programme_of_access.offer(plant(), now).revenue_gain;
  const double later = programme_of_access.offer(plant(), now + 16).revenue_gain;
  EXPECT_GT(early, 0.0);
  EXPECT_LT(early, later);
  EXPECT_NEAR(later, 0.05 * 0.6 / 0.3, 1e-12);
}

TEST(Attraction, BringsMoreCandidatesOfMobileKindsOnly)
{
  const Programme attraction = programme(Attraction{.arrival_factor = 1.5});
  EXPECT_DOUBLE_EQ(attraction.arrival_factor(3, kind(true), now), 1.5);
  EXPECT_DOUBLE_EQ(attraction.arrival_factor(3, kind(false), now), 1.0);
  EXPECT_EQ(attraction.offer(plant(), now), attraction.none());
}

TEST(Attraction, OfNamedIndustriesReachesTheirArchetypesOnly)
{
  Instrument named = instrument(Attraction{.arrival_factor = 1.5});
  named.reach.industries = {10};
  pack::Archetype archetype = kind(true);
  const Programme attraction = programme({named});
  EXPECT_DOUBLE_EQ(attraction.arrival_factor(0, archetype, now), 1.5);
  archetype.industries[0].industry = 11;
  EXPECT_DOUBLE_EQ(attraction.arrival_factor(0, archetype, now), 1.0);
}

TEST(Governance, ShortensApprovalsKeepsCandidatesAndBringsMore)
{
  const Governance terms{.approval_factor = 0.7, .arrival_factor = 1.2, .give_up_factor = 0.9};
  const Offer offer = offer_of(terms);
  EXPECT_DOUBLE_EQ(offer.approval_factor, 0.7);
  EXPECT_DOUBLE_EQ(offer.give_up_factor, 0.9);
  EXPECT_DOUBLE_EQ(programme(terms).arrival_factor(0, kind(true), now), 1.2);
}

TEST(Standards, MakeComplyingAndApplyingCheaper)
{
  const Programme standards =
      programme({instrument(CapitalGrant{.share = 0.3, .application_cost = 8.0}, "grant"),
                 instrument(Standards{.compliance_cost_cut = 0.01, .application_cost_factor = 0.5},
                            "standards")});
  const Offer offer = standards.offer(plant(), now);
  EXPECT_DOUBLE_EQ(offer.compliance_saved, 0.01);
  EXPECT_DOUBLE_EQ(offer.application_cost, 4.0);
}

TEST(PublicSectorProductivity, ShortensApprovalsAsItsGainCumulates)
{
  Instrument faster =
      instrument(PublicSectorProductivity{.gain_per_year = 0.02, .approval_saving = 5.0});
  faster.common.from = now;
  const Programme government = programme({faster});
  EXPECT_DOUBLE_EQ(government.offer(plant(), now).approval_quarters, 0.0);
  EXPECT_NEAR(government.offer(plant(), now + 8).approval_quarters, -0.2, 1e-12);
}

}  // namespace
}  // namespace lionrock::policy
