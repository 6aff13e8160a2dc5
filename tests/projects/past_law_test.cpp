// SPDX-License-Identifier: Apache-2.0
// The years before a run and what they promised, under scenarios that differ.
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <vector>

#include "sim/projects/expected_path.hpp"
#include "tests/projects/schemes.hpp"

namespace lionrock::projects {
namespace {

/// A pipeline at the opening whose past had the funding scheme and attraction.
Pipeline opened(std::vector<policy::Instrument> instruments, std::uint32_t member = 0)
{
  const Setting of = setting(member);
  policy::PastLaw past{{funding_scheme(), attraction_work(of.behaviour)}, of.start};
  Pipeline pipeline(
      of, policy::Programme(std::move(instruments), std::move(past), of.law, of.seed, of.member));
  pipeline.run_history();
  return pipeline;
}

/// The funding scheme with other terms and everybody in reach, in force since ever.
policy::Instrument generous_scheme()
{
  policy::CapitalGrant terms;
  terms.share = 0.5;
  terms.budget = 5000.0;
  return instrument(terms, "funding_scheme");
}

TEST(PastLaw, IsTheSameWhateverTheScenario)
{
  for (std::uint32_t member = 0; member < 4; ++member) {
    const Pipeline none = opened({}, member);
    const Pipeline some = opened({generous_scheme(), acceleration_scheme()}, member);
    ASSERT_EQ(none.candidates().size(), some.candidates().size());
    for (std::size_t i = 0; i < none.candidates().size(); ++i) {
      const Candidate& a = none.candidates()[i];
      const Candidate& b = some.candidates()[i];
      EXPECT_EQ(a.traits.identity, b.traits.identity);
      EXPECT_EQ(a.stage, b.stage);
      EXPECT_EQ(a.decided, b.decided);
      EXPECT_EQ(a.opened, b.opened);
      EXPECT_EQ(a.offer.grant, b.offer.grant);
    }
  }
}

TEST(PastLaw, EndsWhereTheScenariosBegins)
{
  Pipeline pipeline = opened({});
  economy::FloorSpace floor = endless_floor();
  for (int quarter = 0; quarter < 8; ++quarter) {
    const Movements now = pipeline.advance(quarter, Conditions{}, floor);
    for (const std::int32_t which : now.decided) {
      const Candidate& candidate = pipeline.candidates()[static_cast<std::size_t>(which)];
      EXPECT_TRUE(candidate.offer.from.empty());
      EXPECT_FALSE(candidate.only_by_attraction);
    }
  }
}

TEST(PastLaw, PaysWhatItPromisedWhereTheScenarioHasNoSuchInstrument)
{
  Pipeline pipeline = opened({acceleration_scheme()});
  constexpr int scheme = 1;  // after the scenario's own
  EXPECT_EQ(pipeline.programme().instruments()[scheme].slug, "funding_scheme");
  EXPECT_GT(grants_held(pipeline, scheme), 0.0);
  EXPECT_NEAR(grants_held(pipeline, scheme), pipeline.programme().committed(scheme), 1e-9);
  economy::FloorSpace floor = endless_floor();
  double paid = 0.0;
  for (int quarter = 0; quarter < 12; ++quarter)
    for (const PublicPayment& payment : pipeline.advance(quarter, Conditions{}, floor).payments)
      if (payment.instrument == scheme) paid += payment.grant;
  EXPECT_GT(paid, 0.0);
  EXPECT_EQ(pipeline.programme().in_force(scheme, pipeline.setting().start), nullptr);
}

TEST(PastLaw, HandsItsPromisesToTheScenariosInstrumentOfTheSameName)
{
  const Pipeline without = opened({acceleration_scheme()});
  const Pipeline with = opened({acceleration_scheme(), generous_scheme()});
  constexpr int heir = 1;
  ASSERT_EQ(with.programme().instruments().size(), 3U) << "the scenario's two, and attraction";
  EXPECT_EQ(with.programme().committed(heir), without.programme().committed(1));
  EXPECT_EQ(grants_held(with, heir), grants_held(without, 1));
  EXPECT_NE(with.programme().in_force(heir, with.setting().start), nullptr);
}

TEST(PastLaw, IsExpectedByTheTrendWithoutPolicy)
{
  // What candidates decided before the run add in its third year, against what the trend expects
  // of them: the difference between the expectation with the past and without it. Mean of 200
  // members within three standard errors: error rate 0.3%.
  constexpr int quarter = 11;
  Setting of = setting();
  of.past_law = {attraction_work(of.behaviour)};
  const auto expected = expected_without_policy(of, quarter + 1);
  of.past_law.clear();
  const auto unattracted = expected_without_policy(of, quarter + 1);
  const auto narrow = [&](const ExpectedPath& path) {
    return path.quarters[quarter + 1].narrow_value_added.sum();
  };
  const auto simulated = [&](std::uint32_t member, bool attracted) {
    const Setting its = setting(member);
    std::vector<policy::Instrument> past;
    if (attracted) past.push_back(attraction_work(its.behaviour));
    Pipeline pipeline(its, policy::Programme({}, {past, its.start}, its.law, its.seed, its.member));
    pipeline.run_history();
    economy::FloorSpace floor = endless_floor();
    for (int t = 0; t <= quarter; ++t) static_cast<void>(pipeline.advance(t, Conditions{}, floor));
    double sum = 0.0;
    for (const Candidate& candidate : pipeline.candidates()) {
      const Traits& traits = candidate.traits;
      const auto& kind = hong_kong().archetypes[static_cast<std::size_t>(traits.archetype)];
      const double weight = kind.industries[static_cast<std::size_t>(traits.industry_row)].narrow;
      sum +=
          weight * pipeline.added(candidate, quarter) * pipeline.full_size(candidate).value_added;
    }
    return sum;
  };
  constexpr int members = 200;
  std::vector<double> gains;
  for (std::uint32_t member = 0; member < members; ++member)
    gains.push_back(simulated(member, true) - simulated(member, false));
  const double mean = std::accumulate(gains.begin(), gains.end(), 0.0) / members;
  double squares = 0.0;
  for (const double gain : gains) squares += (gain - mean) * (gain - mean);
  const double error = std::sqrt(squares / (members - 1) / members);
  EXPECT_GT(mean, 3.0 * error);
  EXPECT_NEAR(narrow(expected) - narrow(unattracted), mean, 3.0 * error);
}

}  // namespace
}  // namespace lionrock::projects
