// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/base/error.hpp"
#include "sim/experiment/ensemble.hpp"
#include "sim/pack/pack.hpp"
#include "sim/scenario/read_scenario.hpp"

namespace lionrock::experiment {
namespace {

TEST(Outlook, ThatTheEconomyCannotFollowIsTheScenariosFaultAndNotTheDatas)
{
  const std::string source = LIONROCK_SOURCE_DIR;
  const pack::EconomyPack pack = pack::read_pack(source + "/data/hong_kong");
  for (const char* set : {"outlook.manufacturing_trend=0.3", "outlook.productivity_growth=0.1"}) {
    scenario::Overrides overrides;
    overrides.members = "1";
    overrides.scale = "10000";
    overrides.set = {set};
    const auto scenario = scenario::read_scenario(source + "/scenarios/baseline.toml", overrides,
                                                  scenario::limits_of(pack));
    try {
      (void)run({scenario}, pack, {1, {}, nullptr});
      FAIL() << set;
    } catch (const ScenarioError& error) {
      EXPECT_THAT(error.what(), testing::HasSubstr("[outlook]")) << set;
    }
  }
}

}  // namespace
}  // namespace lionrock::experiment
