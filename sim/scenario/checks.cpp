// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/checks.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "sim/scenario/accepts.hpp"
#include "sim/scenario/nearest.hpp"
#include "sim/scenario/printable.hpp"

namespace lionrock::scenario {

namespace {

constexpr int most_quarters = 400;  ///< a century; orders of magnitude beyond what data can support

Place place_of_missing(const Settings& settings, std::string_view key)
{
  const auto section = settings.sections.find(section_of(key));
  return section == settings.sections.end() ? Place{settings.file} : section->second;
}

/// Slugs of sites that the data do not know.
void check_openings(const Settings& settings, const Limits& limits)
{
  if (settings.find("sites.opens") == nullptr) return;
  const auto& openings = settings.get<Openings>("sites.opens");
  for (const auto& [slug, place] : openings.places)
    if (std::find(limits.sites.begin(), limits.sites.end(), slug) == limits.sites.end())
      throw ScenarioError(place, fmt::format("sites.opens.{} is not a site", printable(slug)),
                          named_suggestion(slug, limits.sites, "site"));
}

}  // namespace

void check_complete(const Settings& settings)
{
  for (const Accepts& accepts : accepted_keys())
    if (accepts.required() && settings.find(accepts.key) == nullptr)
      throw ScenarioError(place_of_missing(settings, accepts.key),
                          fmt::format("{} is missing", accepts.key), expectation(accepts));
}

void check_against_data(const Settings& settings, const Limits& limits)
{
  const auto start = settings.get<Quarter>("run.start");
  const auto until = settings.get<Quarter>("run.until");
  if (start != limits.start)
    throw ScenarioError(
        settings.find("run.start")->place,
        fmt::format("run.start = {} is not where the data end", start.label()),
        fmt::format("\"{}\", the quarter after the base year", limits.start.label()));
  if (until < start)
    throw ScenarioError(
        settings.find("run.until")->place,
        fmt::format("run.until = {} lies before run.start = {}", until.label(), start.label()),
        fmt::format("a quarter from \"{}\" on", start.label()));
  if (until - start >= most_quarters)
    throw ScenarioError(
        settings.find("run.until")->place,
        fmt::format("run.until = {} is too far away", until.label()),
        fmt::format("a quarter up to \"{}\"", (start + most_quarters + -1).label()));

  const auto structure = settings.get<std::int64_t>("table.structure");
  const auto& years = limits.structure_years;
  if (std::find(years.begin(), years.end(), structure) == years.end())
    throw ScenarioError(settings.find("table.structure")->place,
                        fmt::format("table.structure = {} is not in the data", structure),
                        fmt::format("{}", fmt::join(years, " or ")));
  check_openings(settings, limits);
}

void check_target_year(const Settings& settings)
{
  const auto start = settings.get<Quarter>("run.start");
  const auto until = settings.get<Quarter>("run.until");
  const auto year = static_cast<int>(settings.get<std::int64_t>("target.year"));
  const bool may_lie_beyond =
      settings.find("target.beyond_run") != nullptr && settings.get<bool>("target.beyond_run");
  const bool too_early = Quarter::of(year, 1) < start;
  const bool too_late = Quarter::of(year, 4) > until && !may_lie_beyond;
  if (too_early || too_late)
    throw ScenarioError(settings.find("target.year")->place,
                        fmt::format("target.year = {} is not a whole year of the run, {} to {}",
                                    year, start.label(), until.label()),
                        "a year whose four quarters are simulated, or target.beyond_run = true");
}

}  // namespace lionrock::scenario
