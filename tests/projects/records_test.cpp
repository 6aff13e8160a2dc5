// SPDX-License-Identifier: Apache-2.0
// The schemes of 2020-2026 in the pipeline, against their records. Arrival rates were fitted to the
// same records: this shows that they are met, and is no test of the model.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "tests/projects/histories.hpp"

namespace lionrock::projects {
namespace {

constexpr double lines_a_project = 68.0 / 43.0;  ///< Hong Kong China News Agency, 11 August 2024

const policy::Contribution* given_by(const Candidate& candidate, int instrument)
{
  for (const auto& given : candidate.offer.from)
    if (given.instrument == instrument) return &given;
  return nullptr;
}

/// Sum over projects that a scheme approved in an interval, end excluded.
template <typename Amount>
double approved(const Pipeline& pipeline, int instrument, Quarter from, Quarter until,
                const Amount& amount)
{
  double sum = 0.0;
  for (const Candidate& candidate : pipeline.candidates()) {
    if (candidate.approved == Candidate::never || candidate.stage <= Stage::given_up) continue;
    const Quarter when = pipeline.setting().start + candidate.approved;
    if (when < from || when >= until) continue;
    if (const auto* given = given_by(candidate, instrument)) sum += amount(candidate, *given);
  }
  return sum;
}

enum Scheme { funding, acceleration, pilot, ventures };
constexpr Quarter opened = Quarter::of(2020, 3);

double one(const Candidate&, const policy::Contribution&) { return 1.0; }
double own_money(const Candidate& candidate, const policy::Contribution& given)
{
  return candidate.traits.capex - given.grant;
}

/// What the committee had supported before a quarter; 0 where nothing is recorded.
struct FundingRecord {
  Quarter until;
  double projects, lines, private_money;
};

// Secretary for Innovation and Technology, 8 August 2021 (16 of 21 applications); Policy Address
// 2022; Hong Kong China News Agency, 11 August 2024; press release, 5 February 2025; written reply
// 8 to the Legislative Council, 30 July 2025; Budget 2026-27. Fitted: the number of projects in
// 2025. How they are spread over the years is not.
constexpr FundingRecord funding_records[] = {
    {Quarter::of(2021, 3), 16.0, 0.0, 0.0},   {Quarter::of(2023, 1), 0.0, 30.0, 340.0},
    {Quarter::of(2024, 3), 43.0, 68.0, 0.0},  {Quarter::of(2025, 1), 0.0, 100.0, 930.0},
    {Quarter::of(2025, 3), 66.0, 100.0, 0.0}, {Quarter::of(2026, 1), 0.0, 120.0, 1000.0}};

// The record is one history, and members are histories as well: each figure lies within three
// standard deviations of theirs. Error rate: 0.3% a figure were they normal, below 4% for the ten.
// Means are near the records besides, lines at the end of 2022 apart. Known miss: these are 2.7
// deviations high. By then the record has fewer lines a project than the 1.6 of 2024, and until
// 2024 a firm had to complete a project before it could apply for the next, which candidates here
// need not.
TEST(FundingScheme, SupportsItsRecordedProjectsLinesAndMoney)
{
  const auto compare = [](const char* what, Quarter until, const Spread& found, double record,
                          double part) {
    if (record == 0.0) return;
    fmt::print("funding scheme before {}: {} {:.0f} +- {:.0f} (record {:.0f})\n", until.label(),
               what, found.mean, found.deviation, record);
    EXPECT_NEAR(found.mean, record, 3.0 * found.deviation) << what << " " << until.label();
    EXPECT_NEAR(found.mean, record, part * record) << what << " " << until.label();
  };
  for (const FundingRecord& record : funding_records) {
    const Quarter until = record.until;
    const Spread projects = spread(pipelines(), [&](const Pipeline& pipeline) {
      return approved(pipeline, funding, opened, until, one);
    });
    const Spread money = spread(pipelines(), [&](const Pipeline& pipeline) {
      return approved(pipeline, funding, opened, until, own_money);
    });
    const Spread lines{lines_a_project * projects.mean, lines_a_project * projects.deviation};
    const double missed = until == Quarter::of(2023, 1) ? 1.0 : 0.3;
    compare("projects", until, projects, record.projects, 0.3);
    compare("lines", until, lines, record.lines, missed);
    compare("private money", until, money, record.private_money, 0.35);
  }
}

// Without its announcement in 2018 the scheme would have found half of its recorded projects in the
// first year.
TEST(FundingScheme, FindsProjectsThatHaveWaitedForIt)
{
  const auto first_year = [](const std::vector<Pipeline>& all) {
    return spread(all, [](const Pipeline& pipeline) {
      return approved(pipeline, funding, opened, Quarter::of(2021, 3), one);
    });
  };
  std::vector<Pipeline> unannounced;
  for (std::uint32_t member = 0; member < histories; ++member) {
    Setting of = setting(member);
    of.start = Quarter::of(2022, 1);
    policy::Instrument scheme = funding_scheme();
    scheme.common.announced.reset();
    unannounced.emplace_back(of, programme(of, {scheme}));
    unannounced.back().run_history();
  }
  const Spread without = first_year(unannounced);
  const Spread with = first_year(pipelines());
  fmt::print("funding scheme, first year: {:.1f} projects (record 16), {:.1f} unannounced\n",
             with.mean, without.mean);
  // Error rate below 1e-4: the gap is about seven with a standard error of 0.6.
  EXPECT_GT(with.mean - without.mean, 4.0);
  EXPECT_GT(16.0, without.mean + 2.0 * without.deviation);
}

TEST(FundingScheme, PaysAboutTheRecordedShareOfCostAndBringsTheRecordedPosts)
{
  const Quarter until = Quarter::of(2025, 1);
  const auto total = [&](const auto& amount, Quarter end) {
    return spread(pipelines(),
                  [&](const Pipeline& pipeline) {
                    return approved(pipeline, funding, opened, end, amount);
                  })
        .mean;
  };
  const auto grant = [](const Candidate&, const policy::Contribution& given) {
    return given.grant;
  };
  const auto small = [](const Candidate&, const policy::Contribution& given) {
    return given.grant <= 2.8 ? 1.0 : 0.0;
  };
  const auto posts = [](const Candidate& candidate, const policy::Contribution&) {
    const auto& archetype = hong_kong().archetypes[candidate.traits.archetype];
    return archetype.jobs_per_capex * archetype.skill_share[1] * candidate.traits.capex;
  };
  const double share = total(grant, until) / (total(grant, until) + total(own_money, until));
  const double small_share = total(small, until) / total(one, until);
  const double jobs = total(posts, Quarter::of(2023, 1));
  fmt::print(
      "funding scheme: share of cost {:.2f} (0.28), grants up to HK$2.8m {:.2f} (0.40), "
      "technical posts by 2022 {:.0f} (260), projects by July 2025 {:.0f} (66 applied)\n",
      share, small_share, jobs, total(one, Quarter::of(2025, 3)));
  EXPECT_NEAR(share, 0.28, 0.03);
  EXPECT_NEAR(small_share, 0.40, 0.12);
  EXPECT_NEAR(jobs, 260.0, 90.0);
}

TEST(AccelerationScheme, SupportsAFewLargeProjectsAYear)
{
  // Four projects and HK$2.5 billion in the 17 months to February 2026.
  const Quarter from = Quarter::of(2024, 4);
  const Quarter until = Quarter::of(2026, 1);
  const auto cost = [](const Candidate& candidate, const policy::Contribution&) {
    return candidate.traits.capex;
  };
  const auto decided = [&](const Pipeline& pipeline, Quarter begin, Quarter end, bool money) {
    double sum = 0.0;
    for (const Candidate& candidate : pipeline.candidates()) {
      if (candidate.decided == Candidate::never) continue;
      const Quarter when = pipeline.setting().start + candidate.decided;
      const auto* given = given_by(candidate, acceleration);
      if (when < begin || when >= end || given == nullptr || !goes(candidate)) continue;
      sum += money ? cost(candidate, *given) : 1.0;
    }
    return sum;
  };
  const auto a_year = [&](const std::vector<Pipeline>& all, Quarter begin, Quarter end,
                          bool money) {
    const double years = (end - begin) / 4.0;
    const Spread found =
        spread(all, [&](const Pipeline& pipeline) { return decided(pipeline, begin, end, money); });
    return Spread{found.mean / years, found.deviation / years};
  };
  const Spread count = a_year(pipelines(false), from, until, false);
  const Spread money = a_year(pipelines(false), from, until, true);
  fmt::print(
      "acceleration scheme from HK$300m: {:.1f} +- {:.1f} projects a year (record 2.8), "
      "HK${:.2f}bn a year (record 1.8)\n",
      count.mean, count.deviation, money.mean / 1000.0);
  const Quarter later = Quarter::of(2026, 1);
  const Quarter end = Quarter::of(2028, 1);
  fmt::print(
      "acceleration scheme in 2026-27: {:.1f} projects and HK${:.2f}bn a year from "
      "HK$150m, {:.1f} and {:.2f} had the threshold stayed (a prediction)\n",
      a_year(pipelines(), later, end, false).mean,
      a_year(pipelines(), later, end, true).mean / 1000.0,
      a_year(pipelines(false), later, end, false).mean,
      a_year(pipelines(false), later, end, true).mean / 1000.0);
  EXPECT_GT(count.mean, 1.0);
  EXPECT_LT(count.mean, 6.5);
  EXPECT_GT(a_year(pipelines(), later, end, false).mean,
            a_year(pipelines(false), later, end, false).mean);
}

TEST(Schemes, WereWorthWhatArrivalRatesAssume)
{
  // Mean acceptance by class in 2024-25 against the acceptance that turns recorded commitments into
  // arrivals; small classes are noisy.
  for (int row = 0; row < pack::candidate_classes; ++row) {
    const auto kind = static_cast<CandidateClass>(row);
    double candidates = 0.0;
    double gone = 0.0;
    double expected = 0.0;
    for (const Pipeline& pipeline : pipelines(false))
      for (const Candidate& candidate : pipeline.candidates()) {
        if (candidate.traits.kind != kind || candidate.arrived >= -8) continue;
        if (candidate.arrived < -16 || candidate.decided == Candidate::never) continue;
        candidates += 1.0;
        gone += goes(candidate) && candidate.decided == candidate.arrived ? 1.0 : 0.0;
        expected +=
            pipeline.kinds()[candidate.traits.archetype].of(kind).numbers.existing_acceptance;
      }
    const double found = gone / candidates;
    const double assumed = expected / candidates;
    const double error = std::sqrt(found * (1.0 - found) / candidates);
    fmt::print("{}: {:.3f} go under existing schemes (assumed {:.3f}, error {:.3f})\n",
               pack::candidate_class_names[static_cast<std::size_t>(row)], found, assumed, error);
    EXPECT_NEAR(found, assumed, 0.02 + 3.0 * error);
  }
}

}  // namespace
}  // namespace lionrock::projects
