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

/// Numbers of a year by what they are: a sum since the start of the run, a sum over the year, or
/// what stands at its end.
struct YearNumbers {
  const InstrumentView& instruments;
  const WholeYear& year;
  std::vector<std::string> to_date{}, in_year{}, at_end{};

  [[nodiscard]] std::string named(std::string_view name, const std::vector<double>& values) const
  {
    return fmt::format("{}: {}", json_text(name), object(values, instruments.view.first_member()));
  }
  void add(const results::Variable& variable, std::size_t entry)
  {
    const experiment::PolicyView& view = instruments.view;
    const std::string& name = variable.name;
    if (variable.units.find("per quarter") == std::string::npos) {
      at_end.push_back(named(name, view.at(name, year.last, entry)));
      return;
    }
    to_date.push_back(named(name, view.sum(name, 0, year.last, entry)));
    in_year.push_back(named(name, view.sum(name, year.last - 3, year.last, entry)));
  }
  [[nodiscard]] std::string text() const
  {
    constexpr const char* between = ",\n           ";
    return fmt::format(
        "\"year\": {},\n         \"to_date\": {{{}}},\n         \"in_year\": {{{}}},\n"
        "         \"at_end\": {{{}}}",
        year.year, fmt::join(to_date, between), fmt::join(in_year, between),
        fmt::join(at_end, between));
  }
};

/// Every number of an instrument in a year and by its end.
std::string json_year(const InstrumentView& instruments, std::size_t entry, const WholeYear& year)
{
  YearNumbers numbers{instruments, year};
  for (const results::Variable& variable : instruments.view.results.variables)
    if (experiment::is_of_instruments(variable)) numbers.add(variable, entry);
  numbers.to_date.push_back(
      numbers.named("outlay_and_net_equity", instruments.cash(year.last, entry)));
  const auto used = instruments.budget_used(year.last, entry);
  numbers.at_end.push_back(fmt::format("\"budget_used\": {}", used ? json_number(*used) : "null"));
  return fmt::format("{{{}}}", numbers.text());
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

/// What all instruments did together in a year and by its end, each project counted once.
std::string json_package_year(const InstrumentView& instruments, const WholeYear& year)
{
  YearNumbers numbers{instruments, year};
  for (const results::Variable& variable : instruments.view.results.variables)
    if (variable.group == "instrument" && !experiment::is_of_instruments(variable))
      numbers.add(variable, 0);
  numbers.to_date.push_back(
      numbers.named("outlay_and_net_equity", instruments.total_cash(year.last)));
  for (const char* name : {"tax_forgone", "land_forgone"})
    numbers.to_date.push_back(numbers.named(name, instruments.total_since_start(name, year.last)));
  const auto cost = experiment::package_job_cost(instruments, year.last);
  return fmt::format("{{{},\n         \"per_additional_job\": {}}}", numbers.text(),
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
