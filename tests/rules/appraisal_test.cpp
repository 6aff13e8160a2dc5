// SPDX-License-Identifier: Apache-2.0
#include "sim/rules/appraisal.hpp"

#include <gtest/gtest.h>

#include "sim/rules/minimum_tax.hpp"

namespace lionrock::rules {
namespace {

constexpr Discounting plain{5.0, 6.0, 0.9, 0.8, 0.85, 0.1};

ProjectView plant()
{
  ProjectView project{};
  project.capex = 100.0;
  project.value_added = 50.0;
  project.usual_value_added = 50.0;
  project.wages = 24.0;
  project.rent = 2.0;
  project.power = 1.0;
  project.research = 4.0;
  return project;
}

AppraisalTerms law()
{
  AppraisalTerms terms{};
  terms.tax_rate = 0.165;
  terms.write_off = 0.75;
  terms.research_deduction = 2.0;
  terms.research_qualifying = 0.6;
  terms.finance_cost = 0.18;
  return terms;
}

double value(const ProjectView& project, const AppraisalTerms& terms)
{
  return appraise(project, terms, plain).net_present_value;
}

TEST(Annuity, IsTheSumOfDiscountedYears)
{
  double sum = 0.0;
  constexpr int steps = 100000;
  for (int i = 0; i < steps; ++i) sum += std::exp(-0.08 * (i + 0.5) * 15.0 / steps) * 15.0 / steps;
  EXPECT_NEAR(annuity(0.08, 15.0), sum, 1e-9);
  EXPECT_EQ(annuity(0.0, 15.0), 15.0);
}

TEST(Discounting, TakesTheRampUpOffAndCountsFromTheDecision)
{
  const Discounting found = discounting(0.115, 2.0, 2.5, 15.0, 0.5);
  double ramped = 0.0;
  constexpr int steps = 200000;
  for (int i = 0; i < steps; ++i) {
    const double year = (i + 0.5) * 15.0 / steps;
    ramped += std::min(1.0, year / 2.5) * std::pow(1.115, -2.0 - year) * 15.0 / steps;
  }
  EXPECT_NEAR(found.ramped, ramped, 1e-8);
  EXPECT_NEAR(found.building, std::pow(1.115, -1.0), 1e-12);
  EXPECT_NEAR(found.completion, std::pow(1.115, -2.5), 1e-12);
  EXPECT_NEAR(discounting(0.115, 2.0, 0.0, 15.0, 0.5).ramped,
              discounting(0.115, 2.0, 0.0, 15.0, 0.5).flat, 1e-12);
}

TEST(Appraisal, AgreesWithACalculationByHand)
{
  // GOS = 5 (50 - 24) = 130; base = 130 - 0.75 * 90 - 1 * 0.6 * 5 * 4 = 50.5;
  // NPV = 130 - 0.165 * 50.5 - 90 = 31.6675; scale 250.
  const Appraised found = appraise(plant(), law(), plain);
  EXPECT_NEAR(found.tax_base, 50.5, 1e-12);
  EXPECT_NEAR(found.net_present_value, 31.6675, 1e-12);
  EXPECT_NEAR(found.per_scale(), 31.6675 / 250.0, 1e-15);
}

TEST(Appraisal, GivesNothingForLosses)
{
  ProjectView poor = plant();
  poor.value_added = 30.0;
  EXPECT_EQ(appraise(poor, law(), plain).tax_base, 0.0);
  AppraisalTerms lower = law();
  lower.tax_rate = 0.0;
  EXPECT_EQ(value(poor, lower), value(poor, law()));
}

TEST(Appraisal, ValuesAGrantOnCompletionBelowOneUpFront)
{
  AppraisalTerms late = law();
  late.grant = 0.2;
  AppraisalTerms early = late;
  early.up_front = 0.2;
  EXPECT_NEAR(value(plant(), late) - value(plant(), law()), 0.2 * 100.0 * 0.8, 1e-12);
  EXPECT_NEAR(value(plant(), early) - value(plant(), law()), 0.2 * 100.0, 1e-12);
}

TEST(Appraisal, LetsUpFrontMoneyAndWhatFillsTheGapHelpOnlyWhereFinanceBinds)
{
  ProjectView bound = plant();
  bound.finance_binds = true;
  EXPECT_NEAR(value(plant(), law()) - value(bound, law()), 0.18 * 90.0, 1e-12);
  AppraisalTerms filled = law();
  filled.gap_filled = 0.5;
  EXPECT_NEAR(value(bound, filled) - value(bound, law()), 0.5 * 0.18 * 90.0, 1e-12);
  EXPECT_EQ(value(plant(), filled), value(plant(), law()));
  AppraisalTerms early = law();
  early.grant = early.up_front = 0.25;
  EXPECT_NEAR(value(bound, early) - value(bound, law()),
              value(plant(), early) - value(plant(), law()) + 0.25 * 0.18 * 90.0, 1e-12);
}

TEST(Appraisal, NeverFallsWithMoreOfAnyTerm)
{
  ProjectView bound = plant();
  bound.finance_binds = true;
  const auto better = [&](double AppraisalTerms::*term, double change) {
    AppraisalTerms more = law();
    more.grant = 0.1;
    const double before = value(bound, more);
    more.*term += change;
    return value(bound, more) - before;
  };
  for (const auto term :
       {&AppraisalTerms::grant, &AppraisalTerms::up_front, &AppraisalTerms::gap_filled,
        &AppraisalTerms::research_support, &AppraisalTerms::research_deduction,
        &AppraisalTerms::write_off, &AppraisalTerms::value_added_gain, &AppraisalTerms::cost_saved,
        &AppraisalTerms::land_delay_gain})
    EXPECT_GT(better(term, 0.05), 0.0);
  for (const auto term : {&AppraisalTerms::tax_rate, &AppraisalTerms::rent_factor,
                          &AppraisalTerms::power_factor, &AppraisalTerms::application_cost})
    EXPECT_GT(better(term, -0.05), 0.0);
  AppraisalTerms staffed = law();
  staffed.staff_support = 1.0;
  staffed.staff_years = 3.0;
  EXPECT_NEAR(value(plant(), staffed) - value(plant(), law()), 0.85 * annuity(0.1, 3.0), 1e-12);
}

TEST(Acceptance, IsTheShareOfTastesThatGo)
{
  constexpr int steps = 100000;
  int go = 0;
  for (int i = 0; i < steps; ++i) {
    const double u = (i + 0.5) / steps;
    go += advantage(0.1, 0.25, std::log(u / (1.0 - u)), 9.0) > 0.0 ? 1 : 0;
  }
  EXPECT_NEAR(acceptance(0.1, 0.25, 9.0), static_cast<double>(go) / steps, 2e-5);
}

// Three worked groups; carve-outs of 5% of payroll and 5% of tangible assets, rate 15%.
constexpr MinimumTax minimum{0.15, 0.05, 0.05};

TEST(MinimumTax, IsZeroForAGroupTaxedInFull)
{
  // HK$1 000m of income at 16.5%: effective rate 16.5%.
  EXPECT_EQ(top_up(minimum, {1000.0, 165.0, 300.0, 800.0}), 0.0);
}

TEST(MinimumTax, TopsAConcessionUpOnIncomeBeyondSubstance)
{
  // Half rate: 15% - 8.25% = 6.75%; 1 000 - 15 - 40 = 945; 63.7875.
  EXPECT_NEAR(top_up(minimum, {1000.0, 82.5, 300.0, 800.0}), 63.7875, 1e-12);
}

TEST(MinimumTax, CountsGrantsAsIncomeAndSuperDeductionsAsALowerRate)
{
  // Profit 900 and a grant of 100; 200 deducted beyond cost: tax 0.165 * 700 = 115.5, effective
  // rate 11.55%; excess 1 000 - 20 - 30 = 950; (0.15 - 0.1155) * 950 = 32.775.
  EXPECT_NEAR(top_up(minimum, {1000.0, 115.5, 400.0, 600.0}), 32.775, 1e-12);
}

TEST(MinimumTax, IsFeltAtTheMarginOnlyWhereOtherIncomeDoesNotShelterIt)
{
  EXPECT_DOUBLE_EQ(rate_with_top_up(0.05, 0.165, 0.15, 0.0), 0.15);
  EXPECT_DOUBLE_EQ(rate_with_top_up(0.165, 0.165, 0.15, 0.0), 0.165);
  // Twice as much other income at 16.5%: blended (5 + 33) / 3 = 12.67%; 5 + 3 * 2.33 = 12%.
  EXPECT_NEAR(rate_with_top_up(0.05, 0.165, 0.15, 2.0), 0.12, 1e-15);
  // Enough of it shelters the concession altogether.
  EXPECT_DOUBLE_EQ(rate_with_top_up(0.05, 0.165, 0.15, 20.0), 0.05);
}

}  // namespace
}  // namespace lionrock::rules
