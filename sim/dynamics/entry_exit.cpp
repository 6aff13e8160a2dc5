// SPDX-License-Identifier: Apache-2.0
#include "sim/dynamics/entry_exit.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/base/random.hpp"
#include "sim/economy/seekers.hpp"
#include "sim/economy/sums.hpp"

namespace lionrock::dynamics {

using economy::Economy;
using economy::Person;
using economy::skills;

namespace {

/// What the exits of one block leave behind.
struct Left {
  economy::Seekers seeking;
  double loan_losses = 0.0;
  double exits = 0.0;
};

double net_worth(const Economy& economy, std::int32_t i)
{
  const auto& firms = economy.firms;
  return firms.deposits[i] + firms.price[i] * firms.stock[i] +
         economy.climate.capital_price *
             (firms.capital[i] + firms.under_way[0][i] + firms.under_way[1][i]) -
         firms.loans[i];
}

std::int32_t persons_of(const economy::Firms& firms, std::int32_t i)
{
  std::int32_t persons = 0;
  for (int k = 0; k < skills; ++k) persons += firms.staff[k][i];
  return persons;
}

bool leaves(const Economy& economy, std::int32_t i)
{
  if (net_worth(economy, i) < 0.0) return true;
  const auto& b = economy.behaviour;
  const bool small = persons_of(economy.firms, i) < b.exit_size_limit;
  Stream stream{economy.luck.seed,
                {economy.luck.member, static_cast<std::uint32_t>(economy.quarter), Purpose::exit,
                 economy.firms.identity[i]}};
  return stream.uniform() < (small ? b.exit_hazard_small : b.exit_hazard_large);
}

/// The firm that follows in row i: an identity never used before, luck of its own.
void enter(Economy& economy, int s, std::int32_t i)
{
  auto& firms = economy.firms;
  const auto& trend = economy.trend;
  firms.identity[i] =
      (static_cast<std::uint64_t>(economy.quarter + 1) << 32) | static_cast<std::uint64_t>(i);
  firms.productivity[i] = trend.at(economy.quarter).productivity[s] / trend.at(-1).productivity[s];
  firms.tax_losses[i] = 0.0;
  firms.hours[i] = 1.0;
  Stream stream{economy.luck.seed,
                {economy.luck.member, static_cast<std::uint32_t>(economy.quarter), Purpose::entry,
                 firms.identity[i]}};
  for (auto& rounding : firms.rounding) rounding[i] = stream.uniform_float();
}

/// The firm of row i ends: its staff look for work, unless it is the only one of its industry,
/// whose successor keeps them; otherwise a scaled-down industry of one firm would stop for a
/// quarter.
void leave(Economy& economy, std::int32_t i, bool sole, Left& left)
{
  auto& firms = economy.firms;
  auto& persons = economy.persons;
  while (!sole && persons.count(i) > 0) {
    const Person person = persons.remove(i, persons.count(i) - 1);
    left.seeking[person.skill].push_back(person);
  }
  for (int k = 0; k < skills && !sole; ++k) {
    firms.staff[k][i] = 0;
    firms.pay_sum[k][i] = 0.0;
  }
  // What no asset covers is lost to the bank.
  const double lost = std::clamp(-net_worth(economy, i), 0.0, firms.loans[i]);
  firms.loans[i] -= lost;
  left.loan_losses += lost;
  left.exits += 1.0;
}

}  // namespace

void replace_firms(Economy& economy, economy::Flows& flows)
{
  if (!economy.switches.turnover) return;
  const auto& firms = economy.firms;
  const auto blocks = static_cast<std::int32_t>(firms.blocks.size());
  std::vector<Left> parts(static_cast<std::size_t>(blocks));
  for_each_block(blocks, [&](std::int32_t b) {
    const economy::Block& block = firms.blocks[b];
    if (block.industry == economy.technology.public_industry) return;  // government does not close
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i)
      if (leaves(economy, i)) {
        const Range rows = firms.of_industry[block.industry];
        leave(economy, i, rows.end - rows.begin == 1, parts[b]);
        enter(economy, block.industry, i);
      }
  });
  for (const Left& part : parts) {
    economy::join_unemployed(economy.persons, part.seeking);
    flows.income.loan_losses += part.loan_losses;
    flows.income.exits += part.exits;
  }
  economy.bank.capital -= flows.income.loan_losses;
}

}  // namespace lionrock::dynamics
