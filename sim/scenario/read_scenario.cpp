// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/read_scenario.hpp"

#include <algorithm>
#include <iterator>

#include "sim/scenario/build_instrument.hpp"
#include "sim/scenario/check_arrivals.hpp"
#include "sim/scenario/checks.hpp"
#include "sim/scenario/extends.hpp"
#include "sim/scenario/write_scenario.hpp"

namespace lionrock::scenario {

namespace {

int whole(const Settings& settings, std::string_view key)
{
  return static_cast<int>(settings.get<std::int64_t>(key));
}

std::optional<Path> path(const Settings& settings, std::string_view key)
{
  if (settings.find(key) == nullptr) return std::nullopt;
  return settings.get<Path>(key);
}

Run run_of(const Settings& settings)
{
  const bool agents = settings.get<std::string>("run.engine") == "agent-based";
  return {.start = settings.get<Quarter>("run.start"),
          .until = settings.get<Quarter>("run.until"),
          .members = settings.get<Members>("run.members"),
          .seed = static_cast<std::uint64_t>(settings.get<std::int64_t>("run.seed")),
          .scale = whole(settings, "run.scale"),
          .engine = agents ? Engine::agent_based : Engine::input_output};
}

Outlook outlook_of(const Settings& settings)
{
  return {.world_demand_growth = path(settings, "outlook.world_demand_growth"),
          .world_inflation = path(settings, "outlook.world_inflation"),
          .us_policy_rate = path(settings, "outlook.us_policy_rate"),
          .labour_force_growth = path(settings, "outlook.labour_force_growth"),
          .productivity_growth = path(settings, "outlook.productivity_growth"),
          .manufacturing_trend = path(settings, "outlook.manufacturing_trend")};
}

/// The value of a key, or what holds without it.
template <class T>
T value_or(const Settings& settings, std::string_view key, const T& absent)
{
  return settings.find(key) == nullptr ? absent : settings.get<T>(key);
}

Sites sites_of(const Settings& settings)
{
  return {.as_announced = value_or(settings, "sites.as_announced", false),
          .delay_years = value_or(settings, "sites.delay_years", 0.0),
          .area_factor = value_or(settings, "sites.area_factor", 1.0),
          .opens = value_or(settings, "sites.opens", Openings{}).quarters};
}

economy::Financing financing_of(const Settings& settings)
{
  const auto& names = economy::financing_names;
  const auto rule = value_or(settings, "financing.rule", std::string(names.front()));
  return static_cast<economy::Financing>(std::ranges::find(names, rule) - names.begin());
}

std::vector<policy::Instrument> instruments_of(const Settings& settings, const Limits& limits)
{
  std::vector<policy::Instrument> instruments;
  for (const InstrumentText& text : settings.instruments)
    std::ranges::move(build_instruments(text, limits), std::back_inserter(instruments));
  return instruments;
}

/// Law of the years before the run: the data name the entries, and the catalogue says their terms,
/// its judgements included.
std::vector<policy::Instrument> past_law_of(const Limits& limits)
{
  std::vector<policy::Instrument> past;
  for (const std::string& slug : limits.past_law) {
    InstrumentText text;
    text.entry = limits.catalogue.find(slug);
    text.assumption = true;
    std::ranges::move(build_instruments(text, limits), std::back_inserter(past));
  }
  return past;
}

Scenario scenario_of(const std::string& name, const Settings& settings, const Limits& limits)
{
  Scenario scenario{
      .name = name,
      .title = settings.get<std::string>("title"),
      .title_zh = settings.get<std::string>("title_zh"),
      .run = run_of(settings),
      .target = {.definition = settings.get<std::string>("target.definition"),
                 .share = settings.get<double>("target.share"),
                 .year = whole(settings, "target.year")},
      .outlook = outlook_of(settings),
      .sites = sites_of(settings),
      .uncertainty = {.evidence = settings.get<bool>("uncertainty.evidence"),
                      .common_shocks = settings.get<bool>("uncertainty.common_shocks")},
      .financing = financing_of(settings),
      .structure_year = whole(settings, "table.structure"),
      .instruments = instruments_of(settings, limits),
      .past_law = past_law_of(limits),
      .resolved = {}};
  check_arrivals(settings.instruments, scenario.instruments, limits.arrivals, scenario.run.start,
                 scenario.run.until);
  scenario.resolved = write_scenario(scenario, limits);
  return scenario;
}

}  // namespace

Scenario read_scenario(const std::filesystem::path& path, const Overrides& overrides,
                       const Limits& limits)
{
  Settings settings = read_with_bases(path, limits);
  check_complete(settings);
  check_against_data(settings, limits);
  check_target_year(settings);

  Settings options = read_overrides(overrides);
  options.file = settings.file;
  const bool cut_short = options.find("run.until") != nullptr;
  settings.replace_by(std::move(options));
  check_against_data(settings, limits);
  if (!cut_short) check_target_year(settings);
  return scenario_of(path.stem().string(), settings, limits);
}

}  // namespace lionrock::scenario
