// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/member.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

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

/// The pack's row of a parameter; those of the last three files are noted under the file's name.
const pack::Parameter& row_of(const std::string& name)
{
  const auto& pack = hong_kong();
  const std::size_t dot = name.find('.');
  const std::string own = dot == std::string::npos ? name : name.substr(dot + 1);
  if (name.starts_with("talent.")) return pack.talent_parameter(own);
  if (name.starts_with("research.")) return pack.research_parameter(own);
  if (name.starts_with("floor.")) return pack.floor_parameter(own);
  const auto is_named = [&](const pack::Parameter& row) { return row.name == name; };
  const auto& investors = pack.project_parameters;
  return std::any_of(investors.begin(), investors.end(), is_named) ? pack.project_parameter(name)
                                                                   : pack.parameter(name);
}

TEST(Member, HasEveryNumberOfTheDataOnceAndUnderItsOwnName)
{
  const auto parameters = open_member({baseline({}), hong_kong(), 4}).parameters;
  std::set<std::string> names;
  for (const auto& parameter : parameters) names.insert(parameter.name);
  EXPECT_EQ(names.size(), parameters.size());
  const auto& pack = hong_kong();
  constexpr std::size_t outlook = 4;
  EXPECT_EQ(parameters.size(), outlook + pack.parameters.size() + pack.project_parameters.size() +
                                   pack.talent_parameters.size() + pack.research_parameters.size() +
                                   pack.floor_parameters.size());
}

TEST(Member, DrawsWhatTheDataCallUncertainFromItsRangeAndNothingElse)
{
  const auto scenario = baseline({});
  const auto drawn = open_member({scenario, hong_kong(), 4}).parameters;
  const auto other = open_member({scenario, hong_kong(), 6}).parameters;
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    if (drawn[i].name.starts_with("outlook.")) continue;
    const pack::Parameter& row = row_of(drawn[i].name);
    EXPECT_GE(drawn[i].value, row.low) << drawn[i].name;
    EXPECT_LE(drawn[i].value, row.high) << drawn[i].name;
    const bool moves = row.uncertain && row.low < row.high;
    EXPECT_EQ(drawn[i].value != other[i].value, moves) << drawn[i].name;
  }
}

TEST(Member, HasCentralParametersWithoutUncertainty)
{
  const auto scenario = baseline({.no_uncertainty = true});
  const auto parameters = open_member({scenario, hong_kong(), 7}).parameters;
  for (const auto& parameter : parameters) {
    if (parameter.name.starts_with("outlook.")) continue;
    EXPECT_EQ(parameter.value, row_of(parameter.name).central) << parameter.name;
  }
  EXPECT_EQ(values_of(scenario, 0), values_of(scenario, 9));
}

}  // namespace
}  // namespace lionrock::experiment
