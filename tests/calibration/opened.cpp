// SPDX-License-Identifier: Apache-2.0
#include "tests/calibration/opened.hpp"

namespace lionrock::calibration {

namespace {

/// Firms plan beyond the end of a run.
constexpr int horizon = 8;

}  // namespace

const pack::EconomyPack& hong_kong()
{
  static const pack::EconomyPack pack = pack::read_pack(LIONROCK_SOURCE_DIR "/data/hong_kong");
  return pack;
}

economy::Behaviour central_behaviour()
{
  std::vector<DrawnParameter> drawn;
  return draw_behaviour(hong_kong(), false, 0, 0, drawn);
}

OutlookPaths growing_paths(int quarters)
{
  const double rate = hong_kong().base_rate.begin()->second.central;
  OutlookPaths paths = OutlookPaths::without_growth(quarters + horizon, rate);
  paths.productivity.assign(paths.productivity.size(), 0.026);
  paths.world_inflation.assign(paths.world_inflation.size(), 0.02);
  paths.manufacturing.assign(paths.manufacturing.size(),
                             hong_kong().trends.manufacturing_value_added);
  for (std::size_t t = 0; t < paths.inventories.size(); ++t)
    paths.inventories[t] = t < 4 ? 1.0 - static_cast<double>(t) / 4.0 : 0.0;
  paths.industry_gaps = true;
  paths.manufacturing_follows_trend = true;
  paths.external_balance = true;
  return paths;
}

Opening still(double scale, int quarters)
{
  const double rate = hong_kong().base_rate.begin()->second.central;
  economy::Behaviour behaviour = central_behaviour();
  // Where every firm has the staff it wants, stocks rest at their target.
  behaviour.finished_stock_opening = behaviour.finished_stock_target;
  return {.scale = scale,
          .behaviour = behaviour,
          .paths = OutlookPaths::without_growth(quarters + horizon, rate),
          .luck = {.seed = 1, .member = 0, .pair = 0, .sign = 1.0},
          .switches = {.turnover = false,
                       .luck = false,
                       .common_shocks = false,
                       .prices = false,
                       .consumption_answers = false}};
}

Opening lively(double scale, int quarters, std::uint32_t member)
{
  return {.scale = scale,
          .behaviour = central_behaviour(),
          .paths = growing_paths(quarters),
          .luck = {.seed = 7,
                   .member = member,
                   .pair = member / 2,
                   .sign = member % 2 == 0 ? 1.0 : -1.0},
          .switches = {}};
}

economy::Economy open(const Opening& opening)
{
  return open_economy(hong_kong(), hong_kong().table, opening);
}

double deposits_of_persons(const economy::Economy& economy)
{
  double sum = 0.0;
  const auto& persons = economy.persons;
  for (std::int32_t i = 0; i < economy.firms.count(); ++i)
    for (std::int32_t slot = persons.first(i); slot < persons.first(i) + persons.count(i); ++slot)
      sum += persons.deposits[slot];
  for (const auto& pool : persons.unemployed)
    for (const auto& person : pool) sum += person.deposits;
  return sum;
}

}  // namespace lionrock::calibration
