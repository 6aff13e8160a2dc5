// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/member.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/quarter/phases.hpp"
#include "tests/experiment/small_runs.hpp"

namespace lionrock::experiment {
namespace {

/// The world a member meets in its third quarter.
economy::World world_of(const scenario::Scenario& scenario, int member)
{
  const MemberOpening opened = open_member({scenario, hong_kong(), member});
  auto economy = calibration::open_economy(hong_kong(), hong_kong().table, opened.opening);
  for (int t = 0; t < 3; ++t) {
    quarter::open_quarter(economy);
    ++economy.quarter;
  }
  return economy.world;
}

TEST(Member, MirrorsTheCommonShocksOfItsPartner)
{
  const auto scenario = baseline({});
  const economy::World even = world_of(scenario, 4);
  const economy::World odd = world_of(scenario, 5);
  EXPECT_NE(even.demand_shock, 0.0);
  EXPECT_EQ(even.demand_shock, -odd.demand_shock);
  EXPECT_EQ(even.consumption_shock, -odd.consumption_shock);
  EXPECT_EQ(even.investment_shock, -odd.investment_shock);
  EXPECT_EQ(even.product_shock, -odd.product_shock);
  EXPECT_NE(even.demand_shock, world_of(scenario, 6).demand_shock);
}

TEST(Member, MeetsNoCommonShocksWhenTheyAreSwitchedOff)
{
  const auto scenario = baseline({.set = {"uncertainty.common_shocks=false"}});
  const economy::World world = world_of(scenario, 0);
  EXPECT_EQ(world.demand_shock, 0.0);
  EXPECT_EQ(world.product_shock.cwiseAbs().maxCoeff(), 0.0);
}

std::vector<double> values_of(const scenario::Scenario& scenario, int member)
{
  std::vector<double> values;
  for (const auto& parameter : open_member({scenario, hong_kong(), member}).parameters)
    values.push_back(parameter.value);
  return values;
}

TEST(Member, SharesItsParametersWithItsPartnerAlone)
{
  const auto scenario = baseline({});
  EXPECT_EQ(values_of(scenario, 2), values_of(scenario, 3));
  EXPECT_NE(values_of(scenario, 2), values_of(scenario, 4));
}

TEST(Member, HasCentralParametersWithoutUncertainty)
{
  const auto scenario = baseline({.no_uncertainty = true});
  const auto parameters = open_member({scenario, hong_kong(), 7}).parameters;
  for (const auto& parameter : parameters) {
    if (parameter.name.starts_with("outlook.")) continue;
    const auto& of = hong_kong();
    const auto is_named = [&](const pack::Parameter& row) { return row.name == parameter.name; };
    const bool of_projects =
        std::any_of(of.project_parameters.begin(), of.project_parameters.end(), is_named);
    const auto& row =
        of_projects ? of.project_parameter(parameter.name) : of.parameter(parameter.name);
    EXPECT_EQ(parameter.value, row.central) << parameter.name;
  }
  EXPECT_EQ(values_of(scenario, 0), values_of(scenario, 9));
}

}  // namespace
}  // namespace lionrock::experiment
