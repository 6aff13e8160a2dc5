// SPDX-License-Identifier: Apache-2.0
#include "sim/dynamics/research.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/quarter/quarter.hpp"
#include "tests/dynamics/talented.hpp"

namespace lionrock::dynamics {
namespace {

using economy::Economy;
using economy::Performer;

/// A deduction at which the user cost of every profitable firm of the upper tier is a tenth lower.
economy::ResearchTerms tenth_cheaper(const Economy& economy)
{
  const double tau = economy.profits_tax.rate;
  const auto& b = economy.research.behaviour;
  const auto cheaper = [&](double d) { return (1.0 - 0.9 * (1.0 - tau * d)) / tau; };
  economy::ResearchTerms terms;
  terms.deduction =
      rules::ResearchDeduction{cheaper(b.first_deduction), cheaper(b.deduction), b.first_band};
  return terms;
}

/// Research of firms that earn well, without anything else moving.
Economy earning(double scale)
{
  Economy economy = talented(scale, 4, 0);
  for (const Performer& performer : economy.research.performers) {
    economy.firms.price[performer.firm] *= 3.0;  // far into the upper tier
    economy.firms.tax_losses[performer.firm] = 0.0;
  }
  return economy;
}

TEST(Research, AddsUpToWhatFirmsOfHongKongSpend)
{
  const double spending = research_intensity().dot(calibration::hong_kong().table.value_added());
  const double published = central_research().business_spending;
  EXPECT_NEAR(spending, published, 0.01 * published);
}

TEST(Research, CostingATenthLessRisesByHalfOfItsLongRunAnswerInTwoYears)
{
  Economy economy = earning(300.0);
  economy.research.terms = {tenth_cheaper(economy)};
  const double full = std::pow(0.9, -0.8) - 1.0;  // 8.8%
  for (int quarter = 1; quarter <= 80; ++quarter) {
    advance_research(economy);
    ++economy.quarter;
    if (quarter != 8 && quarter != 80) continue;
    for (const Performer& performer : economy.research.performers) {
      const double rise = performer.relative - 1.0;
      if (quarter == 8) {
        EXPECT_NEAR(rise, 0.5 * full, 1e-9);
      } else {
        EXPECT_NEAR(rise, full, 1e-3);
        EXPECT_GE(rise, 0.02);
        EXPECT_LE(rise, 0.15);
      }
    }
  }
}

TEST(Research, OfFirmsWithoutProfitDoesNotAnswerADeductionButAnswersSupport)
{
  Economy economy = earning(300.0);
  for (const Performer& performer : economy.research.performers)
    economy.firms.tax_losses[performer.firm] = 1e9;
  economy.research.terms = {tenth_cheaper(economy)};
  for (int quarter = 0; quarter < 20; ++quarter) advance_research(economy);
  for (const Performer& performer : economy.research.performers) {
    EXPECT_EQ(performer.relative, 1.0);
    EXPECT_EQ(performer.knowledge, 1.0);
  }
  economy.research.terms[0].support = 0.1;
  advance_research(economy);
  for (const Performer& performer : economy.research.performers) EXPECT_GT(performer.relative, 1.0);
}

TEST(Research, CostsProfessionalsFirstAndRaisesProductivityLater)
{
  Economy economy = earning(300.0);
  const auto need = economy.firms.need[2];
  economy.research.terms = {tenth_cheaper(economy)};
  double gain = 0.0;
  for (int quarter = 0; quarter < 40; ++quarter) {
    advance_research(economy);
    const double now = economy.research.gain.maxCoeff();
    EXPECT_GT(now, gain);
    gain = now;
  }
  for (const Performer& performer : economy.research.performers) {
    EXPECT_GT(economy.firms.need[2][performer.firm], need[performer.firm]);
    EXPECT_NEAR(economy.firms.need[2][performer.firm] - need[performer.firm], performer.need,
                1e-12);
  }
  // A firm of research gains 0.08 by its own and 0.06 by others' for each log point of knowledge.
  const double z = std::log(economy.research.performers[0].knowledge);
  EXPECT_NEAR(gain, 0.08 * z + 0.06 * z, 0.1 * gain);
  // Terms end: needs, knowledge and gains go back.
  economy.research.terms.clear();
  for (int quarter = 0; quarter < 400; ++quarter) advance_research(economy);
  EXPECT_NEAR(economy.research.gain.maxCoeff(), 0.0, 1e-6);
  for (const Performer& performer : economy.research.performers)
    EXPECT_NEAR(economy.firms.need[2][performer.firm], need[performer.firm],
                1e-9 + 1e-6 * need[performer.firm]);
}

TEST(Research, DeductedMoreIsForgivenTheTaxOnTheDifference)
{
  Economy economy = earning(300.0);
  const auto& b = economy.research.behaviour;
  economy.research.terms.resize(1);
  economy.research.terms[0].deduction =
      rules::ResearchDeduction{b.first_deduction + 1.0, b.deduction + 1.0, b.first_band};
  advance_research(economy);
  // One more HK$ deducted per HK$ at 16.5%, where profit is large enough.
  const auto& research = economy.research;
  double deducted = 0.0, forgiven = 0.0;
  for (const auto& claim : research.claims) deducted += claim.now;
  EXPECT_NEAR(deducted, research.spending, 1e-9 * research.spending);
  static_cast<void>(quarter::run_quarter(economy));
  for (const auto& claim : research.claims)
    forgiven += economy::find_relief(economy.reliefs, claim.firm)->forgiven(claim.deducted);
  EXPECT_NEAR(forgiven, economy.profits_tax.rate * research.spending, 0.01 * forgiven);
}

TEST(Research, ByInstitutesJoinsThePool)
{
  Economy economy = talented(300.0, 4, 0);
  economy.research.terms.resize(1);
  advance_research(economy);
  EXPECT_EQ(economy.research.gain.cwiseAbs().maxCoeff(), 0.0);
  economy.research.terms[0].public_research =
      0.01 * economy.research.behaviour.public_spending / 4.0;
  advance_research(economy);
  EXPECT_GT(economy.research.gain.maxCoeff(), 0.0);
  for (int quarter = 0; quarter < 400; ++quarter) advance_research(economy);
  EXPECT_NEAR(economy.research.public_knowledge, 1.01, 1e-4);
}

TEST(Research, IsSupportedUntilTheBudgetIsGoneAndTheLastQuarterGetsWhatIsLeft)
{
  Economy economy = earning(300.0);
  auto& research = economy.research;
  research.terms.resize(2);
  research.terms[0].support = 0.2;
  research.terms[1].support = 0.1;  // without a budget
  advance_research(economy);
  const double a_quarter = research.terms[0].support_paid;
  EXPECT_NEAR(research.terms[1].support_paid, 0.5 * a_quarter, 1e-9 * a_quarter);
  double left = 1.5 * a_quarter;
  double paid = 0.0;
  for (int quarter = 0; quarter < 4; ++quarter) {
    research.terms[0].left = left - paid;
    advance_research(economy);
    paid += research.terms[0].support_paid;
    double received = 0.0;
    for (const double firm : research.support) received += firm;
    EXPECT_NEAR(received, research.terms[0].support_paid + research.terms[1].support_paid,
                1e-9 * a_quarter);
    EXPECT_LE(paid, left * (1.0 + 1e-12));
    EXPECT_EQ(paid < left * (1.0 - 1e-12), quarter == 0) << quarter;
  }
}

TEST(Research, OfProjectsJoinsThePoolByWhatItExceedsTheTrend)
{
  calibration::Opening opening = calibration::lively(300.0, 4, 0);
  projects::Setting kinds{};
  kinds.archetypes = &calibration::hong_kong().archetypes;
  opening.projects = kinds;
  opening.quarters = 4;
  Economy economy = calibration::open(opening);
  auto& research = economy.research;
  const double a_quarter = research.behaviour.business_spending / 4.0;
  economy.trend.quarters[1].plant_research = 0.02 * a_quarter;
  economy.plants.upgrade_research = 0.005 * a_quarter / economy.scale;
  economy.plants.rows.front().size.research = 0.015 * a_quarter / economy.scale;
  advance_research(economy);
  EXPECT_NEAR(research.project_knowledge, 0.0, 1e-15) << "no more than the trend holds";
  EXPECT_NEAR(research.gain.cwiseAbs().maxCoeff(), 0.0, 1e-15);
  economy.plants.rows.front().size.research += 0.0102 * a_quarter / economy.scale;
  for (int quarter = 0; quarter < 400; ++quarter) advance_research(economy);
  EXPECT_NEAR(research.project_knowledge, 0.01, 1e-6);
  // Others gain by it as by 1% more of their own research together: 0.06 of it where all firms do
  // research.
  EXPECT_NEAR(research.gain.maxCoeff(), 0.06 * 0.01, 0.02 * 0.06 * 0.01);
}

TEST(Research, OfNoInstrumentChangesNoBit)
{
  Economy plain = calibration::open(calibration::lively(1000.0, 6, 1));
  Economy idle = talented(1000.0, 6, 1);
  idle.research.terms.resize(1);  // in force, and offers nothing
  for (int t = 0; t < 6; ++t) {
    const auto first = quarter::run_quarter(plain);
    const auto second = quarter::run_quarter(idle);
    EXPECT_EQ(first.accounts.gdp.nominal, second.accounts.gdp.nominal) << t;
    EXPECT_EQ(first.accounts.gdp.real, second.accounts.gdp.real) << t;
    EXPECT_EQ(plain.climate.wage, idle.climate.wage) << t;
    EXPECT_EQ(first.books.firm_deposits, second.books.firm_deposits) << t;
  }
}

TEST(Research, MadeCheaperRaisesProductivityInWholeQuarters)
{
  const auto run = [](bool cheaper) {
    Economy economy = talented(300.0, 24, 0);
    if (cheaper) {
      economy.research.terms = {tenth_cheaper(economy)};
      economy.research.terms[0].support = 0.3;
    }
    for (int t = 0; t < 24; ++t) static_cast<void>(quarter::run_quarter(economy));
    return economy;
  };
  const Economy plain = run(false);
  const Economy cheaper = run(true);
  EXPECT_GT(cheaper.research.gain.maxCoeff(), 0.0);
  EXPECT_GT(cheaper.climate.productivity_gain, plain.climate.productivity_gain);
}

}  // namespace
}  // namespace lionrock::dynamics
