// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/collect_policy.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

#include "sim/experiment/collect_projects.hpp"
#include "sim/policy/labels.hpp"
#include "sim/results/policy_schema.hpp"
#include "sim/results/schema.hpp"

namespace lionrock::experiment {

namespace {

using results::Axis;
using results::Results;

constexpr double nothing_known = std::numeric_limits<double>::quiet_NaN();

/// Numbers on (scenario, member, quarter, entry), filled cell by cell.
struct Cells {
  std::size_t members, quarters, entries;
  std::vector<double> values;

  Cells(const PolicyMembers& all, std::size_t quarters_, std::size_t entries_)
      : members(all.front().size()),
        quarters(quarters_),
        entries(entries_),
        values(all.size() * members * quarters * entries, nothing_known)
  {
  }
  [[nodiscard]] double* at(std::size_t scenario, std::size_t member, std::size_t quarter)
  {
    return &values[((scenario * members + member) * quarters + quarter) * entries];
  }
};

/// Fills the cells of every member that recorded something; `fill(scenario, results, quarter,
/// row)`.
template <class Fill>
std::vector<double> filled(const PolicyMembers& members, std::size_t quarters, std::size_t entries,
                           const Fill& fill)
{
  Cells cells(members, quarters, entries);
  for (std::size_t s = 0; s < members.size(); ++s)
    for (std::size_t m = 0; m < members[s].size(); ++m)
      for (std::size_t t = 0; t < quarters; ++t)
        if (members[s][m]) fill(s, *members[s][m], t, cells.at(s, m, t));
  return std::move(cells.values);
}

template <class Test>
bool any_member(const PolicyMembers& members, const Test& test)
{
  for (const auto& scenario : members)
    for (const PolicyResults* member : scenario)
      if (member && test(*member)) return true;
  return false;
}

std::vector<Axis> axes_with(const Results& all, const std::vector<Axis>& more)
{
  std::vector<Axis> axes;
  for (const char* name : {"scenario", "member", "quarter"})
    axes.push_back(results::axis_of(all, "macro", name));
  axes.insert(axes.end(), more.begin(), more.end());
  return axes;
}

std::size_t quarters_of(const Results& all)
{
  return static_cast<std::size_t>(results::axis_of(all, "macro", "quarter").size());
}

void add_texts(Results& all, const std::vector<results::TextVariable>& texts)
{
  all.texts.insert(all.texts.end(), texts.begin(), texts.end());
}

results::InstrumentTexts texts_of(const InstrumentUnion& instruments)
{
  results::InstrumentTexts texts;
  for (const policy::Instrument* instrument : instruments.first) {
    const std::string mechanism(instrument->mechanism_name());
    texts.name_en.push_back(policy::full_name(*instrument, true));
    texts.name_zh.push_back(policy::full_name(*instrument, false));
    texts.mechanism.push_back(mechanism);
    texts.group.push_back(instrument->common.group.empty() ? mechanism : instrument->common.group);
    texts.evidence.push_back(instrument->evidence);
  }
  return texts;
}

/// What all instruments of a scenario reach together, each project once.
void add_reached(Results& all, const PolicyMembers& members, const InstrumentUnion& instruments)
{
  const auto add = [&](const SplitField& field, const char* end, double policy::Split::*part) {
    const auto fill = [&](std::size_t s, const PolicyResults& member, std::size_t t, double* cell) {
      if (instruments.column[s].empty()) *cell = 0.0;
      if (!member.reached.empty()) *cell = member.reached.at(t).*field.place.*part;
    };
    all.variables.push_back(results::make_variable("instrument",
                                                   "all_" + std::string(field.name) + end,
                                                   filled(members, quarters_of(all), 1, fill)));
  };
  for (const SplitField& field : split_fields) {
    add(field, "_additional", &policy::Split::additional);
    add(field, "_deadweight", &policy::Split::deadweight);
  }
}

void add_instruments(Results& all, const PolicyMembers& members, const InstrumentUnion& instruments)
{
  const std::size_t entries = instruments.labels.size();
  const auto recorded = [](const PolicyResults& member) { return !member.instruments.empty(); };
  if (entries == 0 || !any_member(members, recorded)) return;
  all.axes["instrument"] = axes_with(all, {results::instrument_axis(instruments.labels)});
  add_texts(all, results::instrument_texts("instrument", texts_of(instruments)));

  const auto add = [&](std::string_view name, double absent, const auto& number) {
    const auto fill = [&](std::size_t s, const PolicyResults& member, std::size_t t, double* row) {
      const auto& column = instruments.column[s];
      if (!column.empty() && !recorded(member)) return;
      std::fill_n(row, entries, absent);
      for (std::size_t i = 0; i < column.size(); ++i) row[column[i]] = number(member, t, i);
    };
    all.variables.push_back(results::make_variable(
        "instrument", name, filled(members, quarters_of(all), entries, fill)));
  };
  for (const InstrumentField& field : instrument_fields)
    add(field.name, 0.0, [&](const PolicyResults& member, std::size_t t, std::size_t i) {
      return member.instruments.at(t).at(i).*field.place;
    });
  const auto beside = [](const std::vector<std::vector<double>>& rows, std::size_t t,
                         std::size_t i) { return rows.empty() ? nothing_known : rows.at(t).at(i); };
  add("projects_beyond_evidence", 0.0,
      [&](const PolicyResults& member, std::size_t t, std::size_t i) {
        return beside(member.beyond_evidence, t, i);
      });
  add("budget_left", nothing_known, [&](const PolicyResults& member, std::size_t t, std::size_t i) {
    return beside(member.budget_left, t, i);
  });
  for (const SplitField& field : split_fields) {
    const auto add_part = [&](const char* end, double policy::Split::*part) {
      add(std::string(field.name) + end, 0.0,
          [&field, part](const PolicyResults& member, std::size_t t, std::size_t i) {
            return member.instruments.at(t).at(i).*field.place.*part;
          });
    };
    add_part("_additional", &policy::Split::additional);
    add_part("_deadweight", &policy::Split::deadweight);
  }
  add_reached(all, members, instruments);
}

std::size_t column_of(const std::vector<SiteLabel>& sites, const std::string& slug)
{
  return static_cast<std::size_t>(
      std::find_if(sites.begin(), sites.end(),
                   [&](const SiteLabel& site) { return site.slug == slug; }) -
      sites.begin());
}

void add_site_texts(Results& all, const std::vector<SiteLabel>& sites)
{
  std::vector<std::string> slugs;
  results::SiteTexts texts;
  for (const SiteLabel& site : sites) {
    slugs.push_back(site.slug);
    texts.name_en.push_back(site.name_en);
    texts.name_zh.push_back(site.name_zh);
    texts.type.push_back(site.type);
  }
  const auto first_kind = pack::floor_kind_names.begin();
  all.axes["site"] =
      axes_with(all, {results::site_axis(std::move(slugs)),
                      results::floor_kind_axis({first_kind, first_kind + sited_kinds})});
  add_texts(all, results::site_texts(texts));
}

void add_sites(Results& all, const PolicyMembers& members, const std::vector<SiteLabel>& sites)
{
  if (sites.empty()) return;
  add_site_texts(all, sites);
  const auto add = [&](std::string_view name, double SiteQuarter::*place, double absent) {
    const auto fill = [&](std::size_t, const PolicyResults& member, std::size_t t, double* row) {
      if (member.floor.empty()) return;
      std::fill_n(row, sites.size(), absent);
      const auto& now = member.floor.at(t).sites;  // sites founded later are not there yet
      for (std::size_t i = 0; i < now.size(); ++i)
        row[column_of(sites, member.site_labels.at(i).slug)] = now[i].*place;
    };
    all.variables.push_back(results::make_variable(
        "site", name, filled(members, quarters_of(all), sites.size(), fill)));
  };
  add("supplied", &SiteQuarter::supplied, 0.0);
  add("let", &SiteQuarter::let, 0.0);
  add("let_outside", &SiteQuarter::let_outside, 0.0);
  add("rent", &SiteQuarter::rent, nothing_known);
  const auto fill = [](std::size_t, const PolicyResults& member, std::size_t t, double* row) {
    if (!member.floor.empty()) std::copy_n(member.floor.at(t).waiting.begin(), sited_kinds, row);
  };
  all.variables.push_back(results::make_variable(
      "site", "waiting", filled(members, quarters_of(all), sited_kinds, fill)));
}

void add_held(Results& all, const PolicyMembers& members)
{
  if (!any_member(members, [](const PolicyResults& member) { return !member.held.empty(); }))
    return;
  all.axes["macro"].push_back(results::bottleneck_axis());
  add_texts(all, results::bottleneck_texts());
  const auto fill = [](std::size_t, const PolicyResults& member, std::size_t t, double* row) {
    if (!member.held.empty()) std::copy_n(member.held.at(t).begin(), bottlenecks, row);
  };
  all.variables.push_back(
      results::make_variable("macro", "project_capacity_held",
                             filled(members, quarters_of(all), std::size_t{bottlenecks}, fill)));
}

}  // namespace

InstrumentUnion unite(const std::vector<std::vector<policy::Instrument>>& scenarios)
{
  InstrumentUnion all;
  std::vector<std::pair<std::string, std::string_view>> keys;  // name and mechanism
  for (const auto& scenario : scenarios) {
    std::vector<int>& column = all.column.emplace_back();
    for (const policy::Instrument& instrument : scenario) {
      const std::string name = instrument.label();
      const std::pair key{name, instrument.mechanism_name()};
      std::size_t found = 0;  // the first of the same key that the scenario has not yet taken
      while (found < keys.size() &&
             (keys[found] != key ||
              std::find(column.begin(), column.end(), static_cast<int>(found)) != column.end()))
        ++found;
      column.push_back(static_cast<int>(found));
      if (found < keys.size()) continue;
      std::string label = name;
      for (int number = 2; std::count(all.labels.begin(), all.labels.end(), label) > 0; ++number)
        label = name + "_" + std::to_string(number);
      keys.push_back(key);
      all.labels.push_back(std::move(label));
      all.first.push_back(&instrument);
    }
  }
  return all;
}

std::vector<SiteLabel> unite_sites(const PolicyMembers& members)
{
  std::vector<SiteLabel> all;
  for (const auto& scenario : members)
    for (const PolicyResults* member : scenario) {
      if (!member) continue;
      for (const SiteLabel& site : member->site_labels)
        if (column_of(all, site.slug) == all.size()) all.push_back(site);
    }
  return all;
}

void add_policy(Results& all, const PolicyMembers& members, const PolicyContext& context)
{
  const InstrumentUnion instruments = unite(context.instruments);
  const std::vector<SiteLabel> sites = unite_sites(members);
  add_held(all, members);
  add_instruments(all, members, instruments);
  add_sites(all, members, sites);
  add_projects(all, members, context, instruments, sites);
}

}  // namespace lionrock::experiment
