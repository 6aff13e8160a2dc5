// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/record_policy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "tests/experiment/policy_records.hpp"
#include "tests/experiment/small_runs.hpp"

namespace lionrock::experiment {
namespace {

using projects::Candidate;
using testing::ElementsAre;

TEST(RecordedSites, AreWhatStandsAndWhoUsesItInTheQuarter)
{
  economy::FloorSpace floor;
  floor.sites.push_back({.slug = "park",
                         .name_en = "Park",
                         .name_zh = "園區",
                         .type = "research",
                         .supply = {100.0, 110.0, 150.0},
                         .let_outside = 30.0,
                         .let = 20.0,
                         .rent = 1.2});
  floor.waiting = {1.0, 2.0, 3.0, 4.0, 99.0};
  const FloorQuarter first = record_sites(floor, 0);
  ASSERT_EQ(first.sites.size(), 1U);
  EXPECT_EQ(first.sites[0].supplied, 110.0);
  EXPECT_EQ(record_sites(floor, 1).sites[0].supplied, 150.0);
  EXPECT_EQ(first.sites[0].let, 20.0);
  EXPECT_EQ(first.sites[0].let_outside, 30.0);
  EXPECT_EQ(first.sites[0].rent, 1.2);
  EXPECT_THAT(first.waiting, ElementsAre(1.0, 2.0, 3.0, 4.0)) << "own premises are not queued for";
  EXPECT_EQ(site_labels(floor).front().name_zh, "園區");
}

TEST(CapacityHeldBack, IsWhatThePipelineHoldsUpAndWhatPlantsLackForWantOfStaff)
{
  const CapacityHeld held = record_held({.finance = 1.0,
                                         .approval = 2.0,
                                         .site = 3.0,
                                         .construction = 4.0,
                                         .ramp_up = 5.0,
                                         .lost_to_floor = 6.0},
                                        7.0);
  EXPECT_THAT(held, ElementsAre(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0));
  EXPECT_TRUE(std::isnan(
      record_held({}, std::numeric_limits<double>::quiet_NaN())[place(Bottleneck::labour)]));
}

TEST(TermsBeyondTheEvidence, AreCountedFromTheDecisionOnWithEveryInstrumentThatReaches)
{
  auto within = candidate(1, 0, {0});
  auto beyond = candidate(2, 1, {0, 2, 2});
  beyond.beyond_evidence = true;
  auto before = candidate(3, -5, {1});
  before.beyond_evidence = true;
  auto refused = candidate(4, 0, {1});
  refused.beyond_evidence = true;
  refused.label = projects::Label::absent;
  const std::vector<Candidate> candidates{within, beyond, before, refused};
  EXPECT_THAT(count_beyond_evidence(candidates, 3, 3),
              ElementsAre(ElementsAre(0, 1, 0), ElementsAre(1, 1, 1), ElementsAre(1, 1, 1)));
}

TEST(PersonsInAnEngineWithoutThem, AreUnknownAndNotNone)
{
  policy::Instrument talent = grant("talent");
  talent.terms = {{.from = {}, .mechanism = policy::TalentAdmission{}}};
  policy::Instrument deduction = tax_cut("deduction");
  std::get<policy::TaxConcession>(deduction.terms[0].mechanism).existing_firms = true;
  const std::vector<policy::Instrument> instruments{grant("nias"), talent, deduction};
  policy::InstrumentLedger ledger(3);
  ledger[2].outlay = 5.0;
  leave_people_unknown(instruments, ledger);
  EXPECT_EQ(ledger[0].persons_admitted, 0.0) << "a grant admits nobody";
  EXPECT_TRUE(std::isnan(ledger[1].persons_admitted) && std::isnan(ledger[1].persons_left));
  EXPECT_TRUE(std::isnan(ledger[1].persons_in_outlook) && std::isnan(ledger[1].persons_unfilled));
  EXPECT_EQ(ledger[1].persons_trained, 0.0);
  EXPECT_TRUE(std::isnan(ledger[2].tax_forgone));
  EXPECT_EQ(ledger[2].outlay, 5.0);
}

TEST(BudgetLeft, IsUnknownWithoutALimitAndFallsAsMoneyIsPromised)
{
  const auto law =
      shipped("current_law", {.members = "1", .until = "2026Q4", .engine = "input-output"});
  const results::Results all = run_with(law, 1);
  const auto& labels = results::axis_of(all, "instrument", "instrument").labels;
  const auto left = [&](const char* slug, int quarter) {
    const auto at = static_cast<int>(std::ranges::find(labels, slug) - labels.begin());
    return cell(all, "instrument", "budget_left", {0, 0, quarter, at});
  };
  EXPECT_TRUE(std::isnan(left("top_talent_pass", 11)));
  EXPECT_TRUE(std::isnan(left("nias", 1))) << "it begins in 2024Q3";
  EXPECT_LE(left("nias", 2), 1.0);
  EXPECT_LT(left("nias", 11), left("nias", 2));
  EXPECT_GE(left("nifs", 11), 0.0);
  EXPECT_LT(left("venture_fund", 11), left("venture_fund", 0)) << "a fund calls its money";
}

}  // namespace
}  // namespace lionrock::experiment
