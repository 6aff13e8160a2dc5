// SPDX-License-Identifier: Apache-2.0
//
// Jobs that an investment subsidy brings, in whole runs, against what a study of subsidised areas
// found. Nothing was fitted to it.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <vector>

#include "tests/policy_runs/runs.hpp"

namespace lionrock::policy_runs {
namespace {

/// Employed in manufacturing at the end of a year, agents.
double makers(const Found& found, int scenario, int member, int year)
{
  const auto& industries = hong_kong().table.industries;
  double persons = 0.0;
  for (int s = 0; s < std::ssize(industries); ++s)
    if (industries[static_cast<std::size_t>(s)].manufacturing)
      persons += found.end_of_year("industry", "employment", scenario, member, year, s);
  return persons;
}

// Criscuolo, Martin, Overman and Van Reenen (2019): ten points of the highest investment subsidy of
// an area raise its manufacturing employment by 10% (7 to 12% over their versions).
//
// Known miss: 1% after seven years. Only the flow of projects answers; makers already here replace
// what wears out as before, and near full employment the staff of plants comes from other makers as
// well. The test holds the sign, the measured value and the distance, so that it speaks up when a
// mechanism changes any of them.
TEST(InvestmentSubsidy, RaisesMakersEmploymentFarLessThanInSubsidisedAreas)
{
  const scenario::Overrides seven_years{.members = "32", .scale = "200", .until = "2030Q4"};
  const Found found({shipped("no_policy", seven_years), written("ten_points", "no_policy", R"(
[[instrument]]
mechanism = "capital_grant"
name = "Ten points of investment subsidy"
manufacturing_only = true
from = "2024Q1"
terms = { share = 0.1 }
)",
                                                                seven_years)});
  std::vector<double> gains;
  for (int member = 0; member < found.members(); ++member)
    gains.push_back(100.0 *
                    (makers(found, 1, member, 2030) / makers(found, 0, member, 2030) - 1.0));
  const Estimate gain = over_pairs(gains);
  fmt::print("manufacturing employment per ten points of subsidy: {:+.2f} % +- {:.2f} (10)\n",
             gain.mean, gain.error);
  // One-sided t test over 16 pairs: error rate 1% for the sign, below 0.5% for the two others.
  EXPECT_GT(gain.t(), 2.60);
  EXPECT_NEAR(gain.mean, 1.0, 3.3 * gain.error);
  EXPECT_LT(gain.mean + 3.3 * gain.error, 7.0);
}

}  // namespace
}  // namespace lionrock::policy_runs
