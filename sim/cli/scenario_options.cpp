// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/scenario_options.hpp"

#include "sim/base/error.hpp"
#include "sim/cli/locations.hpp"
#include "sim/scenario/read_scenario.hpp"
#include "sim/scenario/warnings.hpp"

namespace lionrock::cli {

namespace {

scenario::Limits limits_with_catalogue(const pack::EconomyPack& pack)
{
  return scenario::limits_of(pack, home() / "data" / "catalogue");
}

}  // namespace

void add_scenario_options(CLI::App& command, ScenarioOptions& options)
{
  auto& overrides = options.overrides;
  command.add_option("scenario", options.files, "Scenario files, or names of shipped scenarios")
      ->type_name("SCENARIO");
  command.add_option("--members", overrides.members, "Members of the ensemble")->type_name("N|A-B");
  command.add_option("--seed", overrides.seed, "Seed of every random draw")->type_name("S");
  command
      .add_option("--scale", overrides.scale,
                  "Persons and establishments per agent; 1 is the full size")
      ->type_name("K");
  command.add_option("--until", overrides.until, "Last quarter")->type_name("2035Q4");
  command.add_option("--engine", overrides.engine, "Model that projects")
      ->type_name("agent-based|input-output");
  command.add_option("--set", overrides.set, "Replace a key of the scenario; may be repeated")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
  command.add_flag("--no-uncertainty", overrides.no_uncertainty,
                   "Central behavioural parameters instead of draws; common shocks stay");
  command.add_option("--pack", options.pack, "Economy pack")->capture_default_str();
}

std::vector<scenario::Scenario> read_scenarios(const ScenarioOptions& options,
                                               const pack::EconomyPack& pack)
{
  const scenario::Limits limits = limits_with_catalogue(pack);
  std::vector<scenario::Scenario> scenarios;
  for (const std::string& file : options.files)
    scenarios.push_back(scenario::read_scenario(scenario_file(file), options.overrides, limits));
  return scenarios;
}

std::vector<std::string> scenario_warnings(const scenario::Scenario& scenario,
                                           const pack::EconomyPack& pack)
{
  const auto research = [&](const char* name) { return pack.research_parameter(name).central; };
  return scenario::warnings(scenario, pack.archetypes,
                            {.profits_tax = pack.tax_code.profits_rate,
                             .research_deduction = research("deduction"),
                             .first_research_deduction = research("first_deduction"),
                             .first_research_band = research("first_band")});
}

std::vector<ScenarioTitle> known_titles(const pack::EconomyPack& pack)
{
  const scenario::Limits limits = limits_with_catalogue(pack);
  std::vector<ScenarioTitle> titles;
  for (const auto& path : known_scenarios()) {
    try {
      const auto scenario = scenario::read_scenario(path, {}, limits);
      titles.push_back({path, scenario.title, scenario.title_zh});
    } catch (const ScenarioError&) {
      titles.push_back({path, "(not a scenario this version reads; see lionrock check)", ""});
    }
  }
  return titles;
}

}  // namespace lionrock::cli
