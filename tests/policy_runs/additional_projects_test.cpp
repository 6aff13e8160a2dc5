// SPDX-License-Identifier: Apache-2.0
//
// The manufacturing share with and without instruments, in whole runs to 2035. Members share their
// luck across scenarios, so differences are of the same member; both members of an antithetic pair
// are one draw. Seeds are fixed: the outcome is the same on every run.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <iostream>

#include "tests/policy_runs/runs.hpp"

namespace lionrock::policy_runs {
namespace {

constexpr const char* share = "manufacturing_share_narrow_annual";

class Instruments : public testing::Test {
protected:
  static void SetUpTestSuite()
  {
    const scenario::Overrides thirty_two{.members = "32", .scale = "100"};
    found_ = new Found({shipped("no_policy", thirty_two), shipped("current_law", thirty_two),
                        shipped("ten_times", thirty_two)});
  }
  static void TearDownTestSuite() { delete found_; }

  /// Differences of a yearly figure between two scenarios, member by member.
  static std::vector<double> differences(const char* name, int more, int less, int year)
  {
    std::vector<double> of_members;
    for (int member = 0; member < found_->members(); ++member)
      of_members.push_back(found_->yearly(more, name, member, year) -
                           found_->yearly(less, name, member, year));
    return of_members;
  }

  static Found* found_;
};

Found* Instruments::found_ = nullptr;

TEST_F(Instruments, RaiseTheShareTheMoreTheLargerTheyAre)
{
  // One-sided t test over 16 pairs at t > 3.73: a true difference of nothing fails to be refused
  // in one case of a thousand, in each of the four comparisons.
  constexpr double critical = 3.73;
  for (const int year : {2030, 2035})
    for (const auto& [more, less] : {std::pair{1, 0}, std::pair{2, 1}}) {
      const auto gains = differences(share, more, less, year);
      const Estimate gain = over_pairs(gains);
      const auto up = std::count_if(gains.begin(), gains.end(), [](double x) { return x > 0.0; });
      std::cout << fmt::format(
          "{}: {} less {}: {:+.4f} points (standard error {:.4f}), {} of {} members up\n", year,
          more == 2 ? "ten_times" : "current_law", less == 1 ? "current_law" : "no_policy",
          100.0 * gain.mean, 100.0 * gain.error, up, gains.size());
      EXPECT_GT(gain.t(), critical) << year << ": scenario " << more << " over " << less;
    }
}

TEST_F(Instruments, RaiseGdpBesideTheShareWhereTheyAreLarge)
{
  // Not the share alone: it would rise as well if GDP fell.
  const Estimate gain = over_pairs(differences("gdp_real_annual", 2, 0, 2035));
  std::cout << fmt::format(
      "2035: ten_times less no_policy: real GDP {:+.0f} (standard error {:.0f})"
      " HK$ million\n",
      gain.mean, gain.error);
  EXPECT_GT(gain.t(), 3.73);
}

TEST(NoPolicy, KeepsTheNarrowShareOnItsTrendInEveryYear)
{
  // 64 members in 32 pairs, parameters central. A year is missed when the mean lies outside 0.02
  // points of the trend by more than 2.5 standard errors, so a true mean on the band's edge fails
  // a year with probability 0.9%, one of the twelve with at most 11%.
  const Found found(
      {shipped("no_policy", {.members = "64", .scale = "100", .no_uncertainty = true})});
  double largest = 0.0;
  for (int year = 2024; year <= 2035; ++year) {
    std::vector<double> gaps;
    for (int member = 0; member < found.members(); ++member)
      gaps.push_back(found.yearly(0, share, member, year) -
                     found.yearly(0, "manufacturing_share_narrow_trend_annual", member, year));
    const Estimate gap = over_pairs(gaps);
    std::cout << fmt::format("{}: share less trend {:+.4f} points (standard error {:.4f})\n", year,
                             100.0 * gap.mean, 100.0 * gap.error);
    EXPECT_LE(std::abs(gap.mean), 0.0002 + 2.5 * gap.error) << year;
    largest = std::max(largest, std::abs(gap.mean));
  }
  RecordProperty("largest_gap_points", fmt::format("{:.4f}", 100.0 * largest));
}

TEST(Scale, LeavesTheShareOfTenTimesAlone)
{
  // Eight members at one agent for ten and for a hundred, which share parameters, candidates and
  // common shocks. Missed when the mean difference exceeds 0.02 points by more than 3 standard
  // errors over pairs (three degrees of freedom): on the band's edge in 2.9% of cases.
  std::vector<double> gaps;
  const auto of_scale = [](const char* scale) {
    return Found({shipped("ten_times", {.members = "8", .scale = scale, .until = "2030Q4"})});
  };
  const Found ten = of_scale("10");
  const Found hundred = of_scale("100");
  for (int member = 0; member < ten.members(); ++member)
    gaps.push_back(ten.yearly(0, share, member, 2030) - hundred.yearly(0, share, member, 2030));
  const Estimate gap = over_pairs(gaps);
  std::cout << fmt::format(
      "scale 10 less scale 100, ten_times, 2030: {:+.4f} points (standard "
      "error {:.4f})\n",
      100.0 * gap.mean, 100.0 * gap.error);
  EXPECT_LE(std::abs(gap.mean), 0.0002 + 3.0 * gap.error);
}

}  // namespace
}  // namespace lionrock::policy_runs
