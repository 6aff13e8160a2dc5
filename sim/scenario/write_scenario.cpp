// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/write_scenario.hpp"

#include <fmt/format.h>

#include "sim/scenario/accepts.hpp"
#include "sim/scenario/toml_text.hpp"
#include "sim/scenario/write_instrument.hpp"

namespace lionrock::scenario {

namespace {

using scenario::written;  // the ones below would hide them

std::string written(const Members& members)
{
  if (members.first == 0) return fmt::format("{}", members.count());
  return fmt::format("\"{}-{}\"", members.first, members.last);
}

std::string written(const Path& path)
{
  if (path.by_year.size() == 1) return written(path.by_year.begin()->second);
  std::string years;
  for (const auto& [year, value] : path.by_year)
    years += fmt::format("{}{} = {}", years.empty() ? "" : ", ", year, written(value));
  return fmt::format("{{ {} }}", years);
}

std::string written(const std::map<std::string, Quarter>& openings)
{
  std::string sites;
  for (const auto& [slug, quarter] : openings)
    sites += fmt::format("{}{} = {}", sites.empty() ? "" : ", ", slug, written(quarter));
  return fmt::format("{{ {} }}", sites);
}

}  // namespace

std::vector<std::pair<std::string_view, std::string>> written_keys(const Scenario& scenario)
{
  const auto& [name, title, title_zh, run, target, outlook, sites, uncertainty, financing,
               structure, instruments, past_law, resolved] = scenario;
  const bool agents = run.engine == Engine::agent_based;
  std::vector<std::pair<std::string_view, std::string>> keys{
      {"title", in_quotes(title)},
      {"title_zh", in_quotes(title_zh)},
      {"run.start", written(run.start)},
      {"run.until", written(run.until)},
      {"run.members", written(run.members)},
      {"run.seed", fmt::format("{}", run.seed)},
      {"run.scale", fmt::format("{}", run.scale)},
      {"run.engine", in_quotes(agents ? "agent-based" : "input-output")},
      {"target.definition", in_quotes(target.definition)},
      {"target.share", written(target.share)},
      {"target.year", fmt::format("{}", target.year)},
  };
  if (Quarter::of(target.year, 4) > run.until) keys.emplace_back("target.beyond_run", "true");
  const auto add = [&](std::string_view key, const std::optional<Path>& path) {
    if (path) keys.emplace_back(key, written(*path));
  };
  add("outlook.world_demand_growth", outlook.world_demand_growth);
  add("outlook.world_inflation", outlook.world_inflation);
  add("outlook.us_policy_rate", outlook.us_policy_rate);
  add("outlook.labour_force_growth", outlook.labour_force_growth);
  add("outlook.productivity_growth", outlook.productivity_growth);
  add("outlook.manufacturing_trend", outlook.manufacturing_trend);
  keys.emplace_back("table.structure", fmt::format("{}", structure));
  keys.emplace_back("sites.as_announced", written(sites.as_announced));
  keys.emplace_back("sites.delay_years", written(sites.delay_years));
  keys.emplace_back("sites.area_factor", written(sites.area_factor));
  if (!sites.opens.empty()) keys.emplace_back("sites.opens", written(sites.opens));
  keys.emplace_back("financing.rule",
                    in_quotes(economy::financing_names[static_cast<std::size_t>(financing)]));
  keys.emplace_back("uncertainty.evidence", written(uncertainty.evidence));
  keys.emplace_back("uncertainty.common_shocks", written(uncertainty.common_shocks));
  return keys;
}

std::string write_scenario(const Scenario& scenario, const Limits& limits)
{
  std::string text;
  std::string_view section;
  for (const auto& [key, value] : written_keys(scenario)) {
    if (section_of(key) != section) {
      section = section_of(key);
      text += fmt::format("\n[{}]\n", section);
    }
    const std::string_view name = section.empty() ? key : key.substr(section.size() + 1);
    text += fmt::format("{} = {}\n", name, value);
  }
  return text + write_instruments(scenario.instruments, limits);
}

}  // namespace lionrock::scenario
