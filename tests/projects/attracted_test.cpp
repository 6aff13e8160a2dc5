// SPDX-License-Identifier: Apache-2.0
// Firms that come from elsewhere, against the records of the offices that attract them. Arrival
// rates and sizes were fitted to the first of them: this shows that they are met.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include "sim/projects/size.hpp"
#include "tests/projects/histories.hpp"

namespace lionrock::projects {
namespace {

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

/// Firms from elsewhere that decide in a year to make, research or run a region from Hong Kong.
struct Arrived {
  double firms = 0.0, investment = 0.0, jobs = 0.0, first_year_jobs = 0.0;
};

Arrived arrived(const Pipeline& pipeline, int year)
{
  constexpr double two_years_pay = 2.0 * 0.6;  ///< as above, HK$ million a job
  Arrived sum;
  for (const Candidate& candidate : pipeline.candidates()) {
    const Traits& traits = candidate.traits;
    if (candidate.decided == Candidate::never || !goes(candidate)) continue;
    if (traits.origin == Origin::local || !is_mobile(traits.kind)) continue;
    if ((pipeline.setting().start + candidate.decided).year() != year) continue;
    const double jobs = traits.capex * hong_kong().archetypes[traits.archetype].jobs_per_capex;
    const double ramp_up = pipeline.kinds()[traits.archetype].ramp_up;
    sum.firms += 1.0;
    sum.investment += (traits.capex + two_years_pay * jobs) / 1000.0;
    sum.jobs += jobs;
    for (int quarter = 0; quarter < 4; ++quarter)
      sum.first_year_jobs += 0.25 * jobs * mean_ramp(quarter, ramp_up);
  }
  return sum;
}

// Invest Hong Kong publishes totals over all activities and by broad sector: 115 of the 560 firms
// of 2025 and 61 of the 322 of the first half of 2024 were in innovation and technology. None is
// published for makers, research and regional headquarters, so the pipeline's part is held below
// the totals, and its firms below those in innovation and technology in 2025. Firms of light
// manufacturing (12 a year) are fitted to 3% of the totals and the others to the firms of the
// attraction office; nothing here is unseen. The rest of the record, some 90% of firms, finance,
// trade and other services, is outside the pipeline. Known miss: the record rises from 382 to 560
// firms in two years, the pipeline's part stays at 44; and in 2023, when the largest of the
// attraction office came, its jobs of the first year are two thirds of all recorded.
TEST(PromotedFirms, AreAPartOfInvestHongKongsRecord)
{
  struct Record {
    int year;
    double firms, investment, first_year_jobs;  ///< investment: HK$ billion
  };
  // Invest Hong Kong, annual results: January 2024 and 2025; news.gov.hk, 26 January 2026.
  for (const Record& record : {Record{2023, 382.0, 61.6, 4100.0}, Record{2024, 539.0, 67.7, 6864.0},
                               Record{2025, 560.0, 69.4, 10748.0}}) {
    const auto part = [&](double Arrived::*what) {
      return spread(pipelines(),
                    [&](const Pipeline& pipeline) { return arrived(pipeline, record.year).*what; });
    };
    const Spread firms = part(&Arrived::firms);
    const Spread money = part(&Arrived::investment);
    const Spread first = part(&Arrived::first_year_jobs);
    fmt::print(
        "firms from elsewhere in {}: {:.0f} +- {:.0f} (all of the record {:.0f}), HK${:.1f}bn +- "
        "{:.1f} ({:.1f}), jobs of the first year {:.0f} +- {:.0f} ({:.0f}) of {:.0f} planned\n",
        record.year, firms.mean, firms.deviation, record.firms, money.mean, money.deviation,
        record.investment, first.mean, first.deviation, record.first_year_jobs,
        part(&Arrived::jobs).mean);
    // At most one history in twenty may lie above the total of which it is a part.
    EXPECT_LT(firms.mean + 1.65 * firms.deviation, record.firms);
    EXPECT_LT(money.mean + 1.65 * money.deviation, record.investment);
    EXPECT_LT(first.mean + 1.65 * first.deviation, record.first_year_jobs);
  }
  const Spread last =
      spread(pipelines(), [](const Pipeline& pipeline) { return arrived(pipeline, 2025).firms; });
  EXPECT_LT(last.mean + 1.65 * last.deviation, 115.0) << "firms in innovation and technology";
}

}  // namespace
}  // namespace lionrock::projects
