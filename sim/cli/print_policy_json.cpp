// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/print_policy_json.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "sim/cli/json_text.hpp"
#include "sim/experiment/bottleneck_summary.hpp"
#include "sim/experiment/differences.hpp"
#include "sim/experiment/instrument_view.hpp"
#include "sim/experiment/job_cost.hpp"

namespace lionrock::cli {

namespace {

using experiment::InstrumentView;
using experiment::WholeYear;
using results::Results;

std::string object(const std::vector<double>& values, int first_member)
{
  return json_estimate(experiment::estimate(values, first_member));
}

/// What a variable says by the end of a year: of a flow the sum since the start of the run.
std::vector<double> values_by(const InstrumentView& instruments, const results::Variable& variable,
                              std::size_t entry, const WholeYear& year)
{
  const bool flow = variable.units.find("per quarter") != std::string::npos;
  return flow ? instruments.since_start(variable.name, year.last, entry)
              : instruments.view.at(variable.name, year.last, entry);
}

/// Every number of an instrument by the end of a year.
std::string json_year(const InstrumentView& instruments, std::size_t entry, const WholeYear& year)
{
  const int first_member = instruments.view.first_member();
  std::vector<std::string> numbers;
  for (const results::Variable& variable : instruments.view.results.variables) {
    if (!experiment::is_of_instruments(variable)) continue;
    const auto values = values_by(instruments, variable, entry, year);
    numbers.push_back(
        fmt::format("{}: {}", json_text(variable.name), object(values, first_member)));
  }
  const auto used = instruments.budget_used(year.last, entry);
  numbers.push_back(fmt::format("\"budget_used\": {}", used ? json_number(*used) : "null"));
  return fmt::format("{{\"year\": {}, {}}}", year.year, fmt::join(numbers, ",\n         "));
}

std::string json_ran_out(const InstrumentView& instruments, std::size_t entry)
{
  const auto end = instruments.ran_out(entry);
  if (!end) return "null";
  return fmt::format(R"({{"members": {}, "runs": {}, "median_quarter": {}}})", end->members,
                     end->runs, json_text(end->median));
}

std::string json_instrument(const InstrumentView& instruments, std::size_t entry, bool promised)
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
      "{{\"slug\": {}{}, \"promised_before_the_run\": {},\n       \"ran_out\": {},\n       "
      "\"years\": [{}]}}",
      json_text(results::axis_of(results, "instrument", "instrument").labels.at(entry)), words,
      promised, json_ran_out(instruments, entry), fmt::join(years, ",\n        "));
}

/// What all instruments did together by the end of a year, each project counted once.
std::string json_package_year(const InstrumentView& instruments, const WholeYear& year)
{
  const int first_member = instruments.view.first_member();
  std::string numbers;
  const auto add = [&](std::string_view name, const std::vector<double>& values) {
    numbers += fmt::format(",\n         {}: {}", json_text(name), object(values, first_member));
  };
  for (const results::Variable& variable : instruments.view.results.variables)
    if (variable.group == "instrument" && !experiment::is_of_instruments(variable))
      add(variable.name, values_by(instruments, variable, 0, year));
  add("outlay_and_net_equity", instruments.total_cash(year.last));
  add("tax_forgone", instruments.total_since_start("tax_forgone", year.last));
  const auto cost = experiment::package_job_cost(instruments, year.last);
  return fmt::format("{{\"year\": {}{},\n         \"per_additional_job\": {}}}", year.year, numbers,
                     cost ? fmt::format(R"({{"cash": {}, "with_tax": {}}})",
                                        json_number(cost->cash), json_number(cost->with_tax))
                          : "null");
}

}  // namespace

std::string json_package(const Results& results, std::size_t scenario)
{
  std::vector<std::string> years;
  if (experiment::has_group(results, "instrument")) {
    const InstrumentView instruments(results, scenario);
    for (const WholeYear& year : experiment::policy_years(results))
      years.push_back(json_package_year(instruments, year));
  }
  return json_array(years);
}

std::string json_instruments(const Results& results, std::size_t scenario,
                             const std::vector<policy::Instrument>& own)
{
  if (!experiment::has_group(results, "instrument")) return "[]";
  const InstrumentView instruments(results, scenario);
  std::vector<std::string> all;
  for (const std::size_t i : instruments.entries)
    all.push_back(json_instrument(instruments, i, instruments.is_promised_before(own, i)));
  return json_array(all);
}

std::string json_bottlenecks(const Results& results, std::size_t scenario)
{
  if (!experiment::has_bottlenecks(results)) return "[]";
  const auto& labels = results::axis_of(results, "macro", "bottleneck").labels;
  std::vector<std::string> years;
  for (const auto& year :
       experiment::bottlenecks_of(results, scenario, experiment::whole_years(results)))
    for (std::size_t hold = 0; hold < year.largest.size(); ++hold) {
      const experiment::Largest& of = year.largest[hold];
      years.push_back(fmt::format(
          R"({{"year": {}, "kind": {}, "bottleneck": {}, "held": {}, "members": {}, "runs": {}}})",
          year.year, json_text(experiment::hold_names[hold]),
          of.bottleneck ? json_text(labels[*of.bottleneck]) : "null", json_number(of.held),
          of.agree, of.members));
    }
  return json_array(years);
}

std::string json_differences(const Results& results,
                             const std::vector<experiment::ScenarioDifferences>& differences,
                             std::size_t scenario)
{
  for (const auto& of : differences) {
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
