// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/pipeline.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "sim/projects/size.hpp"
#include "tests/projects/schemes.hpp"

namespace lionrock::projects {
namespace {

policy::Instrument grant(double share, double up_front, double budget = policy::no_limit)
{
  policy::CapitalGrant terms;
  terms.share = share;
  terms.up_front = up_front;
  terms.budget = budget;
  return instrument(terms, "grant");
}

TEST(Grants, OfOneFirmStayUnderItsCapHoweverOftenItUpgrades)
{
  const Setting of = setting();
  const auto promised = [&](double cap) {
    policy::CapitalGrant terms;
    terms.share = 0.3;
    terms.cap_per_firm = cap;
    policy::Instrument scheme = instrument(terms, "grant");
    scheme.reach.archetypes = {kind_called("smart_line")};
    const Pipeline pipeline = run(of, programme(of, {scheme}), 48);
    std::map<std::uint64_t, std::pair<int, double>> by_firm;  // projects and HK$ million
    for (const Candidate& candidate : pipeline.candidates()) {
      const bool here = !is_mobile(candidate.traits.kind);
      EXPECT_EQ(candidate.traits.firm != 0,
                here && candidate.traits.kind != CandidateClass::venture);
      const bool left = candidate.stage == Stage::given_up || candidate.stage == Stage::no_site;
      if (left || candidate.offer.from.empty() || candidate.traits.firm == 0) continue;
      auto& [projects, money] = by_firm[candidate.traits.firm];
      ++projects;
      money += candidate.offer.from.front().grant;
    }
    return by_firm;
  };
  int shared = 0;
  for (const auto& [firm, sum] : promised(10.0)) {
    EXPECT_LE(sum.second, 10.0 + 1e-9) << firm;
    shared += sum.first > 1;
  }
  EXPECT_GT(shared, 5);
  int beyond = 0;
  for (const auto& [firm, sum] : promised(policy::no_limit)) beyond += sum.second > 10.0;
  EXPECT_GT(beyond, 5) << "the cap binds";
}

TEST(FirmsHere, AreThoseOfThePackMostOfThemSmall)
{
  const FirmCounts counts = firm_counts(hong_kong().structure, 100.0);
  const auto& establishments = hong_kong().structure.establishments;
  ASSERT_EQ(std::ssize(counts.large), establishments.size());
  for (Eigen::Index s = 0; s < establishments.size(); ++s) {
    const auto row = static_cast<std::size_t>(s);
    EXPECT_GE(counts.large[row], 1);
    EXPECT_GE(counts.small[row], 1);
    if (establishments[s] < 2.0) continue;
    EXPECT_NEAR(counts.large[row] + counts.small[row], establishments[s], 1.0);
  }
  // Log-normal with mean 1.3863 and deviation 1.8544: 4.1% of 1,115 establishments in food.
  EXPECT_NEAR(counts.large[2], 0.0413 * 1115.0, 1.5);
}

TEST(Clocks, FollowOneAnother)
{
  const Setting of = setting();
  const Pipeline pipeline = run(of, programme(of, existing_schemes(of.behaviour)), 40);
  std::map<Stage, int> seen;
  for (const Candidate& candidate : pipeline.candidates()) {
    ++seen[candidate.stage];
    if (candidate.started == Candidate::never) continue;
    EXPECT_LE(candidate.arrived, candidate.decided);
    EXPECT_LE(candidate.decided, candidate.approved);
    EXPECT_LE(candidate.approved, candidate.started);
    if (candidate.opened == Candidate::never) continue;
    const Kind& kind = pipeline.kinds()[candidate.traits.archetype];
    EXPECT_EQ(candidate.opened, candidate.started + kind.construction);
    if (candidate.full == Candidate::never) continue;
    EXPECT_GE(candidate.full, candidate.opened + kind.ramp_up - 1.0);
  }
  for (const Stage stage : {Stage::refused, Stage::waiting, Stage::approval, Stage::given_up,
                            Stage::construction, Stage::ramp_up, Stage::operating, Stage::closed})
    EXPECT_GT(seen[stage], 0) << static_cast<int>(stage);
}

TEST(Clocks, TakeTheApprovalTimeOfTheClass)
{
  const Setting of = setting();
  const Pipeline pipeline = run(of, programme(of), 20);
  for (const Candidate& candidate : pipeline.candidates())
    if (candidate.approved != Candidate::never) {
      EXPECT_EQ(candidate.approved - candidate.decided, is_mobile(candidate.traits.kind) ? 3 : 1);
    }
  policy::ApprovalTime fast;
  fast.quarters_saved = 2.0;
  const Pipeline faster = run(of, programme(of, {instrument(fast, "fast")}), 20);
  for (const Candidate& candidate : faster.candidates())
    if (candidate.approved != Candidate::never) {
      EXPECT_EQ(candidate.approved - candidate.decided, is_mobile(candidate.traits.kind) ? 1 : 0);
    }
}

TEST(Clocks, LoseTheStatedShareOfApprovedProjects)
{
  // Binomial over 40 members: within four standard errors.
  std::array<double, 2> left{}, all{};
  for (std::uint32_t member = 0; member < 40; ++member) {
    const Setting of = setting(member);
    const Pipeline pipeline = run(of, programme(of), 0);
    for (const Candidate& candidate : pipeline.candidates()) {
      const bool given_up = candidate.stage == Stage::given_up;
      if (!given_up && candidate.started == Candidate::never) continue;
      const std::size_t row = is_mobile(candidate.traits.kind) ? 1 : 0;
      all[row] += 1.0;
      left[row] += given_up;
    }
  }
  const Behaviour behaviour = central_behaviour();
  const std::array<double, 2> stated{behaviour.give_up_incumbent, behaviour.give_up_mobile};
  for (std::size_t row = 0; row < 2; ++row) {
    const double error = std::sqrt(stated[row] * (1.0 - stated[row]) / all[row]);
    EXPECT_NEAR(left[row] / all[row], stated[row], 4.0 * error);
  }
}

TEST(Spending, OfAProjectIsItsRealisedCapexEvenlyOverConstruction)
{
  const Setting of = setting();
  Pipeline pipeline(of, programme(of));
  pipeline.run_history();
  economy::FloorSpace floor = endless_floor();
  std::map<std::int32_t, double> spent;
  for (int quarter = 0; quarter < 24; ++quarter)
    for (const Capex& capex : pipeline.advance(quarter, Conditions{}, floor).capex)
      spent[capex.candidate] += capex.volume;
  int complete = 0;
  for (const auto& [position, volume] : spent) {
    const Candidate& candidate = pipeline.candidates()[position];
    if (candidate.started < 0 || candidate.opened == Candidate::never) continue;
    ++complete;
    const double planned = candidate.traits.capex * candidate.traits.size_realised;
    EXPECT_NEAR(volume, planned, 1e-9 * planned);
  }
  EXPECT_GT(complete, 100);
}

TEST(Grants, ArePaidUpFrontAndAfterCompletion)
{
  const Setting of = setting();
  Pipeline pipeline(of, programme(of, {grant(0.3, 0.4)}));
  pipeline.run_history();
  economy::FloorSpace floor = endless_floor();
  std::map<std::int32_t, std::vector<std::pair<int, double>>> paid;
  for (int quarter = 0; quarter < 32; ++quarter)
    for (const PublicPayment& payment : pipeline.advance(quarter, Conditions{}, floor).payments)
      paid[payment.candidate].emplace_back(quarter, payment.grant);
  int both = 0;
  for (const auto& [position, payments] : paid) {
    const Candidate& candidate = pipeline.candidates()[position];
    if (candidate.started < 0 || payments.size() < 2) continue;
    ++both;
    const double cost = candidate.traits.capex * candidate.traits.size_realised;
    EXPECT_EQ(payments[0].first, candidate.started);
    EXPECT_NEAR(payments[0].second, 0.12 * cost, 1e-9 * cost);
    EXPECT_EQ(payments[1].first, candidate.opened + 2);
    EXPECT_NEAR(payments[1].second, 0.18 * cost, 1e-9 * cost);
    EXPECT_NEAR(candidate.grants_paid, 0.3 * cost, 1e-9 * cost);
  }
  EXPECT_GT(both, 100);
}

TEST(Grants, AreClaimedBackWhenAPlantClosesEarly)
{
  const Setting of = setting();
  policy::Instrument scheme = grant(0.3, 1.0);
  scheme.common.clawback = 0.5;
  Pipeline pipeline(of, programme(of, {scheme}));
  pipeline.run_history();
  economy::FloorSpace floor = endless_floor();
  int returned = 0;
  for (int quarter = 0; quarter < 40; ++quarter)
    for (const PublicPayment& payment : pipeline.advance(quarter, Conditions{}, floor).payments) {
      if (payment.grant >= 0.0) continue;
      ++returned;
      const Candidate& candidate = pipeline.candidates()[payment.candidate];
      EXPECT_EQ(candidate.stage, Stage::closed);
      EXPECT_LT(candidate.ended - candidate.opened, 20);
      EXPECT_NEAR(payment.grant, -0.15 * candidate.traits.capex * candidate.traits.size_realised,
                  1e-9);
    }
  EXPECT_GT(returned, 10);
}

TEST(Budgets, AreNeverExceededAndComeFreeWhenCandidatesLeave)
{
  const Setting of = setting();
  for (const double budget : {50.0, 500.0, 5000.0}) {
    Pipeline pipeline(of, programme(of, {grant(0.3, 0.0, budget)}));
    pipeline.run_history();
    economy::FloorSpace floor = endless_floor();
    double paid = 0.0;
    for (int quarter = 0; quarter < 24; ++quarter) {
      for (const auto& payment : pipeline.advance(quarter, Conditions{}, floor).payments)
        paid += payment.grant;
      EXPECT_LE(pipeline.programme().committed(0), budget + 1e-9);
    }
    EXPECT_LE(paid, budget + 1e-9);
  }
  // One that gave up holds nothing, nor what a smaller plant than planned was not paid.
  const Pipeline pipeline = run(of, programme(of, {grant(0.3, 0.0)}), 12);
  const double held = grants_held(pipeline, 0);
  EXPECT_GT(held, 0.0);
  EXPECT_NEAR(pipeline.programme().committed(0), held, 1e-6 * held);
}

TEST(Floor, IsLeasedUpToWhatStandsAndThoseWithoutLeaveAfterTheirPatience)
{
  const Setting of = setting();
  economy::FloorSpace floor = endless_floor();
  floor.sites[0].supply = {20000.0};
  Pipeline pipeline(of, programme(of));
  pipeline.run_history();
  for (int quarter = 0; quarter < 24; ++quarter) {
    static_cast<void>(pipeline.advance(quarter, Conditions{}, floor));
    EXPECT_LE(floor.sites[0].let, 20000.0 + 1e-6);
    double held = 0.0;
    for (const Candidate& candidate : pipeline.candidates())
      if (candidate.site >= 0 && candidate.stage != Stage::closed) held += candidate.floor;
    EXPECT_NEAR(floor.sites[0].let, held, 1e-6);
  }
  int left = 0;
  for (const Candidate& candidate : pipeline.candidates()) {
    if (candidate.stage != Stage::no_site) continue;
    ++left;
    EXPECT_EQ(candidate.ended - candidate.approved + 1, of.behaviour.site_patience);
    const auto kind = pipeline.kinds()[candidate.traits.archetype].archetype->floor;
    EXPECT_NE(kind, FloorKind::none);
  }
  EXPECT_GT(left, 5);
}

TEST(Ramp, RisesEvenlyToFullSizeAndEndsAtClosure)
{
  EXPECT_EQ(mean_ramp(-1.0, 4.0), 0.0);
  EXPECT_DOUBLE_EQ(mean_ramp(0.0, 4.0), 0.125);
  EXPECT_DOUBLE_EQ(mean_ramp(3.0, 4.0), 0.875);
  EXPECT_DOUBLE_EQ(mean_ramp(4.0, 4.0), 1.0);
  // A ramp-up of a quarter and a half: full for half of its second quarter.
  EXPECT_NEAR(mean_ramp(1.0, 1.5), (0.5 * (1.5 * 1.5 - 1.0) / 1.5 + 0.5), 1e-15);
  const Setting of = setting();
  const Pipeline pipeline = run(of, programme(of), 40);
  for (const Candidate& candidate : pipeline.candidates()) {
    if (candidate.stage != Stage::closed) continue;
    EXPECT_EQ(pipeline.ramp(candidate, candidate.ended), 0.0);
    EXPECT_GT(pipeline.ramp(candidate, candidate.ended - 1), 0.0);
  }
}

TEST(FullSize, FollowsFromTheKindsRatiosAndTheNetShare)
{
  const Setting of = setting();
  const Pipeline pipeline = run(of, programme(of), 4);
  for (const Candidate& candidate : pipeline.candidates()) {
    const auto& kind = (*of.archetypes)[candidate.traits.archetype];
    const FullSize size = pipeline.full_size(candidate);
    const double net = is_upgrade(*of.archetypes, candidate) ? kind.net_share : 1.0;
    EXPECT_NEAR(size.value_added,
                net * candidate.traits.size_realised * candidate.traits.capex *
                    candidate.traits.productivity * kind.value_added_per_capex,
                1e-9 * size.value_added);
    EXPECT_NEAR(size.exports + size.home_sales, size.output, 1e-12 * size.output);
    EXPECT_NEAR(size.exports, kind.export_share * size.output, 1e-12 * size.output);
    const double usual = of.value_added_per_output[candidate.traits.industry];
    EXPECT_NEAR(size.input_volume * (1.0 - usual), size.output - size.value_added,
                1e-9 * size.output);
  }
}

TEST(Pipelines, AreTheSameForTheSameSeedAndOthersForAnother)
{
  const Setting of = setting(3);
  const Pipeline a = run(of, programme(of), 6);
  const Pipeline b = run(of, programme(of), 6);
  ASSERT_EQ(a.candidates().size(), b.candidates().size());
  for (std::size_t i = 0; i < a.candidates().size(); ++i)
    EXPECT_EQ(a.candidates()[i].value_with, b.candidates()[i].value_with);
  const Setting other = setting(4);
  EXPECT_NE(run(other, programme(other), 6).candidates()[0].traits.capex,
            a.candidates()[0].traits.capex);
}

TEST(Pipelines, KeepACandidateTheSameWhenTheRunBeginsLater)
{
  Setting later = setting();
  later.start = Quarter::of(2025, 1);
  const Setting of = setting();
  const Pipeline a = run(of, programme(of), 4);
  const Pipeline b = run(later, programme(later), 0);
  ASSERT_EQ(a.candidates().size(), b.candidates().size());
  for (std::size_t i = 0; i < a.candidates().size(); ++i) {
    EXPECT_EQ(a.candidates()[i].traits.identity, b.candidates()[i].traits.identity);
    EXPECT_EQ(a.candidates()[i].stage, b.candidates()[i].stage);
  }
}

}  // namespace
}  // namespace lionrock::projects
