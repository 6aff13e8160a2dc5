// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/programme.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/policy/terms.hpp"
#include "tests/policy/small_programme.hpp"

namespace lionrock::policy {
namespace {

TEST(Programme, WithZeroTermsIsTheSameAsNoInstrument)
{
  const std::vector<Mechanism> zeros{
      CapitalGrant{.application_cost = 3.0, .approval_quarters = 2.0},
      TaxConcession{},
      FloorSpaceSupply{},
      LandPremium{},
      TalentAdmission{},
      Training{},
      GuidanceFund{},
      ResearchSupport{},
      Infrastructure{},
      ApprovalTime{},
      InputPrice{},
      MarketAccess{},
      PublicDemand{},
      Attraction{},
      Liquidity{},
      Governance{},
      Standards{},
      PublicSectorProductivity{},
      NegotiatedPackage{},
      DevelopmentCompany{}};
  ASSERT_EQ(zeros.size(), mechanism_names.size());
  std::vector<Instrument> all;
  for (const Mechanism& zero : zeros) {
    const Programme alone = programme(zero);
    EXPECT_EQ(alone.offer(plant(), now), alone.none()) << mechanism_names[zero.index()];
    EXPECT_DOUBLE_EQ(alone.arrival_factor(0, kind(true), now), 1.0);
    all.push_back(instrument(zero, std::string(mechanism_names[zero.index()])));
  }
  const Programme together = programme(all);
  EXPECT_EQ(together.offer(plant(), now), together.none());
}

TEST(Programme, FollowsTheThresholdOfTheAccelerationSchemeOverTime)
{
  // HK$300 million until 2025Q3, 150 million from 2025Q4 (on.cc, 18 November 2025).
  Instrument scheme = instrument(CapitalGrant{.share = 1.0 / 3.0, .minimum_project_cost = 300.0});
  scheme.terms.push_back(
      {.from = Quarter::of(2025, 4),
       .mechanism = CapitalGrant{.share = 1.0 / 3.0, .minimum_project_cost = 150.0}});
  scheme.common.from = Quarter::of(2024, 3);
  const Programme dated = programme({scheme});
  const CandidateView candidate = plant(200.0);
  EXPECT_EQ(dated.offer(candidate, Quarter::of(2025, 3)), dated.none());
  EXPECT_NEAR(dated.offer(candidate, Quarter::of(2025, 4)).grant, 1.0 / 3.0, 1e-12);
  EXPECT_NEAR(dated.offer(plant(400.0), Quarter::of(2024, 3)).grant, 1.0 / 3.0, 1e-12);
  EXPECT_EQ(dated.offer(plant(400.0), Quarter::of(2024, 2)), dated.none());
}

TEST(Programme, EndsAfterItsLastQuarter)
{
  Instrument scheme = instrument(CapitalGrant{.share = 0.3});
  scheme.common.until = now;
  const Programme ending = programme({scheme});
  EXPECT_NE(ending.in_force(0, now), nullptr);
  EXPECT_EQ(ending.in_force(0, now + 1), nullptr);
}

TEST(Programme, ServesFirstComeFirstServedUntilItsBudgetIsEmpty)
{
  Programme scheme = programme(CapitalGrant{.share = 0.25, .budget = 250.0});
  const Offer first = scheme.offer(plant(), now);
  scheme.commit(first);
  scheme.commit(scheme.offer(plant(), now));
  EXPECT_NEAR(scheme.committed(0), 200.0, 1e-9);
  const Offer third = scheme.offer(plant(), now);
  EXPECT_NEAR(third.grant, 0.125, 1e-12) << "the last one gets what is left";
  scheme.commit(third);
  EXPECT_NEAR(scheme.committed(0), 250.0, 1e-9);
  EXPECT_EQ(scheme.offer(plant(), now), scheme.none());

  scheme.release(first);
  EXPECT_NEAR(scheme.committed(0), 150.0, 1e-9);
  EXPECT_NEAR(scheme.offer(plant(), now).grant, 0.25, 1e-12);
}

TEST(Programme, LetsProjectsOfOneFirmShareItsCapAndGivesBackWhatIsReleased)
{
  Programme scheme =
      programme(CapitalGrant{.share = 0.25, .cap_per_project = 80.0, .cap_per_firm = 100.0});
  CandidateView upgrade = plant();
  upgrade.firm = 7;
  const Offer first = scheme.offer(upgrade, now);
  EXPECT_NEAR(first.grant, 0.2, 1e-12) << "the cap of a project";
  scheme.commit(first);
  const Offer second = scheme.offer(upgrade, now);
  EXPECT_NEAR(second.grant, 0.05, 1e-12) << "what its firm has left";
  scheme.commit(second);
  EXPECT_NEAR(scheme.to_firm(0, 7).grants, 100.0, 1e-9);
  EXPECT_EQ(scheme.offer(upgrade, now), scheme.none());

  CandidateView other = plant();
  other.firm = 8;
  EXPECT_NEAR(scheme.offer(other, now).grant, 0.2, 1e-12) << "another firm";
  EXPECT_NEAR(scheme.offer(plant(), now).grant, 0.2, 1e-12) << "one that comes with one project";

  scheme.release(first);
  EXPECT_NEAR(scheme.to_firm(0, 7).grants, 20.0, 1e-9);
  EXPECT_NEAR(scheme.offer(upgrade, now).grant, 0.2, 1e-12);
}

TEST(Programme, SupportsNoMoreProjectsAndPostsOfAFirmThanItsTermsAllow)
{
  Programme scheme = programme(CapitalGrant{.share = 0.25,
                                            .projects_per_firm = 2.0,
                                            .staff_subsidy = 0.2,
                                            .staff_posts = 40.0,
                                            .staff_years = 3.0});
  CandidateView upgrade = plant();  // of 30 technical posts
  upgrade.firm = 7;
  const Offer first = scheme.offer(upgrade, now);
  EXPECT_NEAR(first.staff_support, 30.0 * 0.2, 1e-12);
  scheme.commit(first);
  scheme.build(first, 0.9);  // smaller than planned, and still a project
  const Offer second = scheme.offer(upgrade, now);
  EXPECT_NEAR(second.grant, 0.25, 1e-12);
  EXPECT_NEAR(second.staff_support, (40.0 - 0.9 * 30.0) * 0.2, 1e-12) << "posts left to its firm";
  scheme.commit(second);
  EXPECT_EQ(scheme.offer(upgrade, now), scheme.none());
  EXPECT_NEAR(scheme.offer(plant(), now).staff_support, 30.0 * 0.2, 1e-12) << "another firm";
  scheme.release(second);
  EXPECT_NEAR(scheme.offer(upgrade, now).staff_support, second.staff_support, 1e-12);
}

TEST(Programme, RemembersNoFirmWhereNoSchemeCapsWhatFirmsGet)
{
  Programme scheme = programme(CapitalGrant{.share = 0.25, .cap_per_project = 80.0});
  CandidateView upgrade = plant();
  upgrade.firm = 7;
  scheme.commit(scheme.offer(upgrade, now));
  EXPECT_EQ(scheme.to_firm(0, 7).grants, 0.0);
  EXPECT_NEAR(scheme.offer(upgrade, now).grant, 0.2, 1e-12);
}

TEST(Programme, NeverPromisesMoreThanABudgetWithStaffInIt)
{
  Programme scheme = programme(CapitalGrant{.share = 0.2,
                                            .budget = 305.0,
                                            .staff_subsidy = 0.5,
                                            .staff_posts = 20.0,
                                            .staff_years = 2.0});
  for (int applicant = 0; applicant < 10; ++applicant) {
    scheme.commit(scheme.offer(plant(), now));
    EXPECT_LE(scheme.committed(0), 305.0 + 1e-9);
  }
  EXPECT_NEAR(scheme.committed(0), 305.0, 1e-9);
}

TEST(Programme, CutsTheLastGrantsUnderTheSmallestJointCeiling)
{
  Instrument first = instrument(CapitalGrant{.share = 0.4}, "first");
  Instrument second = instrument(CapitalGrant{.share = 0.3}, "second");
  second.common.stacking = 0.5;
  const Offer offer = programme({first, second}).offer(plant(), now);
  EXPECT_NEAR(offer.grant, 0.5, 1e-12);
  EXPECT_NEAR(offer.from[0].grant, 160.0, 1e-9);
  EXPECT_NEAR(offer.from[1].grant, 40.0, 1e-9);
}

TEST(Programme, NeverPaysMoreThanTheWholeCost)
{
  const Offer offer = programme({instrument(CapitalGrant{.share = 0.8}, "first"),
                                 instrument(CapitalGrant{.share = 0.8}, "second")})
                          .offer(plant(), now);
  EXPECT_NEAR(offer.grant, 1.0, 1e-12);
}

TEST(Programme, LetsAProjectLeaveOutAGrantWhoseCeilingWouldCostItMore)
{
  Instrument large = instrument(CapitalGrant{.share = 0.5}, "large");
  Instrument small = instrument(CapitalGrant{.share = 0.1, .application_cost = 1.0}, "small");
  small.common.stacking = 0.2;
  const Offer offer = programme({large, small}).offer(plant(), now);
  EXPECT_NEAR(offer.grant, 0.5, 1e-12);
  EXPECT_DOUBLE_EQ(offer.application_cost, 0.0);
}

TEST(Programme, ReachesWhomItNamesAndNobodyElse)
{
  Instrument scheme = instrument(CapitalGrant{.share = 0.3});
  const auto reaches = [&](const CandidateView& candidate) {
    return programme({scheme}).reaches(0, candidate);
  };
  CandidateView other = plant();
  EXPECT_TRUE(reaches(other));
  scheme.reach.industries = {9, 10};
  EXPECT_TRUE(reaches(other));
  other.industry = 11;
  EXPECT_FALSE(reaches(other));

  scheme.reach = {.manufacturing_only = true};
  other.manufacturing = false;
  EXPECT_FALSE(reaches(other));
  scheme.reach.industries = {11};
  EXPECT_TRUE(reaches(other)) << "a list of industries speaks for itself";
  scheme.reach = {.advanced_only = true};
  other.advanced = false;
  EXPECT_FALSE(reaches(other));
  scheme.reach = {.archetypes = {4}};
  EXPECT_FALSE(reaches(plant()));
  scheme.reach = {.classes = {static_cast<int>(pack::CandidateClass::venture)}};
  EXPECT_FALSE(reaches(plant()));
}

TEST(Programme, ForManufacturingMeansItsIndustriesWhateverTheirWeightInAnyShare)
{
  Instrument scheme = instrument(Attraction{.arrival_factor = 1.5});
  scheme.reach = {.manufacturing_only = true};
  for (const bool manufacturing : {true, false})
    for (const double weight : {0.0, 0.5}) {
      pack::Archetype recycling = kind(true);
      recycling.industries[0].manufacturing = manufacturing;
      recycling.industries[0].narrow = weight;
      CandidateView candidate = plant();
      candidate.manufacturing = manufacturing;
      EXPECT_EQ(reaches(scheme.reach, 3, recycling), manufacturing);
      EXPECT_EQ(programme({scheme}).reaches(0, candidate), manufacturing);
      EXPECT_EQ(programme({scheme}).arrival_factor(3, recycling, now), manufacturing ? 1.5 : 1.0);
    }
}

TEST(Programme, WithNoChanceNeverComesAndWithCertaintyAlways)
{
  Instrument scheme = instrument(CapitalGrant{.share = 0.3});
  for (std::uint32_t member = 0; member < 500; ++member) {
    scheme.common.probability = 0.0;
    EXPECT_EQ(programme({scheme}, member).in_force(0, now), nullptr);
    scheme.common.probability = 1.0;
    EXPECT_NE(programme({scheme}, member).in_force(0, now), nullptr);
  }
}

TEST(Programme, ComesAsOftenAsItsProbabilitySays)
{
  Instrument scheme = instrument(CapitalGrant{.share = 0.3});
  scheme.common.probability = 0.3;
  int came = 0;
  constexpr int members = 4000;
  for (std::uint32_t member = 0; member < members; ++member)
    came += programme({scheme}, member).in_force(0, now) != nullptr ? 1 : 0;
  // Four standard errors: 4 * sqrt(0.3 * 0.7 / 4000) = 0.029.
  EXPECT_NEAR(came / static_cast<double>(members), 0.3, 0.029);
}

TEST(Programme, WaitsForItsLawByTheStatedMean)
{
  Instrument scheme = instrument(CapitalGrant{.share = 0.3});
  scheme.common.from = now;
  scheme.common.legislation_delay = 4.0;
  double sum = 0.0;
  constexpr int members = 4000;
  for (std::uint32_t member = 0; member < members; ++member) {
    const Programme drawn = programme({scheme}, member);
    const Quarter begin = *drawn.begins(0);
    EXPECT_EQ(drawn.in_force(0, begin + -1), nullptr);
    EXPECT_NE(drawn.in_force(0, begin), nullptr);
    sum += begin - now;
  }
  // Geometric with mean 4 has variance 4 * 5; four standard errors are 0.28.
  EXPECT_NEAR(sum / members, 4.0, 0.28);
}

TEST(Programme, KeepsItsLuckWhateverStandsBesideIt)
{
  Instrument scheme = instrument(CapitalGrant{.share = 0.3}, "scheme");
  scheme.common = {.from = now, .probability = 0.5, .legislation_delay = 6.0};
  const Instrument other = instrument(TaxConcession{.rate = 0.05}, "other");
  for (std::uint32_t member = 0; member < 200; ++member) {
    const Programme alone = programme({scheme}, member);
    const Programme beside = programme({other, scheme}, member);
    EXPECT_EQ(alone.begins(0), beside.begins(1));
    EXPECT_EQ(alone.in_force(0, now + 40) == nullptr, beside.in_force(1, now + 40) == nullptr);
  }
}

TEST(AnnuityShare, LiesBetweenNothingAndAllAndKnowsItsLimits)
{
  EXPECT_DOUBLE_EQ(annuity_share(0.0, 15.0, 0.1), 0.0);
  EXPECT_DOUBLE_EQ(annuity_share(15.0, 15.0, 0.1), 1.0);
  EXPECT_DOUBLE_EQ(annuity_share(no_limit, 15.0, 0.1), 1.0);
  EXPECT_DOUBLE_EQ(annuity_share(5.0, 15.0, 0.0), 1.0 / 3.0);
  EXPECT_GT(annuity_share(5.0, 15.0, 0.1), 1.0 / 3.0) << "early years weigh more";
}

}  // namespace
}  // namespace lionrock::policy
