// SPDX-License-Identifier: Apache-2.0
#include "sim/dynamics/entry_exit.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "sim/base/random.hpp"
#include "sim/economy/seekers.hpp"
#include "sim/economy/sums.hpp"

namespace lionrock::dynamics {

using economy::Economy;
using economy::Person;
using economy::skills;

namespace {

/// Loans of a firm that left.
struct Loans {
  std::int32_t row;
  double owed, lost;
};

/// What the exits of one block leave behind.
struct Left {
  economy::Seekers seeking;
  std::vector<std::int32_t> taken_over;  ///< rows that no successor follows
  std::vector<Loans> guaranteed;         ///< of all who left, where anything is guaranteed
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
  if (economy.firms.market_share[i] == 0.0 && economy.firms.export_base[i] == 0.0)
    return false;  // an empty row
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
  firms.productivity[i] = trend.at(economy.quarter).productivity[s] / trend.at(-1).productivity[s] *
                          std::exp(economy.research.gain_of(s) + economy.support.gain_of(s));
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
  if (!economy.guarantees.of_instruments.empty())
    left.guaranteed.push_back({i, firms.loans[i], lost});
  firms.loans[i] -= lost;
  left.loan_losses += lost;
  left.exits += 1.0;
}

/// Chance that nobody follows a firm that leaves: where projects bring what is new, the firms
/// already here grow fewer with their staff, not smaller one by one.
double closing_for_good(const Economy& economy, int s)
{
  if (!economy.plants.any() || !economy.technology.manufacturing[s]) return 0.0;
  const auto& now = economy.trend.at(economy.quarter);
  const auto& before = economy.trend.at(economy.quarter - 1);
  const double staff = now.incumbent_output(s) / before.incumbent_output(s) *
                       before.productivity[s] / now.productivity[s];
  return std::clamp((1.0 - staff) / economy.behaviour.exit_hazard_small, 0.0, 1.0);
}

bool is_taken_over(const Economy& economy, std::int32_t i, double chance)
{
  if (chance <= 0.0) return false;
  Stream stream{economy.luck.seed,
                {economy.luck.member, static_cast<std::uint32_t>(economy.quarter),
                 Purpose::succession, economy.firms.identity[i]}};
  return stream.uniform() < chance;
}

/// Another firm of the industry takes over what a firm leaves: customers, machines, stock, debts
/// and losses for tax, with what instruments have forgiven of them. The row stays empty.
void take_over(Economy& economy, Range rows, std::int32_t i)
{
  auto& firms = economy.firms;
  Stream stream{economy.luck.seed,
                {economy.luck.member, static_cast<std::uint32_t>(economy.quarter),
                 Purpose::succession, firms.identity[i]}};
  stream.uniform();
  const auto count = rows.end - rows.begin;
  auto heir = rows.begin + static_cast<std::int32_t>(stream.uniform() * count);
  for (std::int32_t step = 0; step < count; ++step, ++heir) {
    if (heir >= rows.end) heir = rows.begin;
    if (heir != i && firms.market_share[heir] > 0.0) break;
  }
  if (heir >= rows.end || heir == i || !(firms.market_share[heir] > 0.0)) return;
  for (economy::Column* column :
       {&firms.market_share, &firms.export_base, &firms.capital, &firms.stock, &firms.deposits,
        &firms.loans, &firms.expected_sales, &firms.expected_capacity, &firms.lasting_earnings,
        &firms.tax_losses, &firms.under_way[0], &firms.under_way[1]}) {
    (*column)[heir] += (*column)[i];
    (*column)[i] = 0.0;
  }
  economy::TaxRelief* relief = economy::find_relief(economy.reliefs, i);
  if (relief != nullptr && relief->losses_gained != 0.0) {
    const double gained = std::exchange(relief->losses_gained, 0.0);
    economy::relief_of(economy.reliefs, heir).losses_gained += gained;
  }
  economy.taken_over.push_back({.row = i, .heir = heir});
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
    if (block.plants) return;  // a plant closes when its project does
    const double for_good_chance = closing_for_good(economy, block.industry);
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i)
      if (leaves(economy, i)) {
        const Range rows = firms.of_industry[block.industry];
        const bool sole = rows.end - rows.begin == 1;
        const bool for_good = !sole && is_taken_over(economy, i, for_good_chance);
        leave(economy, i, sole, parts[b]);
        if (for_good)
          parts[b].taken_over.push_back(i);
        else
          enter(economy, block.industry, i);
      }
  });
  economy.taken_over.clear();
  for (std::int32_t b = 0; b < blocks; ++b)
    for (const std::int32_t i : parts[static_cast<std::size_t>(b)].taken_over)
      take_over(economy, firms.of_industry[static_cast<std::size_t>(firms.blocks[b].industry)], i);
  for (const Left& part : parts) {
    economy::join_unemployed(economy.persons, part.seeking);
    flows.income.loan_losses += part.loan_losses;
    flows.income.exits += part.exits;
    for (const Loans& of : part.guaranteed) {
      if (of.lost > 0.0) economy.guarantees.write_off(of.row, of.lost, of.owed);
      economy.guarantees.release(of.row);
    }
  }
  economy.bank.capital -= flows.income.loan_losses;
}

}  // namespace lionrock::dynamics
