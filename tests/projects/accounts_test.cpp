// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <numeric>

#include "sim/projects/account_instruments.hpp"
#include "sim/projects/capacity_held.hpp"
#include "tests/projects/schemes.hpp"

namespace lionrock::projects {
namespace {

/// A pipeline with the schemes of 2020-2026 and what its ledger says of every quarter.
struct Recorded {
  Pipeline pipeline;
  std::vector<policy::InstrumentLedger> quarters;
  std::vector<Movements> movements;
  policy::InstrumentQuarter reached;  ///< by any instrument, in the last quarter
};

Recorded recorded(std::vector<policy::Instrument> instruments, int quarters)
{
  const Setting of = setting();
  Recorded made{Pipeline(of, programme(of, std::move(instruments))), {}, {}, {}};
  made.pipeline.run_history();
  InstrumentAccounts accounts(made.pipeline);
  accounts.open(made.pipeline);
  economy::FloorSpace floor = endless_floor();
  for (int quarter = 0; quarter < quarters; ++quarter) {
    made.movements.push_back(made.pipeline.advance(quarter, Conditions{}, floor));
    made.quarters.push_back(
        accounts.record(made.pipeline, made.movements.back(), quarter, Conditions{}));
  }
  made.reached = accounts.reached();
  return made;
}

std::vector<policy::Instrument> instruments()
{
  auto all = existing_schemes(central_behaviour());
  policy::LandPremium parks;
  parks.discount = 0.2;
  all.push_back(instrument(parks, "parks"));
  return all;
}

bool gives(const Candidate& candidate, int instrument)
{
  for (const auto& given : candidate.offer.from)
    if (given.instrument == instrument) return true;
  return false;
}

TEST(Ledger, HoldsTheStocksThatACountOfAllCandidatesGives)
{
  constexpr int quarters = 30;
  const Recorded all = recorded(instruments(), quarters);
  const policy::InstrumentLedger& last = all.quarters.back();
  for (int row = 0; row < std::ssize(last); ++row) {
    policy::Split building, operating, jobs, value_added, floor;
    for (const Candidate& candidate : all.pipeline.candidates()) {
      if (!goes(candidate) || !gives(candidate, row)) continue;
      const FullSize size = all.pipeline.full_size(candidate);
      const double ramp = all.pipeline.ramp(candidate, quarters - 1);
      const auto part = [&](double amount) {
        return candidate.label == Label::additional ? policy::Split{amount, 0.0}
                                                    : policy::Split{0.0, amount};
      };
      const bool builds = candidate.stage == Stage::construction;
      const bool operates =
          candidate.stage == Stage::ramp_up || candidate.stage == Stage::operating;
      if (builds) building += part(1.0);
      if (operates) operating += part(1.0);
      if (builds || operates) floor += part(candidate.floor);
      jobs += part(ramp * std::accumulate(size.jobs.begin(), size.jobs.end(), 0.0));
      value_added += part(ramp * size.value_added / 4.0);
    }
    EXPECT_NEAR(last[row].under_construction.total(), building.total(), 1e-9) << row;
    EXPECT_NEAR(last[row].operating.additional, operating.additional, 1e-9) << row;
    EXPECT_NEAR(last[row].operating.deadweight, operating.deadweight, 1e-9) << row;
    EXPECT_NEAR(last[row].jobs.additional, jobs.additional, 1e-6) << row;
    EXPECT_NEAR(last[row].jobs.deadweight, jobs.deadweight, 1e-6) << row;
    EXPECT_NEAR(last[row].value_added.total(), value_added.total(), 1e-6) << row;
    EXPECT_NEAR(last[row].floor.total(), floor.total(), 1e-4) << row;
  }
  EXPECT_GT(last[0].jobs.total(), 100.0);
}

TEST(Ledger, CountsAProjectOnceAmongAllWhateverTheNumberOfInstrumentsThatReachIt)
{
  constexpr int quarters = 30;
  const Recorded all = recorded(instruments(), quarters);
  policy::Split operating;
  double jobs = 0.0, summed = 0.0;
  for (const Candidate& candidate : all.pipeline.candidates()) {
    const bool operates = candidate.stage == Stage::ramp_up || candidate.stage == Stage::operating;
    if (!operates || candidate.offer.from.empty()) continue;
    (candidate.label == Label::additional ? operating.additional : operating.deadweight) += 1.0;
    const FullSize size = all.pipeline.full_size(candidate);
    jobs += all.pipeline.ramp(candidate, quarters - 1) *
            std::accumulate(size.jobs.begin(), size.jobs.end(), 0.0);
  }
  for (const auto& row : all.quarters.back()) summed += row.operating.total();
  EXPECT_NEAR(all.reached.operating.additional, operating.additional, 1e-9);
  EXPECT_NEAR(all.reached.operating.deadweight, operating.deadweight, 1e-9);
  EXPECT_NEAR(all.reached.jobs.total(), jobs, 1e-6 * (1.0 + jobs));
  EXPECT_LT(all.reached.operating.total(), summed) << "several instruments reach some";
}

TEST(Ledger, CountsEveryMovementOnce)
{
  const Recorded all = recorded(instruments(), 24);
  for (std::size_t quarter = 0; quarter < all.quarters.size(); ++quarter) {
    const Movements& moved = all.movements[quarter];
    double outlay = 0.0;
    for (const auto& payment : moved.payments) outlay += payment.grant;
    double booked = 0.0;
    for (const auto& row : all.quarters[quarter]) booked += row.outlay;
    EXPECT_NEAR(booked, outlay, 1e-9 * (1.0 + outlay));
  }
  double applied = 0.0, approved = 0.0, given_up = 0.0;
  for (const auto& quarter : all.quarters) {
    applied += quarter[0].applied;
    approved += quarter[0].approved;
    given_up += quarter[0].given_up;
  }
  EXPECT_GT(approved, 20.0);
  EXPECT_GT(given_up, 0.0);
  // The flow in and out of approval differs only by who was there before and who is there still.
  EXPECT_NEAR(applied, approved + given_up, 12.0);
}

TEST(Ledger, CountsTheResearchOfAdditionalProjectsNotTheMoneyPaidForResearch)
{
  policy::ResearchSupport terms;
  terms.firm_support = 0.4;
  const Recorded all = recorded({instrument(terms, "support")}, 30);
  double outlay = 0.0, research = 0.0, expected = 0.0, paid_anyway = 0.0;
  for (std::size_t quarter = 0; quarter < all.quarters.size(); ++quarter) {
    outlay += all.quarters[quarter][0].outlay;
    research += all.quarters[quarter][0].research;
    for (const PublicPayment& payment : all.movements[quarter].payments) {
      const Candidate& candidate =
          all.pipeline.candidates()[static_cast<std::size_t>(payment.candidate)];
      (candidate.label == Label::additional ? expected : paid_anyway) += payment.grant / 0.4;
    }
  }
  EXPECT_NEAR(research, expected, 1e-9 * expected);
  EXPECT_NEAR(outlay, 0.4 * (expected + paid_anyway), 1e-9 * outlay);
  EXPECT_GT(expected, 0.0);
  EXPECT_GT(paid_anyway, 0.0) << "most would have come without support";
}

TEST(Ledger, ShowsRentForgoneForAsLongAsAProjectHoldsItsFloor)
{
  const Recorded all = recorded(instruments(), 24);
  const int parks = static_cast<int>(all.quarters[0].size()) - 1;
  EXPECT_GT(all.quarters.back()[parks].land_forgone, all.quarters.front()[parks].land_forgone);
  EXPECT_EQ(all.quarters.back()[0].land_forgone, 0.0);
}

TEST(Ledger, CountsJobsAtTheProductivityOfTheirIndustryToday)
{
  constexpr int quarters = 12;
  Recorded all = recorded(instruments(), quarters);
  InstrumentAccounts accounts(all.pipeline);
  accounts.open(all.pipeline);
  Conditions grown;
  for (std::size_t s = 0; s < all.pipeline.setting().manufacturing.size(); ++s)
    grown.productivity.push_back(1.0 + 0.01 * static_cast<double>(s));
  const policy::InstrumentLedger now = accounts.record(all.pipeline, {}, quarters, grown);
  for (int row = 0; row < std::ssize(now); ++row) {
    double jobs = 0.0;
    for (const Candidate& candidate : all.pipeline.candidates()) {
      if (!goes(candidate) || !gives(candidate, row)) continue;
      const bool counted = candidate.stage == Stage::ramp_up || candidate.stage == Stage::operating;
      if (!counted) continue;
      const FullSize size = all.pipeline.full_size(candidate);
      // Opened again, the accounts know the stocks of the day before the run.
      jobs += all.pipeline.ramp(candidate, -1) *
              std::accumulate(size.jobs.begin(), size.jobs.end(), 0.0) /
              grown.productivity[static_cast<std::size_t>(candidate.traits.industry)];
    }
    EXPECT_NEAR(now[row].jobs.total(), jobs, 1e-6 * (1.0 + jobs)) << row;
  }
  EXPECT_GT(now[0].jobs.total(), 100.0);
}

TEST(Ledger, EstimatesTaxForgoneWhereNoProfitsAreSettledAndTakesTopUpsOff)
{
  policy::TaxConcession half;
  half.rate_cut = 0.0825;
  const auto estimated = [&](double minimum) {
    Setting of = setting();
    auto& b = of.behaviour;
    b.multinational_local = b.multinational_mainland = b.multinational_foreign = 1.0;
    b.multinational_capex = 1e-9;
    b.minimum_tax = minimum;
    Pipeline pipeline(of, programme(of, {instrument(half)}));
    pipeline.run_history();
    InstrumentAccounts accounts(pipeline);
    accounts.open(pipeline);
    policy::InstrumentLedger ledger(1);
    accounts.estimate_tax_forgone(pipeline, 0, Conditions{}, ledger);
    return ledger[0].tax_forgone;
  };
  EXPECT_GT(estimated(0.0), 0.1);
  EXPECT_LT(estimated(0.15), 0.5 * estimated(0.0));
}

TEST(CapacityHeld, IsPlannedValueAddedByWhereItWaits)
{
  const Setting of = setting();
  Pipeline pipeline(of, programme(of));
  pipeline.run_history();
  economy::FloorSpace none;
  CapacityHeld last;
  double lost = 0.0;
  for (int quarter = 0; quarter < 16; ++quarter) {
    const Movements moved = pipeline.advance(quarter, Conditions{}, none);
    last = capacity_held(pipeline, moved, quarter);
    lost += last.lost_to_floor;
  }
  double site = 0.0;
  double ramping = 0.0;
  for (const Candidate& candidate : pipeline.candidates()) {
    const double value = pipeline.full_size(candidate).value_added;
    if (candidate.stage == Stage::site) site += value;
    if (candidate.stage == Stage::ramp_up) ramping += value * (1.0 - pipeline.ramp(candidate, 15));
  }
  EXPECT_NEAR(last.site, site, 1e-9 * site);
  EXPECT_NEAR(last.ramp_up, ramping, 1e-9 * (1.0 + ramping));
  EXPECT_GT(last.site, 0.0);
  EXPECT_GT(last.approval, 0.0);
  EXPECT_GT(last.finance, 0.0);
  EXPECT_GT(lost, 0.0);
}

}  // namespace
}  // namespace lionrock::projects
