// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/open_projects.hpp"

#include <set>
#include <utility>

#include "sim/calibration/floor_books.hpp"
#include "sim/experiment/outlook_paths.hpp"

namespace lionrock::experiment {

namespace {

/// Value added over output of each industry of the table; 1 where nothing is made.
Eigen::VectorXd value_added_per_output(const input_output::Table& table)
{
  const Eigen::RowVectorXd inputs = table.domestic.colwise().sum() + table.imported.colwise().sum();
  Eigen::VectorXd ratio = Eigen::VectorXd::Ones(table.size());
  for (Eigen::Index s = 0; s < table.size(); ++s)
    if (table.output[s] > 0.0)
      ratio[s] = 1.0 - (inputs[s] + table.product_taxes[s]) / table.output[s];
  return ratio;
}

calibration::FloorTimetable timetable_of(const scenario::Scenario& scenario)
{
  return {.as_announced = scenario.sites.as_announced,
          .delay_years = scenario.sites.delay_years,
          .area_factor = scenario.sites.area_factor,
          .opens = scenario.sites.opens};
}

}  // namespace

projects::Setting project_setting(const Member& member,
                                  std::vector<calibration::DrawnParameter>& drawn)
{
  const auto& run = member.scenario.run;
  const auto& pack = member.pack;
  const auto& table = table_of(member.scenario, pack);
  const auto number = static_cast<std::uint32_t>(member.number);
  projects::Setting setting;
  setting.archetypes = &pack.archetypes;
  setting.behaviour = calibration::draw_project_behaviour(
      pack, member.scenario.uncertainty.evidence, run.seed, number / 2, drawn);
  setting.seed = run.seed;
  setting.member = number;
  setting.start = run.start;
  setting.quarters = quarters_of(run);
  setting.law = projects::base_law(setting.behaviour, pack.tax_code.profits_rate, run.start);
  setting.past_law = member.scenario.past_law;
  setting.value_added_per_output = value_added_per_output(table);
  for (const auto& industry : table.industries)
    setting.manufacturing.push_back(industry.manufacturing ? 1 : 0);
  setting.firms = projects::firm_counts(pack.structure, setting.behaviour.large_firm_persons);
  return setting;
}

quarter::ProjectBooks open_projects(const Member& member, const calibration::Opening& opening,
                                    const economy::Economy& economy)
{
  const auto& run = member.scenario.run;
  const projects::Setting& setting = *opening.projects;
  policy::Programme programme(member.scenario.instruments, {setting.past_law, run.start},
                              setting.law, setting.seed, setting.member);
  return quarter::open_books(
      economy, setting, std::move(programme),
      {.space = calibration::open_floor_space(member.pack, timetable_of(member.scenario), run.start,
                                              quarters_of(run), setting.seed, setting.member),
       .rents = opening.other->rents,
       .uses = member.pack.floor_uses});
}

}  // namespace lionrock::experiment
