// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/base/random.hpp"
#include "sim/economy/seekers.hpp"
#include "sim/economy/sums.hpp"
#include "sim/markets/labour.hpp"
#include "sim/rules/production.hpp"

namespace lionrock::markets {

using economy::Block;
using economy::Economy;
using economy::Person;
using economy::skills;

namespace {

/// Persons who leave the firms of one block, kept apart until all blocks are done.
struct Leavers {
  economy::Seekers seeking;
  double retired_deposits = 0.0;
};

Stream firm_stream(const Economy& economy, std::int32_t firm, Purpose purpose)
{
  return Stream{economy.luck.seed,
                {economy.luck.member, static_cast<std::uint32_t>(economy.quarter), purpose,
                 economy.firms.identity[firm]}};
}

void take_out(Economy& economy, std::int32_t firm, std::int32_t position, Leavers& leavers,
              bool retires)
{
  const Person person = economy.persons.remove(firm, position);
  --economy.firms.staff[person.skill][firm];
  economy.firms.pay_sum[person.skill][firm] -= static_cast<double>(person.pay);
  if (retires && person.permit.ends() == 0)  // on a first visa nobody is of that age
    leavers.retired_deposits += person.deposits;
  else
    leavers.seeking[person.skill].push_back(person);
}

/// Quits and retirements of one firm. The distance to the next leaver is drawn, not every person:
/// most firms are settled by one draw. One person of each firm stays as long as the firm does: its
/// owner or manager, who leaves when the firm is replaced.
void quit(Economy& economy, std::int32_t firm, double retirement, Leavers& leavers,
          std::vector<std::pair<std::int32_t, bool>>& list)
{
  const double leave = economy.quit_rate + retirement;
  const double log_stay = std::log1p(-leave);
  Stream stream = firm_stream(economy, firm, Purpose::quit);
  const std::int32_t persons = economy.persons.count(firm);
  list.clear();
  double position = 1.0 + std::floor(std::log(stream.uniform()) / log_stay);
  while (position < persons) {
    list.emplace_back(static_cast<std::int32_t>(position), stream.uniform() < retirement / leave);
    position += 1.0 + std::floor(std::log(stream.uniform()) / log_stay);
  }
  // From the back, so that the person who fills a hole has already been asked.
  for (auto leaver = list.rbegin(); leaver != list.rend(); ++leaver)
    take_out(economy, firm, leaver->first, leavers, leaver->second);
}

/// Dismisses what is too much of each skill, chosen at random within the firm.
void dismiss(Economy& economy, std::int32_t firm, Leavers& leavers)
{
  auto& firms = economy.firms;
  Stream stream = firm_stream(economy, firm, Purpose::dismissal);
  for (int k = 0; k < skills; ++k) {
    std::int32_t left = firms.staff[k][firm];
    std::int32_t out =
        rules::dismissals(left, firms.vacancies[k][firm], economy.behaviour.dismissal_slack,
                          economy.behaviour.dismissal_limit);
    if (out == 0) continue;
    // Sequential selection: exactly `out` of `left`, each as likely as any other.
    for (std::int32_t position = economy.persons.count(firm) - 1; position >= 0 && out > 0;
         --position) {
      if (economy.persons.skill[economy.persons.first(firm) + position] != k) continue;
      if (stream.uniform() * left < out) {
        take_out(economy, firm, position, leavers, false);
        --out;
      }
      --left;
    }
  }
}

}  // namespace

void separate(Economy& economy, economy::LabourFlows& labour)
{
  auto& firms = economy.firms;
  const auto blocks = static_cast<std::int32_t>(firms.blocks.size());
  const double retirement = retirement_rate(economy);
  std::vector<Leavers> parts(static_cast<std::size_t>(blocks));
  for_each_block(blocks, [&](std::int32_t b) {
    std::vector<std::pair<std::int32_t, bool>> list;
    for (std::int32_t i = firms.blocks[b].firms.begin; i < firms.blocks[b].firms.end; ++i) {
      if (economy.switches.turnover) quit(economy, i, retirement, parts[b], list);
      dismiss(economy, i, parts[b]);
      for (int k = 0; k < skills; ++k)
        firms.vacancies[k][i] = std::max(0, firms.vacancies[k][i] - firms.staff[k][i]);
    }
  });
  for (const Leavers& part : parts) {
    economy::join_unemployed(economy.persons, part.seeking);
    labour.retired_deposits += part.retired_deposits;
  }
}

}  // namespace lionrock::markets
