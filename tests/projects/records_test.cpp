// SPDX-License-Identifier: Apache-2.0
// The schemes of 2020-2026 in the pipeline, against their records. Arrival rates were fitted to the
// same records: this shows that they are met, and is no test of the model.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "tests/projects/schemes.hpp"

namespace lionrock::projects {
namespace {

constexpr int members = 60;
constexpr double lines_a_project = 1.7;  ///< derived from the records of 2025

/// Mean and standard deviation over members.
struct Spread {
  double mean, deviation;
};

template <typename Measure>
Spread spread(const std::vector<Pipeline>& pipelines, const Measure& measure)
{
  double sum = 0.0;
  double squares = 0.0;
  for (const Pipeline& pipeline : pipelines) {
    const double value = measure(pipeline);
    sum += value;
    squares += value * value;
  }
  const double count = static_cast<double>(pipelines.size());
  const double mean = sum / count;
  return {mean, std::sqrt(std::max(0.0, squares / count - mean * mean))};
}

/// All of the years before a run that begins in 2028: no want of floor, base prices.
const std::vector<Pipeline>& pipelines(bool halved = true)
{
  const auto made = [](bool with_halved) {
    std::vector<Pipeline> all;
    for (std::uint32_t member = 0; member < members; ++member) {
      Setting of = setting(member);
      of.start = Quarter::of(2028, 1);
      of.law.opening = Quarter::of(2024, 1);
      all.emplace_back(of, programme(of, existing_schemes(of.behaviour, with_halved)));
      all.back().run_history();
    }
    return all;
  };
  static const std::vector<Pipeline> as_it_is = made(true);
  static const std::vector<Pipeline> unhalved = made(false);
  return halved ? as_it_is : unhalved;
}

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

TEST(FundingScheme, ApprovesAboutAsManyLinesAsItsRecord)
{
  struct Record {
    Quarter until;
    double lines, private_money;
  };
  // Innovation and Technology Commission; Blueprint indicators; Budget 2026-27.
  for (const Record& record :
       {Record{Quarter::of(2023, 1), 30.0, 340.0}, Record{Quarter::of(2024, 3), 68.0, 0.0},
        Record{Quarter::of(2025, 1), 100.0, 930.0}, Record{Quarter::of(2026, 1), 120.0, 1000.0}}) {
    const Spread lines = spread(pipelines(), [&](const Pipeline& pipeline) {
      return lines_a_project * approved(pipeline, funding, opened, record.until, one);
    });
    const Spread money = spread(pipelines(), [&](const Pipeline& pipeline) {
      return approved(pipeline, funding, opened, record.until, own_money);
    });
    fmt::print(
        "funding scheme before {}: lines {:.0f} +- {:.0f} (record {:.0f}), private money "
        "{:.0f} +- {:.0f} (record {:.0f})\n",
        record.until.label(), lines.mean, lines.deviation, record.lines, money.mean,
        money.deviation, record.private_money);
    // Known miss: by the end of 2022 the record has 30 lines, and a constant rate gives about 50.
    if (record.until > Quarter::of(2023, 1)) {
      EXPECT_NEAR(lines.mean, record.lines, 0.3 * record.lines) << record.until.label();
    }
    if (record.private_money > 0.0) {
      EXPECT_NEAR(money.mean, record.private_money, 0.35 * record.private_money);
    }
  }
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

/// Firms that the attraction office would list: from elsewhere, of a sector it seeks.
bool is_listed(const Candidate& candidate)
{
  return goes(candidate) && candidate.traits.origin != Origin::local &&
         is_mobile(candidate.traits.kind) &&
         hong_kong().archetypes[candidate.traits.archetype].mobile &&
         candidate.traits.archetype != kind_called("light_entrant");
}

TEST(AttractedFirms, ComeAtTheRecordedRateAndTheLargestFirst)
{
  struct Record {
    Quarter until;
    double firms, investment, jobs;  ///< cumulated; HK$ billion
  };
  const Quarter from = Quarter::of(2022, 4);
  const double pay = 2.0 * 0.6;  ///< plans name capex and about two years' pay: HK$ million a job
  double first_size = 0.0;
  double last_size = 0.0;
  for (const Record& record : {Record{Quarter::of(2023, 4), 20.0, 30.0, 10000.0},
                               Record{Quarter::of(2024, 2), 50.0, 40.0, 13000.0},
                               Record{Quarter::of(2025, 1), 67.0, 42.0, 17000.0},
                               Record{Quarter::of(2025, 4), 84.0, 50.0, 20000.0},
                               Record{Quarter::of(2026, 1), 102.0, 60.0, 22000.0}}) {
    const auto total = [&](int what) {
      return spread(pipelines(), [&](const Pipeline& pipeline) {
        double sum = 0.0;
        for (const Candidate& candidate : pipeline.candidates()) {
          if (candidate.decided == Candidate::never || !is_listed(candidate)) continue;
          const Quarter when = pipeline.setting().start + candidate.decided;
          if (when < from || when >= record.until) continue;
          const double capex = candidate.traits.capex;
          const double jobs =
              capex * hong_kong().archetypes[candidate.traits.archetype].jobs_per_capex;
          sum += what == 0 ? 1.0 : what == 1 ? (capex + pay * jobs) / 1000.0 : jobs;
        }
        return sum;
      });
    };
    const Spread firms = total(0);
    const Spread money = total(1);
    const Spread jobs = total(2);
    fmt::print(
        "attracted firms before {}: {:.0f} +- {:.0f} (record {:.0f}), HK${:.0f}bn +- {:.0f} "
        "({:.0f}), jobs {:.0f} ({:.0f})\n",
        record.until.label(), firms.mean, firms.deviation, record.firms, money.mean,
        money.deviation, record.investment, jobs.mean, record.jobs);
    if (first_size == 0.0) first_size = money.mean / firms.mean;
    last_size = money.mean / firms.mean;
    if (record.until == Quarter::of(2026, 1)) {
      EXPECT_NEAR(firms.mean, record.firms, 0.15 * record.firms);
      EXPECT_NEAR(money.mean, record.investment, 0.35 * record.investment);
      EXPECT_NEAR(jobs.mean, record.jobs, 0.35 * record.jobs);
    }
  }
  fmt::print("investment a firm: HK${:.2f}bn first (1.5), {:.2f} by 2026 (0.59)\n", first_size,
             last_size);
  EXPECT_GT(first_size, 1.3 * last_size);
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
