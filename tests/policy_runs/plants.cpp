// SPDX-License-Identifier: Apache-2.0
#include "tests/policy_runs/plants.hpp"

#include <stdexcept>
#include <string>

#include "sim/accounts/indicators.hpp"
#include "sim/quarter/plant_rows.hpp"
#include "sim/quarter/project_books.hpp"
#include "sim/quarter/quarter.hpp"

namespace lionrock::policy_runs {

using economy::Economy;
using economy::PlantSize;

namespace {

/// Kinds of project, so that an economy has rows for plants; nobody arrives by himself.
projects::Setting room_for_plants()
{
  projects::Setting setting{};
  setting.archetypes = &calibration::hong_kong().archetypes;
  return setting;
}

/// The first row that an industry has for plants.
std::int32_t row_of(const Economy& economy, int s)
{
  return economy.plants.first_row + economy.plants.of_industry[static_cast<std::size_t>(s)].begin;
}

/// Multiplies the unemployed by persons without savings, so that the books still add up.
void let_more_wait(Economy& economy, int times)
{
  for (auto& pool : economy.persons.unemployed) {
    const auto few = pool;
    for (int copy = 1; copy < times; ++copy)
      for (economy::Person person : few) {
        person.deposits = 0.0;
        person.number = economy.persons.next_number++;
        pool.push_back(person);
      }
  }
}

Outcome observe(const Economy& economy, const quarter::Record& record,
                const std::vector<NewPlant>& plants)
{
  const double scale = economy.scale;
  const auto rates = accounts::indicators(economy, record.flows, record.accounts, Quarter{});
  const auto& firms = economy.firms;
  const auto& technology = economy.technology;
  Outcome outcome{};
  outcome.gdp = scale * record.accounts.gdp.real;
  outcome.narrow = scale * rates.manufacturing.narrow;
  outcome.employment = rates.employment;
  outcome.wage = rates.wage_index;
  outcome.exports = scale * record.flows.trade.exports[plants.front().industry];
  for (const NewPlant& plant : plants) {
    const int s = plant.industry;
    const std::int32_t i = row_of(economy, s);
    const double inputs = economy.plants.at(i).input_factor * technology.inputs.col(s).sum() *
                          (1.0 + technology.input_tax[s]);
    outcome.own_exports += scale * firms.export_orders[i];
    outcome.own_output += scale * firms.output[i];
    outcome.own_value_added += scale * firms.output[i] * (1.0 - inputs);
    for (int k = 0; k < economy::skills; ++k) outcome.own_staff += scale * firms.staff[k][i];
  }
  return outcome;
}

}  // namespace

int industry_called(std::string_view slug)
{
  const auto& industries = calibration::hong_kong().table.industries;
  for (int s = 0; s < std::ssize(industries); ++s)
    if (industries[static_cast<std::size_t>(s)].slug == slug) return s;
  throw std::invalid_argument("no industry called " + std::string(slug));
}

NewPlant like_its_industry(const Economy& economy, int s, double part)
{
  const double output = part * economy.trend.at(-1).output[s] / economy.scale;
  PlantSize size;
  size.output = size.input_volume = size.foreign_output = size.exports = output;
  size.capital = output * economy.technology.capital_need[s] / economy.behaviour.target_utilisation;
  const Range rows = economy.firms.of_industry[static_cast<std::size_t>(s)];
  for (int k = 0; k < economy::skills; ++k)
    for (std::int32_t i = rows.begin; i < rows.end; ++i)
      size.jobs[k] += part * economy.firms.staff[k][i];
  return {.industry = s, .size = size};
}

std::vector<Outcome> run(calibration::Opening opening, const Plan& plan,
                         const Surroundings& surroundings, bool opens)
{
  opening.projects = room_for_plants();
  opening.quarters = quarters;
  Economy economy = calibration::open(opening);
  let_more_wait(economy, surroundings.waiting);
  const std::vector<NewPlant> plants = plan(economy);
  for (const NewPlant& plant : plants)
    economy.plants.at(row_of(economy, plant.industry)).weight.fill(plant.narrow);
  const Eigen::VectorXd bases = quarter::export_bases(economy);
  std::vector<Outcome> outcomes;
  for (int t = 0; t < quarters; ++t) {
    economy.project_flows.clear();
    if (opens && t < ramp)
      for (const NewPlant& plant : plants)
        quarter::extend_plant(economy, row_of(economy, plant.industry), plant.size, 1.0 / ramp);
    quarter::make_room(economy, surroundings.displaced, bases);
    const quarter::Record record = quarter::run_quarter(economy);
    outcomes.push_back(observe(economy, record, plants));
  }
  return outcomes;
}

double change(const std::vector<Outcome>& with, const std::vector<Outcome>& without,
              double Outcome::*what)
{
  double sum = 0.0;
  for (std::size_t t = settled; t < quarters; ++t) sum += with[t].*what - without[t].*what;
  return sum / (quarters - settled);
}

double mean(const std::vector<Outcome>& outcomes, double Outcome::*what)
{
  return change(outcomes, std::vector<Outcome>(outcomes.size(), Outcome{}), what);
}

}  // namespace lionrock::policy_runs
