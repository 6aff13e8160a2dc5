// SPDX-License-Identifier: Apache-2.0
// How far industries lie above their no-policy trend, as candidates see it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iostream>

#include "sim/experiment/open_projects.hpp"
#include "sim/quarter/phases.hpp"
#include "sim/quarter/quarter.hpp"
#include "tests/experiment/small_runs.hpp"

namespace lionrock::experiment {
namespace {

/// A member's economy with its pipeline.
struct Opened {
  economy::Economy economy;
  quarter::ProjectBooks books;
};

Opened opened(const scenario::Scenario& scenario, int member)
{
  const Member of{scenario, hong_kong(), member};
  const MemberOpening opening = open_member(of);
  auto economy = calibration::open_economy(hong_kong(), hong_kong().table, opening.opening);
  auto books = open_projects(of, opening.opening, economy);
  return {std::move(economy), std::move(books)};
}

TEST(Clusters, FollowWhatAnIndustryAddsOverItsTrendWithinYears)
{
  const auto scenario = shipped("no_policy", {});
  auto [economy, books] = opened(scenario, 0);
  const auto& trend = economy.trend.at(0);
  economy::TradeFlows trade;
  trade.output = trend.output / economy.scale;
  trade.input_volume = trend.input_volume / economy.scale;
  quarter::follow_clusters(economy, trade, books);
  ASSERT_EQ(std::ssize(books.cluster), economy.technology.industries);
  for (const double cluster : books.cluster) EXPECT_NEAR(cluster, 1.0, 1e-12);

  constexpr int food = 2;
  trade.output[food] *= 2.0;
  trade.input_volume[food] *= 2.0;
  const double years = books.pipeline.setting().behaviour.agglomeration_years;
  quarter::follow_clusters(economy, trade, books);
  EXPECT_NEAR(books.cluster[food], 1.0 + 1.0 / (4.0 * years), 1e-12);
  EXPECT_NEAR(books.cluster[food + 1], 1.0, 1e-12);
  for (int quarter = 0; quarter < 400; ++quarter) quarter::follow_clusters(economy, trade, books);
  EXPECT_NEAR(books.cluster[food], 2.0, 1e-6);

  quarter::open_quarter(economy);
  quarter::act(economy, books);
  quarter::advance_projects(economy, books);
  EXPECT_EQ(books.conditions.cluster, books.cluster);
}

TEST(Clusters, WithoutPolicyLeaveArrivalsAtTheirRate)
{
  // Industries stray from their trend by luck; arrivals of the kinds they have must stay within 1%
  // of their rate in the mean over members, at the largest elasticity of the data.
  const auto scenario = shipped("no_policy", {.scale = "200", .no_uncertainty = true});
  const double elasticity = hong_kong().project_parameter("agglomeration_arrivals").high;
  constexpr int members = 16;
  constexpr int quarters = 48;
  double sum = 0.0;
  double lowest = 1.0;
  double highest = 1.0;
  for (int member = 0; member < members; ++member) {
    auto [economy, books] = opened(scenario, member);
    double weights = 0.0;
    double factor = 0.0;
    for (int t = 0; t < quarters; ++t) {
      static_cast<void>(quarter::run_quarter(economy, books));
      for (const projects::Kind& kind : books.pipeline.kinds())
        for (const auto& in : kind.archetype->industries) {
          const double cluster = books.cluster[static_cast<std::size_t>(in.industry)];
          const double weight =
              kind.arrivals / static_cast<double>(kind.archetype->industries.size());
          factor += weight * std::pow(cluster, elasticity);
          weights += weight;
          lowest = std::min(lowest, cluster);
          highest = std::max(highest, cluster);
        }
    }
    sum += factor / weights;
  }
  std::cout << fmt::format(
      "arrivals over their rate without policy: {:.4f}; clusters between {:.2f} and {:.2f}\n",
      sum / members, lowest, highest);
  EXPECT_NEAR(sum / members, 1.0, 0.01);
}

}  // namespace
}  // namespace lionrock::experiment
