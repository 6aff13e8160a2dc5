// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/decisions.hpp"

#include <gtest/gtest.h>

#include "tests/projects/schemes.hpp"

namespace lionrock::projects {
namespace {

policy::Instrument grant(double share)
{
  policy::CapitalGrant terms;
  terms.share = share;
  return instrument(terms, "grant");
}

/// One candidate of a kind before a programme, at base prices.
Candidate judged(const Setting& of, const std::vector<Kind>& all, const policy::Programme& before,
                 const Traits& traits, const Conditions& conditions = {})
{
  const policy::Offer none = before.none();
  Candidate candidate;
  candidate.traits = traits;
  appraise_twice({&of, &all[traits.archetype], &none, &conditions, of.start}, before, candidate);
  return candidate;
}

/// Candidates of every class.
std::vector<Traits> everyone(const Setting& of, const std::vector<Kind>& all, int each)
{
  std::vector<Traits> traits;
  for (int row = 0; row < pack::candidate_classes; ++row)
    for (const Drawn& one : sample(of, all, static_cast<CandidateClass>(row), each, false))
      traits.push_back(one.traits);
  return traits;
}

TEST(Decisions, AreTheSameWithInstrumentsThatGiveNothing)
{
  const Setting of = setting();
  policy::TaxConcession tax;
  tax.rate = of.law.profits_tax;
  const std::vector<policy::Instrument> nothing{grant(0.0),
                                                instrument(tax, "tax"),
                                                instrument(policy::LandPremium{}, "land"),
                                                instrument(policy::Liquidity{}, "liquidity"),
                                                instrument(policy::ApprovalTime{}, "approval"),
                                                instrument(policy::Attraction{}, "attraction"),
                                                instrument(policy::Governance{}, "governance"),
                                                instrument(policy::Standards{}, "standards"),
                                                instrument(policy::MarketAccess{}, "access"),
                                                instrument(policy::NegotiatedPackage{}, "package")};
  const Pipeline with = run(of, programme(of, nothing), 12);
  const Pipeline without = run(of, programme(of), 12);
  ASSERT_EQ(with.candidates().size(), without.candidates().size());
  for (std::size_t row = 0; row < with.candidates().size(); ++row) {
    const Candidate& a = with.candidates()[row];
    const Candidate& b = without.candidates()[row];
    EXPECT_EQ(a.value_with, b.value_with);
    EXPECT_EQ(a.value_with, a.value_without);
    EXPECT_EQ(a.stage, b.stage);
    EXPECT_EQ(a.opened, b.opened);
    EXPECT_NE(a.label, Label::additional);
    EXPECT_NE(a.label, Label::displaced);
  }
}

TEST(Decisions, UseTheSameDrawWithAndWithout)
{
  const Setting of = setting();
  const auto all = kinds(of);
  const auto before = programme(of, {grant(0.3)});
  for (const Traits& traits : everyone(of, all, 20)) {
    const Candidate candidate = judged(of, all, before, traits);
    Traits keener = traits;
    keener.taste += 1.0;
    const Candidate more = judged(of, all, before, keener);
    const double step = 1.0 / all[traits.archetype].of(traits.kind).numbers.response;
    EXPECT_NEAR(more.value_with - candidate.value_with, step, 1e-12);
    EXPECT_NEAR(more.value_without - candidate.value_without, step, 1e-12);
  }
}

TEST(Decisions, CarryTheLabelOfTheirTwoAppraisals)
{
  const Setting of = setting();
  const auto all = kinds(of);
  const auto before = programme(of, {grant(0.33)});
  int additional = 0, deadweight = 0, absent = 0;
  for (const Traits& traits : everyone(of, all, 100)) {
    const Candidate candidate = judged(of, all, before, traits);
    const bool with = candidate.value_with > 0.0;
    const bool without = candidate.value_without > 0.0;
    EXPECT_GE(candidate.value_with, candidate.value_without);
    EXPECT_EQ(candidate.label, with ? (without ? Label::deadweight : Label::additional)
                                    : (without ? Label::displaced : Label::absent));
    additional += candidate.label == Label::additional;
    deadweight += candidate.label == Label::deadweight;
    absent += candidate.label == Label::absent;
  }
  EXPECT_GT(additional, 50);
  EXPECT_GT(deadweight, 50);
  EXPECT_GT(absent, 50);
}

TEST(Decisions, AreKeptAwayByDearStaffAndCalledDisplacedWhereAnInstrumentCosts)
{
  const Setting of = setting();
  const auto all = kinds(of);
  Conditions dear;
  dear.wage.fill(1.3);
  int kept_away = 0;
  for (const Traits& traits : everyone(of, all, 100))
    kept_away += judged(of, all, programme(of), traits).value_with > 0.0 &&
                 judged(of, all, programme(of), traits, dear).value_with <= 0.0;
  EXPECT_GT(kept_away, 10);
  // A rule that costs a tenth of value added to comply with.
  policy::Standards rule;
  rule.compliance_cost_cut = -0.1;
  int displaced = 0;
  for (const Traits& traits : everyone(of, all, 100)) {
    const Candidate candidate = judged(of, all, programme(of, {instrument(rule, "rule")}), traits);
    EXPECT_EQ(candidate.label == Label::displaced,
              candidate.value_with <= 0.0 && candidate.value_without > 0.0);
    displaced += candidate.label == Label::displaced;
  }
  EXPECT_GT(displaced, 10);
}

TEST(Decisions, NeverTurnFromYesToNoWithMoreOfAnInstrument)
{
  const Setting of = setting();
  const auto all = kinds(of);
  const auto people = everyone(of, all, 30);
  const auto check = [&](const auto& made, std::initializer_list<double> steps) {
    for (const Traits& traits : people) {
      double last = -1e9;
      for (const double step : steps) {
        const double value = judged(of, all, programme(of, {made(step)}), traits).value_with;
        EXPECT_GE(value, last - 1e-12);
        last = value;
      }
    }
  };
  check([](double x) { return grant(x); }, {0.0, 0.1, 0.2, 0.4, 0.8, 1.0});
  check(
      [](double x) {
        policy::TaxConcession terms;
        terms.rate_cut = x;
        return instrument(terms, "tax");
      },
      {0.0, 0.02, 0.05, 0.1, 0.16});
  check(
      [](double x) {
        policy::LandPremium terms;
        terms.discount = x;
        return instrument(terms, "rent");
      },
      {0.0, 0.2, 0.5, 0.9});
  check(
      [](double x) {
        policy::Liquidity terms;
        terms.gap_filled = x;
        return instrument(terms, "liquidity");
      },
      {0.0, 0.3, 0.6, 1.0});
  check(
      [](double x) {
        policy::CapitalGrant terms;
        terms.share = 0.3;
        terms.up_front = x;
        return instrument(terms, "early");
      },
      {0.0, 0.3, 0.6, 1.0});
}

TEST(Applications, AreMadeOnlyWhereTheyPay)
{
  const Setting of = setting();
  const auto all = kinds(of);
  policy::CapitalGrant dear;
  dear.share = 0.1;
  dear.application_cost = 1.0;
  const auto before = programme(of, {instrument(dear, "dear")});
  int applied = 0, kept = 0;
  for (const Traits& traits : everyone(of, all, 50)) {
    const Candidate candidate = judged(of, all, before, traits);
    EXPECT_GE(candidate.value_with, candidate.value_without);
    const bool applies = candidate.offer.grant > 0.0;
    EXPECT_EQ(applies, !candidate.offer.from.empty());
    (applies ? applied : kept) += 1;
    if (!applies) {
      EXPECT_EQ(candidate.value_with, candidate.value_without);
    }
  }
  EXPECT_GT(applied, 50);
  EXPECT_GT(kept, 50);
}

TEST(Applications, AreMadeForOneSchemeAndNotForAnother)
{
  const Setting of = setting();
  const auto all = kinds(of);
  policy::CapitalGrant cheap, dear;
  cheap.share = dear.share = 0.1;
  cheap.application_cost = 1e-6;
  dear.application_cost = 0.5;
  dear.approval_quarters = 3.0;
  const auto before = programme(of, {instrument(cheap, "cheap"), instrument(dear, "dear")});
  std::array<int, 3> schemes{};
  for (const Traits& traits : everyone(of, all, 50)) {
    const Candidate candidate = judged(of, all, before, traits);
    ASSERT_LE(candidate.offer.from.size(), 2U);
    ++schemes[candidate.offer.from.size()];
    if (candidate.offer.from.size() != 1) continue;
    EXPECT_EQ(candidate.offer.from[0].instrument, 0);
    EXPECT_NEAR(candidate.offer.grant, 0.1, 1e-12);
    EXPECT_EQ(candidate.offer.approval_quarters, 0.0);
  }
  EXPECT_GT(schemes[1], 20);
  EXPECT_GT(schemes[2], 50);
}

TEST(Candidates, WithTermsBeyondWhatStudiesCoveredAreFlagged)
{
  const Setting of = setting();
  const auto all = kinds(of);
  for (const double share : {0.3, 0.5})
    for (const Traits& traits : everyone(of, all, 5)) {
      const Candidate candidate = judged(of, all, programme(of, {grant(share)}), traits);
      EXPECT_EQ(candidate.beyond_evidence, share > 0.34 && is_mobile(traits.kind));
    }
}

TEST(Candidates, WaitForABetterSchemeThatIsAnnounced)
{
  Setting of = setting();
  policy::Instrument ahead = grant(0.5);
  ahead.common.announced = Quarter::of(2024, 1);
  ahead.common.from = Quarter::of(2024, 4);
  const auto count = [&](const Pipeline& pipeline, int from, int until) {
    int decided = 0;
    for (const Candidate& candidate : pipeline.candidates())
      decided += candidate.decided >= from && candidate.decided < until && goes(candidate);
    return decided;
  };
  const Pipeline told = run(of, programme(of, {ahead}), 6);
  ahead.common.announced = ahead.common.from;
  const Pipeline surprised = run(of, programme(of, {ahead}), 6);
  EXPECT_LT(count(told, 0, 3), count(surprised, 0, 3));
  EXPECT_GT(count(told, 3, 4), count(surprised, 3, 4));
  EXPECT_GE(count(told, 0, 6), count(surprised, 0, 6));
}

TEST(RefusedCandidates, LookAgainOnceAndTakeWhatHasComeMeanwhile)
{
  const Setting of = setting();
  policy::Instrument later = grant(0.5);
  later.common.from = Quarter::of(2024, 3);
  later.common.announced = later.common.from;
  const Pipeline pipeline = run(of, programme(of, {later}), 8);
  int returned = 0;
  for (const Candidate& candidate : pipeline.candidates()) {
    if (!candidate.reappraised || !goes(candidate)) continue;
    ++returned;
    EXPECT_EQ(candidate.decided - candidate.arrived, 4);
    EXPECT_EQ(candidate.label, Label::additional);
  }
  EXPECT_GT(returned, 3);
}

}  // namespace
}  // namespace lionrock::projects
