// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "tests/policy/small_programme.hpp"

// Which number of an offer each mechanism that gives money moves, and in which direction.
namespace lionrock::policy {
namespace {

TEST(CapitalGrant, PaysAShareOfTheEligibleCostPartlyUpFront)
{
  const Offer offer =
      offer_of(CapitalGrant{.share = 1.0 / 3.0, .eligible_share = 0.9, .up_front = 0.2});
  EXPECT_NEAR(offer.grant, 0.3, 1e-12);
  EXPECT_NEAR(offer.up_front, 0.06, 1e-12);
  ASSERT_EQ(offer.from.size(), 1U);
  EXPECT_NEAR(offer.from[0].grant, 120.0, 1e-9);
}

TEST(CapitalGrant, StopsAtItsCaps)
{
  EXPECT_NEAR(offer_of(CapitalGrant{.share = 0.5, .cap_per_project = 150.0}).grant, 0.375, 1e-12);
  EXPECT_NEAR(offer_of(CapitalGrant{.share = 0.5, .cap_per_firm = 100.0}).grant, 0.25, 1e-12);
}

TEST(CapitalGrant, ReachesProjectsAtItsThresholdsAndNoneBeyond)
{
  const Programme scheme = programme(
      CapitalGrant{.share = 0.3, .minimum_project_cost = 150.0, .maximum_project_cost = 500.0});
  EXPECT_EQ(scheme.offer(plant(149.99), now), scheme.none());
  EXPECT_NEAR(scheme.offer(plant(150.0), now).grant, 0.3, 1e-12);
  EXPECT_NEAR(scheme.offer(plant(500.0), now).grant, 0.3, 1e-12);
  EXPECT_EQ(scheme.offer(plant(500.01), now), scheme.none());
}

TEST(CapitalGrant, ReachesOnlyThoseWhoMeetItsConditions)
{
  const Programme scheme = programme(CapitalGrant{.share = 0.3, .qualifying_share = 0.6});
  CandidateView candidate = plant();
  candidate.qualifying = 0.59;
  EXPECT_GT(scheme.offer(candidate, now).grant, 0.0);
  candidate.qualifying = 0.61;
  EXPECT_EQ(scheme.offer(candidate, now), scheme.none());
}

TEST(CapitalGrant, SubsidisesTechnicalPostsUpToItsNumber)
{
  const CapitalGrant terms{.staff_subsidy = 0.2, .staff_posts = 10.0, .staff_years = 3.0};
  const Offer offer = offer_of(terms);
  EXPECT_NEAR(offer.staff_support, 2.0, 1e-12);
  EXPECT_DOUBLE_EQ(offer.staff_years, 3.0);
  CandidateView small = plant();
  small.technical_jobs = 4.0;
  EXPECT_NEAR(programme(terms).offer(small, now).staff_support, 0.8, 1e-12);
}

TEST(CapitalGrant, IsNotAppliedForWhenItBringsLessThanApplyingCosts)
{
  const Programme scheme = programme(CapitalGrant{
      .share = 0.05, .cap_per_project = 8.0, .application_cost = 5.0, .approval_quarters = 2.0});
  CandidateView candidate = plant();
  EXPECT_DOUBLE_EQ(scheme.offer(candidate, now).application_cost, 5.0);
  EXPECT_DOUBLE_EQ(scheme.offer(candidate, now).approval_quarters, 2.0);
  candidate.application_multiple = 2.0;
  EXPECT_EQ(scheme.offer(candidate, now), scheme.none());
}

TEST(TaxConcession, OffersTheLowestRateOfAll)
{
  const Programme both = programme({instrument(TaxConcession{.rate = 0.0825}, "half"),
                                    instrument(TaxConcession{.rate = 0.05}, "five"),
                                    instrument(TaxConcession{.rate_cut = 0.02}, "cut")});
  const Offer offer = both.offer(plant(), now);
  EXPECT_NEAR(offer.tax_rate, 0.05, 1e-12);
  ASSERT_EQ(offer.from.size(), 1U) << "only the best concession is forgone revenue";
  EXPECT_EQ(offer.from[0].instrument, 1);
  EXPECT_NEAR(offer.from[0].tax_points, 0.115, 1e-12);
}

TEST(TaxConcession, IsWorthLessWhenFirmsBelieveItWillNotLast)
{
  Instrument brief = instrument(TaxConcession{.rate = 0.0});
  brief.common.expected_life = 5.0;
  const double share = (1.0 - std::pow(1.115, -5.0)) / (1.0 - std::pow(1.115, -15.0));
  const Offer offer = programme({brief}).offer(plant(), now);
  EXPECT_NEAR(offer.tax_rate, 0.165 * (1.0 - share), 1e-12);
  EXPECT_NEAR(offer.from[0].tax_points, 0.165, 1e-12) << "the law itself gives the whole rate";
}

TEST(TaxConcession, EndsForAllWhenProjectsAreNotGrandfathered)
{
  Instrument kept = instrument(TaxConcession{.rate = 0.0});
  kept.common.until = now + 7;
  Instrument lost = kept;
  lost.common.grandfathered = false;
  EXPECT_DOUBLE_EQ(programme({kept}).offer(plant(), now).tax_rate, 0.0);
  const Offer offer = programme({lost}).offer(plant(), now);
  EXPECT_NEAR(offer.tax_rate, 0.165 * (1.0 - annuity_share(2.0, 15.0, BaseLaw{}.discount_rate)),
              1e-12);
  EXPECT_EQ(offer.from[0].until, (now + 7).index);
}

TEST(TaxConcession, RaisesTheDeductionOfResearchByTheMeanOfItsBands)
{
  // HK$8 million of R&D: a quarter in the first band at 300%, the rest at 200%.
  EXPECT_NEAR(offer_of(TaxConcession{.research_deduction = 4.0}).research_deduction,
              2.0 + 0.75 * 2.0, 1e-12);
  EXPECT_NEAR(offer_of(TaxConcession{.first_research_deduction = 4.0}).research_deduction,
              2.0 + 0.25 * 1.0, 1e-12);
  EXPECT_DOUBLE_EQ(offer_of(TaxConcession{.write_off = 1.0}).write_off, 1.0);
}

TEST(LandPremium, LowersTheRentByTheLargestDiscount)
{
  const Programme both = programme({instrument(LandPremium{.discount = 0.2}, "small"),
                                    instrument(LandPremium{.discount = 0.5}, "large")});
  const Offer offer = both.offer(plant(), now);
  EXPECT_NEAR(offer.rent_factor, 0.5, 1e-12);
  ASSERT_EQ(offer.from.size(), 1U);
  EXPECT_DOUBLE_EQ(offer.from[0].rent_points, 0.5);
}

TEST(LandPremium, IsWorthMoreWhenItIsPaidLater)
{
  const auto gain = [](double first, double years) {
    return offer_of(LandPremium{
                        .first_instalment = first, .instalment_years = years, .premium_share = 0.2})
        .land_delay_gain;
  };
  EXPECT_DOUBLE_EQ(gain(1.0, 3.0), 0.0);
  EXPECT_GT(gain(0.25, 3.0), 0.0);
  EXPECT_GT(gain(0.25, 6.0), gain(0.25, 3.0));
  // Half at once, half evenly over two years at 11.5%: by hand.
  const double later = (1.0 - std::pow(1.115, -2.0)) / (2.0 * std::log(1.115));
  EXPECT_NEAR(gain(0.5, 2.0), 0.2 * 0.5 * (1.0 - later), 1e-12);
  EXPECT_GT(offer_of(LandPremium{.rent_then_buy = 3.0}).land_delay_gain, 0.0);
}

TEST(LandPremium, SavesTheFeeForAnotherUse)
{
  const Offer offer = offer_of(LandPremium{.waiver_fee_discount = 0.5, .waiver_fee_share = 0.04});
  EXPECT_NEAR(offer.cost_saved, 8.0, 1e-12);
  ASSERT_EQ(offer.from.size(), 1U) << "government forgoes the fee, so it is among those who give";
  EXPECT_NEAR(offer.from[0].waiver_fee, 8.0, 1e-12);
}

TEST(GuidanceFund, BuysEquityAndFillsTheGapOnlyByWhatIsAdditional)
{
  const GuidanceFund terms{.size = 1000.0,
                           .public_share = 0.25,
                           .equity_share = 0.3,
                           .additional_ratio = 0.8,
                           .finance_gap = 0.3};
  const Offer offer = offer_of(terms);
  EXPECT_NEAR(offer.equity, 0.075, 1e-12);
  EXPECT_NEAR(offer.gap_filled, 0.25 * 1.8, 1e-12);
  EXPECT_NEAR(offer.from[0].fund_money, 120.0, 1e-9);
  EXPECT_DOUBLE_EQ(offer.grant, 0.0);
}

TEST(GuidanceFund, LooksAtNoDealBelowItsSmallest)
{
  const GuidanceFund small{.size = 1000.0, .equity_share = 0.3, .smallest_deal = 120.0};
  const GuidanceFund large{.size = 1000.0, .equity_share = 0.3, .smallest_deal = 121.0};
  EXPECT_GT(offer_of(small).equity, 0.0) << "0.3 of 400";
  EXPECT_TRUE(offer_of(large).from.empty());
}

TEST(GuidanceFund, HasNoMoreThanItsMoneyAndGetsItBackFromThoseWhoLeave)
{
  Programme fund = programme(GuidanceFund{.size = 1000.0, .public_share = 0.5});
  fund.set_fund_money(0, 150.0);
  const Offer first = fund.offer(plant(), now);
  fund.commit(first);
  EXPECT_NEAR(fund.fund_money(0), 30.0, 1e-9);
  EXPECT_NEAR(fund.offer(plant(), now).equity, 0.5 * 30.0 / 400.0, 1e-12);
  fund.release(first);
  EXPECT_NEAR(fund.fund_money(0), 150.0, 1e-9);
}

TEST(GuidanceFund, KeepsWhatMustGoToProductionFromOthers)
{
  const Programme fund = programme(GuidanceFund{
      .size = 100.0, .public_share = 0.5, .local_share = 0.5, .production_share = 0.25});
  CandidateView office = plant();
  office.manufacturing = false;
  EXPECT_NEAR(fund.offer(plant(), now).from[0].fund_money, 100.0, 1e-9);
  EXPECT_NEAR(fund.offer(office, now).from[0].fund_money, 50.0, 1e-9);
}

TEST(ResearchSupport, PaysPartOfAFirmsResearchAndOfAVenturesCost)
{
  const ResearchSupport terms{.firm_support = 0.4, .grant_per_venture = 0.5};
  const Offer firm = offer_of(terms);
  EXPECT_NEAR(firm.research_support, 0.4, 1e-12);
  EXPECT_DOUBLE_EQ(firm.grant, 0.0);
  CandidateView venture = plant();
  venture.kind = pack::CandidateClass::venture;
  EXPECT_NEAR(programme(terms).offer(venture, now).grant, 0.5, 1e-12);
}

TEST(ResearchSupport, IsWorthItsYearsAndSetsAsideWhatTheyCost)
{
  Programme support =
      programme(ResearchSupport{.firm_support = 0.5, .firm_support_years = 3.0, .budget = 18.0});
  const Offer first = support.offer(plant(), now);
  EXPECT_NEAR(first.research_support, 0.5 * annuity_share(3.0, 15.0, 0.115), 1e-12);
  support.commit(first);
  EXPECT_NEAR(support.committed(0), 12.0, 1e-9);
  EXPECT_NEAR(support.offer(plant(), now).from[0].research_support, 0.25, 1e-12);
}

TEST(ResearchSupport, PaysWhatWasSetAsideAndBeyondItNoMoreThanIsLeft)
{
  Programme support =
      programme(ResearchSupport{.firm_support = 0.5, .firm_support_years = 3.0, .budget = 18.0});
  support.commit(support.offer(plant(), now));
  EXPECT_DOUBLE_EQ(support.research_left(0, now), 6.0);
  EXPECT_DOUBLE_EQ(support.pay_research(0, 4.0, now), 4.0);
  EXPECT_DOUBLE_EQ(support.pay_research(0, 4.0, now), 2.0);
  EXPECT_DOUBLE_EQ(support.pay_research(0, 4.0, now), 0.0);
  EXPECT_TRUE(support.offer(plant(), now).from.empty());
  Programme unlimited = programme(ResearchSupport{.firm_support = 0.5});
  EXPECT_DOUBLE_EQ(unlimited.pay_research(0, 1e6, now), 1e6);
}

TEST(Liquidity, ReachesOnlyCandidatesThatBorrowHere)
{
  const Programme loans = programme({instrument(Liquidity{.gap_filled = 0.5}, "loans")});
  CandidateView candidate = plant();
  EXPECT_EQ(loans.offer(candidate, now).from.size(), 1u);
  candidate.borrows_here = false;
  EXPECT_TRUE(loans.offer(candidate, now).from.empty());
  EXPECT_EQ(loans.offer(candidate, now).gap_filled, 0.0);
}

TEST(Liquidity, FillsPartOfTheGapThatIsLeft)
{
  EXPECT_NEAR(offer_of(Liquidity{.gap_filled = 0.5}).gap_filled, 0.5, 1e-12);
  const Programme two = programme({instrument(Liquidity{.gap_filled = 0.5}, "first"),
                                   instrument(Liquidity{.gap_filled = 0.4}, "second")});
  const Offer offer = two.offer(plant(), now);
  EXPECT_NEAR(offer.gap_filled, 0.7, 1e-12);
  // Of a gap of 0.3 of cost the first fills half, the second two fifths of what it left.
  EXPECT_NEAR(offer.from[0].guaranteed, 0.5 * 0.3 * plant().cost, 1e-9);
  EXPECT_NEAR(offer.from[1].guaranteed, 0.4 * 0.5 * 0.3 * plant().cost, 1e-9);
}

}  // namespace
}  // namespace lionrock::policy
