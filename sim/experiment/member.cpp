// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/member.hpp"

#include <fmt/format.h>

#include "sim/base/error.hpp"
#include "sim/experiment/agent_based_projection.hpp"
#include "sim/experiment/input_output_projection.hpp"
#include "sim/experiment/open_projects.hpp"
#include "sim/experiment/outlook_paths.hpp"
#include "sim/experiment/yearly.hpp"

namespace lionrock::experiment {

MemberOpening open_member(const Member& member)
{
  const auto& scenario = member.scenario;
  const auto& run = scenario.run;
  const auto number = static_cast<std::uint32_t>(member.number);
  const std::uint32_t pair = number / 2;
  std::vector<calibration::DrawnParameter> drawn;
  const auto behaviour = calibration::draw_behaviour(member.pack, scenario.uncertainty.evidence,
                                                     run.seed, pair, drawn);
  auto paths = outlook_paths(scenario, member.pack, pair, drawn);
  economy::Switches switches;
  switches.common_shocks = scenario.uncertainty.common_shocks;
  const projects::Setting projects = project_setting(member, drawn);
  const auto other = calibration::draw_other_behaviour(member.pack, scenario.uncertainty.evidence,
                                                       run.seed, pair, drawn);
  paths.plants = projects::expected_without_policy(projects, paths.quarters());
  return {.opening = {.scale = static_cast<double>(run.scale),
                      .behaviour = behaviour,
                      .paths = std::move(paths),
                      .luck = {.seed = run.seed,
                               .member = number,
                               .pair = pair,
                               .sign = number % 2 == 0 ? 1.0 : -1.0},
                      .switches = switches,
                      .projects = projects,
                      .quarters = quarters_of(run),
                      .other = other},
          .parameters = std::move(drawn)};
}

namespace {

/// Whether a scenario sets growth of its own beside the data's.
bool sets_growth(const scenario::Outlook& outlook)
{
  return outlook.world_demand_growth || outlook.world_inflation || outlook.labour_force_growth ||
         outlook.productivity_growth || outlook.manufacturing_trend;
}

MemberResults project(const Member& member, const MemberOpening& opened, const QuarterDone& done)
{
  const bool agents = member.scenario.run.engine == scenario::Engine::agent_based;
  return agents ? project_agents(member, opened.opening, done)
                : project_input_output(member, opened.opening, done);
}

}  // namespace

MemberResults run_member(const Member& member, const QuarterDone& done)
try {
  MemberOpening opened = open_member(member);
  MemberResults results = project(member, opened, done);
  set_inflation(results.macro);
  for (std::size_t t = 0; t < results.macro.size(); ++t)
    results.macro[t].narrow_share_trend = results.trend.quarterly_narrow_share[t];
  results.parameters = std::move(opened.parameters);
  return results;
} catch (const DataError& error) {
  // The data can be opened on their own outlook; what a scenario sets instead may not be feasible.
  if (!sets_growth(member.scenario.outlook)) throw;
  throw ScenarioError(fmt::format(
      "{}: [outlook] asks for what the economy of the data cannot do: {}\n  expected: "
      "growth nearer to what the data say (lionrock check --resolved shows what is set)",
      member.scenario.name, error.what()));
}

}  // namespace lionrock::experiment
