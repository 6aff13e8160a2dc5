// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/collect_results.hpp"

#include <string>
#include <utility>

#include "sim/experiment/collect_fiscal.hpp"
#include "sim/experiment/collect_policy.hpp"
#include "sim/experiment/outlook_paths.hpp"
#include "sim/experiment/version.hpp"
#include "sim/experiment/yearly.hpp"
#include "sim/policy/programme.hpp"
#include "sim/results/schema.hpp"

namespace lionrock::experiment {

namespace {

using Members = std::vector<std::vector<MemberResults>>;
using results::Results;

/// Adds a variable whose numbers `append` appends member by member, scenario by scenario.
template <class Append>
void add_by_member(Results& all, const Members& members, int finished, std::string_view group,
                   std::string_view name, const Append& append)
{
  std::vector<double> values;
  for (const auto& scenario : members)
    for (int m = 0; m < finished; ++m) append(scenario[static_cast<std::size_t>(m)], values);
  all.variables.push_back(results::make_variable(group, name, std::move(values)));
}

void add_macro(Results& all, const Members& members, int finished, double base_gdp)
{
  const auto add = [&](std::string_view name, const auto& append) {
    add_by_member(all, members, finished, "macro", name, append);
  };
  for (const auto& field : quarterly_fields)
    add(field.name, [&](const MemberResults& member, std::vector<double>& values) {
      for (const MacroQuarter& quarter : member.macro) values.push_back(quarter.*field.place);
    });
  add("unemployment_rate_by_skill", [](const MemberResults& member, std::vector<double>& values) {
    for (const MacroQuarter& quarter : member.macro)
      values.insert(values.end(), quarter.unemployment_rate_by_skill.begin(),
                    quarter.unemployment_rate_by_skill.end());
  });
  for (const auto& field : yearly_fields)
    add(field.name, [&](const MemberResults& member, std::vector<double>& values) {
      for (const MacroYear& year : yearly(member.macro, base_gdp))
        values.push_back(year.*field.place);
    });
  const auto add_trend = [&](std::string_view name, std::vector<double> SupplyTrend::*place) {
    add(name, [&](const MemberResults& member, std::vector<double>& values) {
      const auto& trend = member.trend.*place;
      values.insert(values.end(), trend.begin(), trend.end());
    });
  };
  add_trend("real_growth_trend_annual", &SupplyTrend::real_growth);
  add_trend("productivity_growth_trend_annual", &SupplyTrend::productivity_growth);
  add_trend("labour_force_growth_trend_annual", &SupplyTrend::labour_force_growth);
  add_trend("manufacturing_share_narrow_trend_annual", &SupplyTrend::narrow_share);
}

void add_industries(Results& all, const Members& members, int finished)
{
  const auto add = [&](std::string_view name, Eigen::VectorXd IndustryQuarter::*place) {
    add_by_member(all, members, finished, "industry", name,
                  [&](const MemberResults& member, std::vector<double>& values) {
                    for (const IndustryQuarter& quarter : member.industry) {
                      const auto& column = quarter.*place;
                      values.insert(values.end(), column.begin(), column.end());
                    }
                  });
  };
  add("output", &IndustryQuarter::output);
  add("output_real", &IndustryQuarter::output_real);
  add("value_added", &IndustryQuarter::value_added);
  add("employment", &IndustryQuarter::employment);
  add("exports", &IndustryQuarter::exports);
  add("price", &IndustryQuarter::price);
  add("capital", &IndustryQuarter::capital);
  add("productivity", &IndustryQuarter::productivity);
  add_by_member(all, members, finished, "industry", "binding_constraint_share",
                [](const MemberResults& member, std::vector<double>& values) {
                  for (const IndustryQuarter& quarter : member.industry)
                    for (const auto& row : quarter.binding_constraint_share.rowwise())
                      values.insert(values.end(), row.begin(), row.end());
                });
}

void add_tables(Results& all, const std::vector<std::vector<YearTable>>& scenarios, int finished,
                bool last_year_whole)
{
  const auto add = [&](std::string_view name, auto YearTable::*place) {
    std::vector<double> values;
    for (const auto& years : scenarios)
      for (std::size_t year = 0; year < years.size(); ++year) {
        const bool whole = last_year_whole || year + 1 < years.size();
        for (const auto& row : (years[year].*place).rowwise())
          for (const double cell : row) values.push_back(whole ? cell / finished : unknown);
      }
    all.variables.push_back(results::make_variable("table", name, std::move(values)));
  };
  add("domestic", &YearTable::domestic);
  add("imported", &YearTable::imported);
  add("final_domestic", &YearTable::final_domestic);
  add("final_imported", &YearTable::final_imported);
  add("final_product_taxes", &YearTable::final_product_taxes);
  add("product_taxes", &YearTable::product_taxes);
  add("compensation", &YearTable::compensation);
  add("production_taxes", &YearTable::production_taxes);
  add("surplus", &YearTable::surplus);
  add("output", &YearTable::output);
}

void add_parameters(Results& all, const Members& members, int finished)
{
  std::vector<std::string> names, units;
  for (const auto& parameter : members.front().front().parameters) {
    names.push_back(parameter.name);
    units.push_back(parameter.unit);
  }
  all.axes["parameter"].push_back(results::parameter_axis(std::move(names)));
  all.texts.push_back(results::parameter_units(std::move(units)));
  add_by_member(all, members, finished, "parameter", "value",
                [](const MemberResults& member, std::vector<double>& values) {
                  for (const auto& parameter : member.parameters) values.push_back(parameter.value);
                });
}

void set_axes(Results& all, const std::vector<scenario::Scenario>& scenarios,
              const std::vector<input_output::Industry>& industries, int finished)
{
  const auto& run = scenarios.front().run;
  std::vector<std::string> names;
  for (const auto& scenario : scenarios) names.push_back(scenario.name);
  const auto scenario = results::scenario_axis(std::move(names));
  const auto member = results::member_axis(run.members.first, run.members.first + finished - 1);
  const auto quarter = results::quarter_axis(run.start, run.until);
  const auto year = results::year_axis(run.start.year(), run.until.year());
  const auto industry = results::industry_axis(industries);
  all.axes["macro"] = {scenario, member, quarter, year, results::skill_axis()};
  all.axes["industry"] = {scenario, member, quarter, industry, results::constraint_axis()};
  all.axes["table"] = {scenario, year, results::product_axis(industries), industry,
                       results::final_use_axis()};
  all.axes["parameter"] = {scenario, member};
  for (const char* group : {"industry", "table"}) {
    const auto texts = results::industry_texts(group, industries);
    all.texts.insert(all.texts.end(), texts.begin(), texts.end());
  }
}

}  // namespace

Collection::Collection(const std::vector<scenario::Scenario>& scenarios,
                       const pack::EconomyPack& pack)
    : scenarios_(scenarios), pack_(pack)
{
  const auto members = static_cast<std::size_t>(scenarios.front().run.members.count());
  members_.assign(scenarios.size(), std::vector<MemberResults>(members));
  arrived_.assign(members, 0);
  tables_.resize(scenarios.size());
}

void Collection::add(int ordinal, int scenario, MemberResults results)
{
  const std::scoped_lock lock(mutex_);
  members_[static_cast<std::size_t>(scenario)][static_cast<std::size_t>(ordinal)] =
      std::move(results);
  ++arrived_[static_cast<std::size_t>(ordinal)];
  for (auto next = static_cast<std::size_t>(finished_);
       next < arrived_.size() && arrived_[next] == static_cast<int>(scenarios_.size());
       next = static_cast<std::size_t>(++finished_)) {
    for (std::size_t s = 0; s < members_.size(); ++s) {
      auto tables = std::exchange(members_[s][next].tables, {});
      if (tables_[s].empty()) {
        tables_[s] = std::move(tables);
      } else {
        for (std::size_t year = 0; year < tables.size(); ++year) tables_[s][year] += tables[year];
      }
    }
  }
}

results::Results Collection::results() const
{
  const auto& run = scenarios_.front().run;
  Results all;
  all.provenance.program_version = program_version();
  all.provenance.git_commit = git_commit();
  all.provenance.pack_name = pack_.name;
  all.provenance.pack_checksum = pack_.checksum;
  all.provenance.seed = run.seed;
  for (const auto& scenario : scenarios_)
    all.provenance.scenarios.push_back(
        {scenario.name, scenario.title, scenario.title_zh, scenario.resolved});
  set_axes(all, scenarios_, pack_.table.industries, finished_);
  add_macro(all, members_, finished_, pack_.macro.gdp);
  add_industries(all, members_, finished_);
  add_tables(all, tables_, finished_, quarters_of(run) % 4 == 0);
  add_parameters(all, members_, finished_);
  PolicyMembers policy;
  PolicyContext context{{}, pack_.archetypes, pack_.table.industries};
  for (std::size_t s = 0; s < members_.size(); ++s) {
    // What the past promised is paid where the scenario has no such instrument as well.
    auto& instruments = context.instruments.emplace_back(scenarios_[s].instruments);
    const auto owed = policy::without_heir(scenarios_[s].past_law, scenarios_[s].instruments);
    instruments.insert(instruments.end(), owed.begin(), owed.end());
    auto& row = policy.emplace_back();
    for (int m = 0; m < finished_; ++m)
      row.push_back(&members_[s][static_cast<std::size_t>(m)].policy);
  }
  add_policy(all, policy, context);
  std::vector<std::vector<const FiscalResults*>> fiscal;
  for (const auto& scenario : members_) {
    auto& row = fiscal.emplace_back();
    for (int m = 0; m < finished_; ++m)
      row.push_back(&scenario[static_cast<std::size_t>(m)].fiscal);
  }
  add_fiscal(all, fiscal, pack_.base_year);
  return all;
}

}  // namespace lionrock::experiment
