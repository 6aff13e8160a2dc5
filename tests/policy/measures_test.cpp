// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/measures.hpp"

#include <gtest/gtest.h>

#include <optional>

#include "tests/policy/small_programme.hpp"

// What instruments do to the economy rather than to one candidate.
namespace lionrock::policy {
namespace {

/// An instrument that begins now.
Instrument beginning(Mechanism terms)
{
  Instrument made = instrument(std::move(terms));
  made.common.from = now;
  return made;
}

Measures in(const Instrument& one, int quarters_later)
{
  return measures(programme({one}), now + quarters_later);
}

TEST(TalentAdmission, AdmitsPersonsEachQuarterOnItsConditions)
{
  const Measures all = measures(
      programme(TalentAdmission{
          .persons_per_year = 1200.0, .skill = 1.0, .tied_to_job = 1.0, .local_per_imported = 2.0}),
      now);
  ASSERT_EQ(all.admissions.size(), 1U);
  EXPECT_DOUBLE_EQ(all.admissions[0].persons, 300.0);
  EXPECT_EQ(all.admissions[0].skill, 1);
  EXPECT_EQ(all.admissions[0].first_visa_quarters, 8);
  EXPECT_DOUBLE_EQ(all.admissions[0].local_per_imported, 2.0);
}

TEST(Training, TeachesFewerThanItPaysFor)
{
  const Measures all = measures(programme(Training{.places_per_year = 4000.0,
                                                   .cost_per_place = 0.02,
                                                   .public_share = 0.5,
                                                   .deadweight = 0.4}),
                                now);
  ASSERT_EQ(all.training.size(), 1U);
  EXPECT_DOUBLE_EQ(all.training[0].places, 1000.0);
  EXPECT_DOUBLE_EQ(all.training[0].additional, 600.0);
  EXPECT_DOUBLE_EQ(all.training[0].public_cost, 10.0);
  EXPECT_DOUBLE_EQ(all.training[0].private_cost, 10.0);
}

TEST(ResearchSupport, ReachesTheKnowledgePoolAfterItsLagAndAfterItsEnd)
{
  Instrument institutes = beginning(ResearchSupport{.public_research_per_year = 400.0,
                                                    .public_lag_years = 2.0,
                                                    .researchers = 100.0,
                                                    .researcher_support = 0.4});
  institutes.common.until = now + 11;
  EXPECT_DOUBLE_EQ(in(institutes, 0).research[0].public_research, 100.0);
  EXPECT_DOUBLE_EQ(in(institutes, 0).research[0].reaches_pool, 0.0);
  EXPECT_DOUBLE_EQ(in(institutes, 0).research[0].additional_posts, 50.0);
  EXPECT_DOUBLE_EQ(in(institutes, 0).research[0].posts_outlay, 10.0);
  double spent = 0.0, reached = 0.0;
  for (int quarter = 0; quarter < 40; ++quarter)
    for (const ResearchMeasure& measure : in(institutes, quarter).research) {
      spent += measure.public_research;
      reached += measure.reaches_pool;
      if (quarter < 8) {
        EXPECT_DOUBLE_EQ(measure.reaches_pool, 0.0);
      }
    }
  EXPECT_DOUBLE_EQ(spent, 1200.0);
  EXPECT_DOUBLE_EQ(reached, spent);
}

TEST(ResearchSupport, OfFirmsAlreadyHereLastsItsYearsFromTheBeginningOfTheInstrument)
{
  const Instrument support =
      beginning(ResearchSupport{.firm_support = 0.3, .firm_support_years = 2.0});
  for (int quarter = 0; quarter < 12; ++quarter)
    EXPECT_DOUBLE_EQ(in(support, quarter).research[0].firm_support, quarter < 8 ? 0.3 : 0.0);
}

TEST(TaxConcession, ReachesFirmsAlreadyHereOnlyWhereItSaysSo)
{
  TaxConcession terms{.research_deduction = 3.0};
  EXPECT_TRUE(measures(programme(terms), now).deductions.empty());
  terms.existing_firms = true;
  const Measures all = measures(programme(terms), now);
  ASSERT_EQ(all.deductions.size(), 1U);
  EXPECT_DOUBLE_EQ(all.deductions[0].beyond, 3.0);
  EXPECT_LT(all.deductions[0].first, 0.0) << "not changed";
}

TEST(Infrastructure, IsPaidForWhileItIsBuiltAndStandsAfterwards)
{
  Instrument line = beginning(
      Infrastructure{.kind = "power", .capacity = 200.0, .lag_years = 3.0, .cost = 600.0});
  double paid = 0.0;
  for (int quarter = 0; quarter < 20; ++quarter) {
    const Capacity capacity = in(line, quarter).capacity.at(0);
    EXPECT_DOUBLE_EQ(capacity.standing, quarter < 12 ? 0.0 : 200.0) << quarter;
    paid += capacity.outlay;
  }
  EXPECT_NEAR(paid, 600.0, 1e-9);
  line.common.until = now + 15;
  EXPECT_DOUBLE_EQ(in(line, 30).capacity.at(0).standing, 200.0) << "it does not go away";
}

TEST(Infrastructure, IsBuiltAndPaidForInTheRunHoweverEarlyItsDate)
{
  const Quarter opening = programme(Mechanism{}).law().opening;
  Instrument line =
      instrument(Infrastructure{.kind = "power", .capacity = 9.0, .lag_years = 1.0, .cost = 40.0});
  for (const auto& from : {std::optional<Quarter>{}, std::optional(opening + -20)}) {
    line.common.from = from;
    const auto of = [&](int quarter) {
      return measures(programme({line}), opening + quarter).capacity.at(0);
    };
    EXPECT_DOUBLE_EQ(of(0).outlay, 10.0);
    EXPECT_DOUBLE_EQ(of(3).standing, 0.0);
    EXPECT_DOUBLE_EQ(of(4).standing, 9.0);
    EXPECT_DOUBLE_EQ(of(4).outlay, 0.0);
  }
}

TEST(ResearchSupport, OfTheYearsBeforeTheRunIsPartOfTheBaseYear)
{
  const Quarter opening = programme(Mechanism{}).law().opening;
  const Instrument institutes =
      instrument(ResearchSupport{.public_research_per_year = 400.0, .public_lag_years = 1.0});
  EXPECT_DOUBLE_EQ(measures(programme({institutes}), opening).research.at(0).reaches_pool, 0.0);
  EXPECT_DOUBLE_EQ(measures(programme({institutes}), opening + 4).research.at(0).reaches_pool,
                   100.0);
}

TEST(FloorSpace, IsDeliveredOverItsYearsAtItsCost)
{
  const Instrument park = beginning(
      FloorSpaceSupply{.area = 80000.0, .years = 2.0, .cost_per_m2 = 0.03, .rent_discount = 0.2});
  double area = 0.0, cost = 0.0;
  for (int quarter = 0; quarter < 20; ++quarter)
    for (const FloorDelivery& delivery : in(park, quarter).floor) {
      EXPECT_LT(quarter, 8);
      EXPECT_DOUBLE_EQ(delivery.area, 10000.0);
      area += delivery.area;
      cost += delivery.outlay;
    }
  EXPECT_DOUBLE_EQ(area, 80000.0);
  EXPECT_NEAR(cost, 2400.0, 1e-9);
  const Measures yearly = measures(programme(FloorSpaceSupply{.area_per_year = 40000.0}), now);
  EXPECT_DOUBLE_EQ(yearly.floor.at(0).area, 10000.0);
}

TEST(PublicDemand, BuysHereAndAbroadAndSaysWhoPays)
{
  const Purchases bought =
      measures(programme(
                   PublicDemand{.per_year = 400.0, .local_share = 0.25, .paid_by_government = 0.7}),
               now)
          .purchases.at(0);
  EXPECT_DOUBLE_EQ(bought.local, 25.0);
  EXPECT_DOUBLE_EQ(bought.imported, 75.0);
  EXPECT_DOUBLE_EQ(bought.by_government, 70.0);
  EXPECT_DOUBLE_EQ(bought.by_users, 30.0);
}

TEST(MarketAccess, LowersTradeCostsStepByStep)
{
  const Instrument access =
      beginning(MarketAccess{.trade_cost_cut = 0.04, .export_share = 0.5, .lag_years = 2.0});
  EXPECT_DOUBLE_EQ(in(access, 0).exports.at(0).cut, 0.0);
  EXPECT_DOUBLE_EQ(in(access, 4).exports.at(0).cut, 0.01);
  EXPECT_DOUBLE_EQ(in(access, 30).exports.at(0).cut, 0.02);
}

TEST(PublicSectorProductivity, SavesStaffAsItsGainCumulates)
{
  const Instrument faster =
      beginning(PublicSectorProductivity{.gain_per_year = 0.02, .staff_saved_share = 0.5});
  EXPECT_DOUBLE_EQ(in(faster, 0).public_sector.at(0).staff_saved, 0.0);
  EXPECT_NEAR(in(faster, 8).public_sector.at(0).gain, 0.04, 1e-12);
  EXPECT_NEAR(in(faster, 8).public_sector.at(0).staff_saved, 0.02, 1e-12);
  Instrument ended = faster;
  ended.common.until = now + 7;
  EXPECT_NEAR(in(ended, 40).public_sector.at(0).gain, 0.04, 1e-12) << "what was learnt stays";
}

TEST(Measures, OfPricesAttractionGuaranteesAndRegulationAreThoseOfTheirTerms)
{
  const Measures all = measures(
      programme(
          {instrument(InputPrice{.input = "compute", .discount = 0.3}, "compute"),
           instrument(Attraction{.meetings_per_year = 200.0, .cost_per_year = 40.0}, "office"),
           instrument(Liquidity{.gap_filled = 0.5, .fee = 0.01}, "guarantees"),
           instrument(Standards{.permitted_use = 0.1}, "use")}),
      now);
  EXPECT_EQ(all.prices.at(0).input, "compute");
  EXPECT_DOUBLE_EQ(all.prices.at(0).discount, 0.3);
  EXPECT_EQ(all.attraction.at(0).instrument, 1);
  EXPECT_DOUBLE_EQ(all.attraction.at(0).outlay, 10.0);
  EXPECT_DOUBLE_EQ(all.attraction.at(0).meetings, 50.0);
  EXPECT_DOUBLE_EQ(all.guarantees.at(0).gap_filled, 0.5);
  EXPECT_DOUBLE_EQ(all.regulation.at(0).permitted_use, 0.1);
}

TEST(Measures, AreNoneBeforeAnInstrumentBegins)
{
  const Measures before = in(beginning(Training{.places_per_year = 100.0}), -1);
  EXPECT_TRUE(before.training.empty());
}

}  // namespace
}  // namespace lionrock::policy
