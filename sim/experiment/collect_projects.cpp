// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/collect_projects.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <utility>

#include "sim/base/calendar.hpp"
#include "sim/results/policy_schema.hpp"
#include "sim/results/schema.hpp"

namespace lionrock::experiment {

namespace {

using projects::Candidate;
using projects::FullSize;
using results::Results;

/// One row of the group.
struct Row {
  std::size_t scenario, member;  ///< places on their axes
  const Candidate* candidate;
  const FullSize* size;
  const PolicyResults* results;
};

struct StageField {
  const char* name;
  int Candidate::*quarter;
};

constexpr std::array stage_fields{
    StageField{"arrived", &Candidate::arrived},   StageField{"decided", &Candidate::decided},
    StageField{"approved", &Candidate::approved}, StageField{"leased", &Candidate::leased},
    StageField{"started", &Candidate::started},   StageField{"opened", &Candidate::opened},
    StageField{"full", &Candidate::full},         StageField{"ended", &Candidate::ended},
};

std::vector<Row> rows_of(const PolicyMembers& members)
{
  std::vector<Row> rows;
  for (std::size_t s = 0; s < members.size(); ++s)
    for (std::size_t m = 0; m < members[s].size(); ++m) {
      const PolicyResults* results = members[s][m];
      if (!results) continue;
      if (results->projects.size() != results->full_size.size())
        throw std::logic_error("projects without their full sizes");
      for (std::size_t c = 0; c < results->projects.size(); ++c)
        rows.push_back({s, m, &results->projects[c], &results->full_size[c], results});
    }
  return rows;
}

/// First and last quarter that the axis must hold: the run, and what came before it.
std::pair<int, int> span_of(const std::vector<Row>& rows, int quarters)
{
  int first = 0, last = quarters - 1;
  for (const Row& row : rows)
    for (const StageField& field : stage_fields)
      if (const int quarter = row.candidate->*field.quarter; quarter != Candidate::never) {
        first = std::min(first, quarter);
        last = std::max(last, quarter);
      }
  return {first, last};
}

template <std::size_t size>
std::vector<std::string> texts_of(const std::array<const char*, size>& names)
{
  return {names.begin(), names.end()};
}

std::vector<std::string> slugs_of(const std::vector<SiteLabel>& sites)
{
  std::vector<std::string> slugs;
  for (const SiteLabel& site : sites) slugs.push_back(site.slug);
  return slugs;
}

void set_axes(Results& all, const std::vector<Row>& rows, const PolicyContext& context,
              std::pair<int, int> span)
{
  std::vector<std::string> slugs, name_en, name_zh;
  for (const pack::Archetype& archetype : context.archetypes) {
    slugs.push_back(archetype.slug);
    name_en.push_back(archetype.name_en);
    name_zh.push_back(archetype.name_zh);
  }
  const Quarter start =
      Quarter::parse(results::axis_of(all, "macro", "quarter").labels.front()).value();
  all.axes["project"] = {results::project_axis(std::ssize(rows)),
                         results::axis_of(all, "macro", "scenario"),
                         results::archetype_axis(std::move(slugs)),
                         results::industry_axis(context.industries),
                         results::candidate_class_axis(texts_of(pack::candidate_class_names)),
                         results::origin_axis(texts_of(pack::origin_names)),
                         results::outcome_axis(),
                         results::project_label_axis(),
                         results::quarter_axis(start + span.first, start + span.second)};
  for (const auto& texts : {results::archetype_texts(std::move(name_en), std::move(name_zh)),
                            results::industry_texts("project", context.industries)})
    all.texts.insert(all.texts.end(), texts.begin(), texts.end());
}

/// Adds a variable with `number(row)` of every row.
template <class Number>
void add(Results& all, const std::vector<Row>& rows, std::string_view name, const Number& number)
{
  std::vector<double> values;
  values.reserve(rows.size());
  for (const Row& row : rows) values.push_back(static_cast<double>(number(row)));
  all.variables.push_back(results::make_variable("project", name, std::move(values)));
}

void add_whose(Results& all, const std::vector<Row>& rows)
{
  const auto& numbers = results::axis_of(all, "macro", "member").numbers;
  add(all, rows, "scenario_of", [](const Row& row) { return row.scenario; });
  add(all, rows, "member", [&](const Row& row) { return numbers.at(row.member); });
  std::map<std::pair<std::size_t, std::uint64_t>, std::size_t> known;
  add(all, rows, "candidate", [&](const Row& row) {
    const std::pair key{row.member, row.candidate->traits.identity};
    return known.emplace(key, known.size()).first->second;
  });
}

void add_traits(Results& all, const std::vector<Row>& rows)
{
  const auto add_place = [&](std::string_view name, const auto& of) {
    add(all, rows, name, [&](const Row& row) { return static_cast<int>(of(*row.candidate)); });
  };
  add_place("archetype_of", [](const Candidate& of) { return of.traits.archetype; });
  add_place("industry_of", [](const Candidate& of) { return of.traits.industry; });
  add_place("class_of", [](const Candidate& of) { return of.traits.kind; });
  add_place("origin_of", [](const Candidate& of) { return of.traits.origin; });
  add_place("outcome_of", [](const Candidate& of) { return of.stage; });
  add_place("label_of", [](const Candidate& of) { return of.label; });
  add_place("beyond_evidence", [](const Candidate& of) { return of.beyond_evidence; });
  add_place("only_by_attraction", [](const Candidate& of) { return of.only_by_attraction; });
}

void add_numbers(Results& all, const std::vector<Row>& rows)
{
  add(all, rows, "capex", [](const Row& row) { return row.candidate->traits.capex; });
  add(all, rows, "jobs", [](const Row& row) {
    const auto& jobs = row.size->jobs;
    return jobs[0] + jobs[1] + jobs[2];
  });
  add(all, rows, "value_added", [](const Row& row) { return row.size->value_added; });
  add(all, rows, "floor", [](const Row& row) { return row.candidate->floor; });
  add(all, rows, "value_with", [](const Row& row) { return row.candidate->value_with; });
  add(all, rows, "value_without", [](const Row& row) { return row.candidate->value_without; });
  add(all, rows, "grants_paid", [](const Row& row) { return row.candidate->grants_paid; });
  add(all, rows, "waited_for_site", [](const Row& row) { return row.candidate->waited_for_site; });
}

void add_sites_of(Results& all, const std::vector<Row>& rows, const std::vector<SiteLabel>& sites)
{
  const auto slugs = slugs_of(sites);
  if (!slugs.empty()) all.axes["project"].push_back(results::site_axis(slugs));
  add(all, rows, "site_of", [&](const Row& row) {
    const int site = row.candidate->site;
    if (site < 0) return -1;
    const auto& slug = row.results->site_labels.at(static_cast<std::size_t>(site)).slug;
    return static_cast<int>(std::find(slugs.begin(), slugs.end(), slug) - slugs.begin());
  });
}

void add_reached(Results& all, const std::vector<Row>& rows, const InstrumentUnion& instruments)
{
  const std::size_t entries = instruments.labels.size();
  if (entries == 0) return;
  all.axes["project"].push_back(results::instrument_axis(instruments.labels));
  std::vector<double> values(rows.size() * entries, 0.0);
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (const auto& contribution : rows[r].candidate->offer.from) {
      const auto position = static_cast<std::size_t>(contribution.instrument);
      const int column = instruments.column[rows[r].scenario].at(position);
      values[r * entries + static_cast<std::size_t>(column)] = 1.0;
    }
  all.variables.push_back(results::make_variable("project", "reached_by", std::move(values)));
}

}  // namespace

void add_projects(Results& all, const PolicyMembers& members, const PolicyContext& context,
                  const InstrumentUnion& instruments, const std::vector<SiteLabel>& sites)
{
  const std::vector<Row> rows = rows_of(members);
  if (rows.empty()) return;
  const auto quarters = static_cast<int>(results::axis_of(all, "macro", "quarter").size());
  const auto span = span_of(rows, quarters);
  set_axes(all, rows, context, span);
  add_whose(all, rows);
  add_traits(all, rows);
  add_sites_of(all, rows, sites);
  add_numbers(all, rows);
  for (const StageField& field : stage_fields)
    add(all, rows, field.name, [&](const Row& row) {
      const int quarter = row.candidate->*field.quarter;
      return quarter == Candidate::never ? -1 : quarter - span.first;
    });
  add_reached(all, rows, instruments);
}

}  // namespace lionrock::experiment
