// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <vector>

#include "sim/cli/json_text.hpp"
#include "sim/cli/print_policy_json.hpp"
#include "sim/cli/print_summary.hpp"

namespace lionrock::cli {

namespace {

using experiment::Estimate;
using experiment::Summary;
using Differences = std::vector<experiment::ScenarioDifferences>;

std::string object(const std::vector<experiment::SummaryIndicator>& indicators)
{
  std::vector<std::string> members;
  for (const auto& indicator : indicators) {
    std::vector<std::string> years;
    for (const Estimate& year : indicator.years) years.push_back(json_estimate(year));
    members.push_back(fmt::format("{}: {}", json_text(indicator.name), json_array(years)));
  }
  return fmt::format("{{{}}}", fmt::join(members, ",\n      "));
}

std::string object(const experiment::Chance& chance)
{
  return fmt::format(R"({{"definition": {}, "share": {}, "year": {}, "reached": {}, "runs": {}, )"
                     R"("independent": {}, "upper_bound": {}}})",
                     json_text(chance.definition), chance.share, chance.year, chance.reached,
                     chance.runs, chance.independent, json_number(chance.upper_bound));
}

std::string object(const experiment::CheckFigure& figure)
{
  return fmt::format(
      R"({{"name": {}, "year": {}, "projected": {}, "published": {}, "random_walk": {}}})",
      json_text(figure.name), figure.year, json_estimate(figure.projected),
      json_number(figure.published), json_number(figure.random_walk));
}

template <class Item>
std::string objects(const std::vector<Item>& items)
{
  std::vector<std::string> all;
  for (const Item& item : items) all.push_back(object(item));
  return json_array(all);
}

std::string object(const Summary& summary, const Differences& differences,
                   const results::Results& results, std::size_t scenario)
{
  return fmt::format(
      "{{\"name\": {}, \"title\": {}, \"title_zh\": {},\n"
      "    \"members\": [{}, {}], \"members_asked\": {}, \"years\": [{}],\n"
      "    \"manufacturing_trend\": {},\n"
      "    \"indicators\": {},\n"
      "    \"trend\": {},\n"
      "    \"chances\": {},\n"
      "    \"check\": {},\n"
      "    \"instruments\": {},\n"
      "    \"all_instruments\": {},\n"
      "    \"bottlenecks\": {},\n"
      "    \"differences\": {}}}",
      json_text(summary.name), json_text(summary.title), json_text(summary.title_zh),
      summary.first_member, summary.last_member, summary.members_asked,
      fmt::join(summary.years, ", "), json_number(summary.manufacturing_trend),
      object(summary.indicators), object(summary.trend), objects(summary.chances),
      objects(summary.checks), json_instruments(results, scenario, summary.instruments),
      json_package(results, scenario), json_bottlenecks(results, scenario),
      json_differences(results, differences, scenario));
}

}  // namespace

void print_json(const std::vector<Summary>& summaries, const Differences& differences,
                const results::Results& results, std::ostream& out)
{
  std::vector<std::string> scenarios;
  for (std::size_t s = 0; s < summaries.size(); ++s)
    scenarios.push_back(object(summaries[s], differences, results, s));
  const results::Provenance& provenance = results.provenance;
  out << fmt::format(
      "{{\"program_version\": {}, \"git_commit\": {}, \"pack\": {}, \"pack_checksum\": {}, "
      "\"seed\": {},\n  \"scenarios\": {}}}\n",
      json_text(provenance.program_version), json_text(provenance.git_commit),
      json_text(provenance.pack_name), json_text(provenance.pack_checksum), provenance.seed,
      json_array(scenarios));
}

}  // namespace lionrock::cli
