// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/print_policy_json.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "sim/cli/json_text.hpp"
#include "sim/experiment/bottleneck_summary.hpp"
#include "sim/experiment/differences.hpp"
#include "sim/experiment/instrument_view.hpp"

namespace lionrock::cli {

namespace {

using experiment::InstrumentView;
using experiment::WholeYear;
using results::Results;

std::string object(const std::vector<double>& values, int first_member)
{
  return json_estimate(experiment::estimate(values, first_member));
}

/// Every number of an instrument by the end of a year.
std::string json_year(const InstrumentView& instruments, std::size_t entry, const WholeYear& year)
{
  const int first_member = instruments.view.first_member();
  std::vector<std::string> numbers;
  for (const results::Variable& variable : instruments.view.results.variables) {
    if (variable.group != "instrument") continue;
    const bool flow = variable.units.find("per quarter") != std::string::npos;
    const auto values = flow ? instruments.since_start(variable.name, year.last, entry)
                             : instruments.view.at(variable.name, year.last, entry);
    numbers.push_back(
        fmt::format("{}: {}", json_text(variable.name), object(values, first_member)));
  }
  return fmt::format("{{\"year\": {}, {}}}", year.year, fmt::join(numbers, ",\n         "));
}

std::string json_ran_out(const InstrumentView& instruments, std::size_t entry)
{
  const auto end = instruments.ran_out(entry);
  if (!end) return "null";
  return fmt::format(R"({{"members": {}, "runs": {}, "median_quarter": {}}})", end->members,
                     end->runs, json_text(end->median));
}

std::string json_instrument(const InstrumentView& instruments, std::size_t entry)
{
  const Results& results = instruments.view.results;
  std::string words;
  for (const char* name : {"name_en", "name_zh", "mechanism", "group", "evidence"})
    words += fmt::format(", {}: {}", json_text(name),
                         json_text(experiment::texts_of(results, "instrument", name).at(entry)));
  std::vector<std::string> years;
  for (const WholeYear& year : experiment::policy_years(results))
    years.push_back(json_year(instruments, entry, year));
  return fmt::format(
      "{{\"slug\": {}{},\n       \"ran_out\": {},\n       \"years\": [{}]}}",
      json_text(results::axis_of(results, "instrument", "instrument").labels.at(entry)), words,
      json_ran_out(instruments, entry), fmt::join(years, ",\n        "));
}

}  // namespace

std::string json_instruments(const Results& results, std::size_t scenario)
{
  if (!experiment::has_group(results, "instrument")) return "[]";
  const InstrumentView instruments(results, scenario);
  std::vector<std::string> all;
  for (const std::size_t i : instruments.entries) all.push_back(json_instrument(instruments, i));
  return json_array(all);
}

std::string json_bottlenecks(const Results& results, std::size_t scenario)
{
  if (!experiment::has_bottlenecks(results)) return "[]";
  const auto& labels = results::axis_of(results, "macro", "bottleneck").labels;
  std::vector<std::string> years;
  for (const auto& year :
       experiment::bottlenecks_of(results, scenario, experiment::whole_years(results)))
    years.push_back(
        fmt::format(R"({{"year": {}, "bottleneck": {}, "held": {}, "members": {}, "runs": {}}})",
                    year.year, year.largest ? json_text(labels[*year.largest]) : "null",
                    json_number(year.held), year.agree, year.members));
  return json_array(years);
}

std::string json_differences(const Results& results, std::size_t scenario)
{
  for (const auto& of : experiment::differences(results)) {
    if (of.scenario != scenario) continue;
    std::vector<std::string> all;
    for (const auto& each : of.all)
      all.push_back(fmt::format(
          R"({{"indicator": {}, "unit": {}, "year": {}, "mean": {}, "low": {}, "high": {}}})",
          json_text(each.indicator), json_text(each.unit), each.year,
          json_number(each.interval.mean), json_number(each.interval.low),
          json_number(each.interval.high)));
    return fmt::format("{{\"baseline\": {}, \"confidence\": 0.9, \"indicators\": {}}}",
                       json_text(results::axis_of(results, "macro", "scenario").labels.front()),
                       json_array(all));
  }
  return "null";
}

}  // namespace lionrock::cli
