// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/write_scenario.hpp"

#include "tests/scenario/scenario_files.hpp"

namespace lionrock::scenario {
namespace {

using Resolved = ScenarioFiles;

TEST_F(Resolved, ReadsBackToAnEqualScenario)
{
  const auto path = write("odd.toml",
                          "title = 'A \"quoted\" \\ title'\ntitle_zh = '獅子山 🦁'\n"
                          "extends = 'baseline.toml'\n[outlook]\n"
                          "world_demand_growth = 0.1e-6\nworld_inflation = { 2030 = 0.02 }\n"
                          "labour_force_growth = 0\nproductivity_growth = -0.0123456789012345678\n"
                          "manufacturing_trend = { 2024 = 0.012, 2030 = -0.005, 2026 = 0.03 }\n"
                          "[sites]\nas_announced = true\ndelay_years = -1.5\n"
                          "opens = { amc = '2030Q1', hetao_1c = '2031Q3' }\n"
                          "[financing]\nrule = 'capital_works'\n");
  const std::vector<Overrides> runs{{},
                                    {.members = "3-9"},
                                    {.until = "2026Q3"},
                                    {.engine = "input-output"},
                                    {.set = {"target.share=1", "run.seed=9007199254740991"}},
                                    {.no_uncertainty = true}};
  for (const Overrides& overrides : runs) {
    const Scenario scenario = read(path, overrides);
    std::filesystem::create_directories(folder() / "again");
    const Scenario again = read(write("again/odd.toml", scenario.resolved));
    EXPECT_EQ(again, scenario) << scenario.resolved;
  }
}

TEST_F(Resolved, OfNoPolicyIsItsFileWithoutRemarks)
{
  EXPECT_EQ(read(folder() / "no_policy.toml").resolved,
            "title = \"No policy: no instrument in force\"\n"
            "title_zh = \"無政策：不設任何措施\"\n"
            "\n[run]\nstart = \"2024Q1\"\nuntil = \"2035Q4\"\nmembers = 64\nseed = 20260226\n"
            "scale = 100\nengine = \"agent-based\"\n"
            "\n[target]\ndefinition = \"narrow\"\nshare = 0.05\nyear = 2030\n"
            "\n[outlook]\n"
            "us_policy_rate = { 2024 = 0.0525, 2025 = 0.0425, 2026 = 0.0375, 2030 = 0.03 }\n"
            "\n[table]\nstructure = 2019\n"
            "\n[sites]\nas_announced = false\ndelay_years = 0.0\narea_factor = 1.0\n"
            "\n[financing]\nrule = \"bonds\"\n"
            "\n[uncertainty]\nevidence = true\ncommon_shocks = true\n");
}

}  // namespace
}  // namespace lionrock::scenario
