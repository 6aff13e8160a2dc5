// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <vector>

#include "sim/cli/json_text.hpp"
#include "sim/cli/print_summary.hpp"

namespace lionrock::cli {

namespace {

using experiment::Estimate;
using experiment::Summary;

std::string object(const Estimate& estimate)
{
  return fmt::format(R"({{"mean": {}, "low": {}, "high": {}, "standard_error": {}}})",
                     json_number(estimate.mean), json_number(estimate.low),
                     json_number(estimate.high), json_number(estimate.standard_error));
}

std::string object(const std::vector<experiment::SummaryIndicator>& indicators)
{
  std::vector<std::string> members;
  for (const auto& indicator : indicators) {
    std::vector<std::string> years;
    for (const Estimate& year : indicator.years) years.push_back(object(year));
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
      json_text(figure.name), figure.year, object(figure.projected), json_number(figure.published),
      json_number(figure.random_walk));
}

std::string object(const Summary& summary);

template <class Item>
std::string objects(const std::vector<Item>& items)
{
  std::vector<std::string> all;
  for (const Item& item : items) all.push_back(object(item));
  return json_array(all);
}

std::string object(const Summary& summary)
{
  return fmt::format(
      "{{\"name\": {}, \"title\": {}, \"title_zh\": {},\n"
      "    \"members\": [{}, {}], \"members_asked\": {}, \"years\": [{}],\n"
      "    \"manufacturing_trend\": {},\n"
      "    \"indicators\": {},\n"
      "    \"trend\": {},\n"
      "    \"chances\": {},\n"
      "    \"check\": {}}}",
      json_text(summary.name), json_text(summary.title), json_text(summary.title_zh),
      summary.first_member, summary.last_member, summary.members_asked,
      fmt::join(summary.years, ", "), json_number(summary.manufacturing_trend),
      object(summary.indicators), object(summary.trend), objects(summary.chances),
      objects(summary.checks));
}

}  // namespace

void print_json(const std::vector<Summary>& summaries, const results::Provenance& provenance,
                std::ostream& out)
{
  out << fmt::format(
      "{{\"program_version\": {}, \"git_commit\": {}, \"pack\": {}, \"pack_checksum\": {}, "
      "\"seed\": {},\n  \"scenarios\": {}}}\n",
      json_text(provenance.program_version), json_text(provenance.git_commit),
      json_text(provenance.pack_name), json_text(provenance.pack_checksum), provenance.seed,
      objects(summaries));
}

}  // namespace lionrock::cli
