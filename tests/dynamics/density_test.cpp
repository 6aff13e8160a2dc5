// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "sim/dynamics/research.hpp"
#include "sim/quarter/quarter.hpp"
#include "tests/dynamics/talented.hpp"

namespace lionrock::dynamics {
namespace {

using economy::Economy;

/// Persons whom the trend of a quarter keeps at work, as the economy opened with them.
Eigen::VectorXd on_trend(const Economy& economy)
{
  return economy.research.opening_crowd.cwiseProduct(economy.trend.at(economy.quarter).persons) /
         economy.scale;
}

TEST(Density, OfClustersOnTheTrendIsOneAndAddsNothing)
{
  Economy economy = talented(300.0, 8, 0);
  for (; economy.quarter < 8; ++economy.quarter) {
    follow_density(economy, on_trend(economy));
    follow_density(economy, 0.97 * on_trend(economy));  // in a slump that is everywhere
    EXPECT_LT((economy.research.density.array() - 1.0).abs().maxCoeff(), 1e-12);
  }
}

TEST(Density, OfOneClusterTwiceAsLargeRaisesItsProductivitySlowly)
{
  Economy economy = talented(300.0, 8, 0);
  const auto& research = economy.research;
  constexpr int s = 13;
  Eigen::VectorXd persons = on_trend(economy);
  persons[s] *= 2.0;
  const double all = persons.sum() / on_trend(economy).sum();
  const double full = std::pow(2.0 / all, research.behaviour.agglomeration);
  const double elsewhere = std::pow(1.0 / all, research.behaviour.agglomeration);
  follow_density(economy, persons);
  const double first = std::exp(research.density_gain(s)) - 1.0;
  EXPECT_GT(first, 0.0);
  EXPECT_LT(first, 0.1 * (full - 1.0));
  for (int quarter = 0; quarter < 400; ++quarter) follow_density(economy, persons);
  for (Eigen::Index other = 0; other < persons.size(); ++other)
    EXPECT_NEAR(std::exp(research.density_gain(other)),
                persons[other] == 0.0 ? 1.0
                : other == s          ? full
                                      : elsewhere,
                1e-6)
        << other;
  advance_research(economy);
  EXPECT_NEAR(research.gain_of(s), std::log(full), 1e-6);
}

TEST(Density, FollowsPersonsAtWorkInWholeQuarters)
{
  Economy economy = talented(300.0, 8, 0);
  Eigen::VectorXd expected = Eigen::VectorXd::Ones(economy.technology.industries);
  for (int t = 0; t < 8; ++t) {
    const Eigen::VectorXd normal = on_trend(economy);
    const auto record = quarter::run_quarter(economy);
    const double cycle = record.flows.income.persons.sum() / normal.sum();
    const double a = economy.research.behaviour.density_adjustment;
    for (Eigen::Index s = 0; s < expected.size(); ++s)
      if (normal[s] > 0.0)
        expected[s] =
            rules::next_density(expected[s], record.flows.income.persons[s] / cycle / normal[s], a);
  }
  EXPECT_LT((economy.research.density - expected).cwiseAbs().maxCoeff(), 1e-12);
  EXPECT_GT((expected.array() - 1.0).abs().maxCoeff(), 1e-4);
}

}  // namespace
}  // namespace lionrock::dynamics
