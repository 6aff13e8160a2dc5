// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/population.hpp"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <numeric>

#include "sim/base/parallel.hpp"
#include "sim/base/random.hpp"
#include "sim/markets/labour.hpp"

namespace lionrock::calibration {

using economy::Economy;
using economy::skills;

namespace {

Stream birth_stream(const Economy& economy, std::uint64_t agent, std::uint32_t kind)
{
  // The quarter of the key tells persons from firms: both are born before the first quarter.
  return Stream{economy.luck.seed, {economy.luck.pair, kind, Purpose::population, agent}};
}

/// Persons by skill of firms of given sizes: each close to the industry's mix, their sum as close
/// as whole persons allow, by carrying what rounding leaves from firm to firm.
void split_by_skill(economy::Firms& firms, Range rows, const std::vector<std::int32_t>& sizes,
                    const Eigen::RowVector3d& mix)
{
  std::array<double, skills> owed{};
  for (std::int32_t i = rows.begin; i < rows.end; ++i) {
    const std::int32_t size = sizes[static_cast<std::size_t>(i - rows.begin)];
    std::int32_t given = 0;
    for (int k = 0; k < skills; ++k) {
      owed[k] += mix[k] * size;
      const auto whole =
          std::clamp(static_cast<std::int32_t>(std::floor(owed[k])), 0, size - given);
      firms.staff[k][i] = whole;
      owed[k] -= whole;
      given += whole;
    }
    for (; given < size; ++given) {
      const auto most = std::max_element(owed.begin(), owed.end()) - owed.begin();
      ++firms.staff[most][i];
      owed[most] -= 1.0;
    }
  }
}

/// Persons an industry employs at the opening, in agents.
double employed_at_opening(const Economy& economy, const pack::EconomyPack& pack,
                           const input_output::Table& table, int s)
{
  const auto& opening = economy.trend.at(-1);
  const double grown = 4.0 * opening.output[s] / table.output[s] / opening.productivity[s];
  return pack.structure.employed[s] * grown / economy.scale;
}

void lay_out_firms(Economy& economy, const pack::EconomyPack& pack,
                   const input_output::Table& table)
{
  auto& firms = economy.firms;
  const auto n = economy.technology.industries;
  std::vector<std::vector<std::int32_t>> sizes(static_cast<std::size_t>(n));
  firms.of_industry.assign(static_cast<std::size_t>(n), {});
  std::int32_t row = 0;
  double carried = 0.0;
  for (int s = 0; s < n; ++s) {
    if (economy.technology.active[s]) {
      // Whole persons industry by industry, with what rounding leaves carried on.
      const double exact = employed_at_opening(economy, pack, table, s) + carried;
      const int persons = std::max(1, static_cast<int>(std::lround(exact)));
      carried = exact - persons;
      const int wanted =
          static_cast<int>(std::lround(pack.structure.establishments[s] / economy.scale));
      sizes[s] = establishment_sizes(std::clamp(wanted, 1, persons), persons,
                                     pack.structure.size_mu[s], pack.structure.size_sigma[s]);
    }
    firms.of_industry[s] = {row, row + static_cast<std::int32_t>(sizes[s].size())};
    row = firms.of_industry[s].end;
  }
  economy.plants.first_row = row;
  firms.resize(row + static_cast<std::int32_t>(economy.plants.rows.size()));
  for (int s = 0; s < n; ++s)
    if (economy.technology.active[s])
      split_by_skill(firms, firms.of_industry[s], sizes[s], pack.structure.skill_share.row(s));
  firms.cut_blocks(economy.plants);
  for (std::int32_t i = 0; i < row; ++i) {
    firms.identity[i] = static_cast<std::uint64_t>(i);
    Stream stream = birth_stream(economy, firms.identity[i], 0);
    for (auto& rounding : firms.rounding) rounding[i] = stream.uniform_float();
  }
}

/// Pay by skill, HK$ million a quarter, at which the wage bill of each industry is what the trend
/// says, whatever rounding made of its staff.
void fit_pay(Economy& economy, const pack::EconomyPack& pack, const input_output::Table& table)
{
  const auto& opening = economy.trend.at(-1);
  economy.technology.pay.setZero(economy.technology.industries, skills);
  for (int s = 0; s < economy.technology.industries; ++s) {
    if (!economy.technology.active[s]) continue;
    const Range rows = economy.firms.of_industry[s];
    double bill = 0.0;
    for (int k = 0; k < skills; ++k)
      for (std::int32_t i = rows.begin; i < rows.end; ++i)
        bill += pack.structure.compensation(s, k) * economy.firms.staff[k][i];
    const double wanted = table.compensation[s] / table.output[s] * opening.output[s] *
                          opening.wage / opening.productivity[s] / economy.scale;
    for (int k = 0; k < skills; ++k)
      economy.technology.pay(s, k) = pack.structure.compensation(s, k) * wanted / bill;
  }
}

economy::Person person_of(const Economy& economy, std::uint32_t number, int s, int k)
{
  economy::Person person;
  person.number = number;
  person.skill = static_cast<std::uint8_t>(k);
  person.rank = birth_stream(economy, number, 1).uniform_float();
  person.pay =
      static_cast<float>(markets::normal_pay(economy, s, k, static_cast<double>(person.rank)));
  return person;
}

void employ(Economy& economy)
{
  auto& firms = economy.firms;
  auto& persons = economy.persons;
  economy::Headcount counts(static_cast<std::size_t>(firms.count()), 0);
  for (int k = 0; k < skills; ++k)
    for (std::int32_t i = 0; i < firms.count(); ++i) counts[i] += firms.staff[k][i];
  persons.lay_out(counts);
  std::vector<std::uint32_t> first(counts.size() + 1, 0);
  std::partial_sum(counts.begin(), counts.end(), first.begin() + 1);
  for_each_block(static_cast<std::int32_t>(firms.blocks.size()), [&](std::int32_t b) {
    const economy::Block& block = firms.blocks[b];
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
      std::uint32_t number = first[i];
      for (int k = 0; k < skills; ++k)
        for (std::int32_t person = 0; person < firms.staff[k][i]; ++person, ++number) {
          const economy::Person employee = person_of(economy, number, block.industry, k);
          persons.append(i, employee);
          firms.pay_sum[k][i] += static_cast<double>(employee.pay);
        }
    }
  });
  persons.next_number = first.back();
}

/// The unemployed: the rest of the labour force, each skill at the same rate, last employed
/// anywhere.
void fill_pools(Economy& economy)
{
  auto& persons = economy.persons;
  std::array<double, skills> employed{};
  for (int k = 0; k < skills; ++k)
    employed[k] =
        std::accumulate(economy.firms.staff[k].begin(), economy.firms.staff[k].end(), 0.0);
  const double total = employed[0] + employed[1] + employed[2];
  const double waiting =
      std::max(0.0, std::round(economy.trend.at(-1).labour_force / economy.scale) - total);
  std::array<std::int64_t, skills> pools{};
  for (int k = 1; k < skills; ++k) pools[k] = std::llround(waiting * employed[k] / total);
  pools[0] = std::llround(waiting) - pools[1] - pools[2];
  std::vector<int> active;
  for (int s = 0; s < economy.technology.industries; ++s)
    if (economy.technology.active[s]) active.push_back(s);
  for (int k = 0; k < skills; ++k) {
    economy.skill_mix[k] = employed[k] / total;
    for (std::int64_t place = 0; place < pools[k]; ++place) {
      const std::uint32_t number = persons.next_number++;
      // Firms' rows are sorted by industry: a random row finds an industry by its number of firms.
      const auto row = static_cast<std::int32_t>(birth_stream(economy, number, 2).uniform() *
                                                 economy.plants.first_row);
      const auto industry = std::find_if(active.begin(), active.end(), [&](int s) {
        return row < economy.firms.of_industry[s].end;
      });
      persons.unemployed[k].push_back(person_of(economy, number, *industry, k));
    }
  }
}

}  // namespace

std::vector<std::int32_t> establishment_sizes(int establishments, int persons, double mu,
                                              double sigma)
{
  const boost::math::normal_distribution<double> normal;
  std::vector<double> raw(static_cast<std::size_t>(establishments));
  for (int j = 0; j < establishments; ++j)
    raw[j] = std::exp(mu + sigma * boost::math::quantile(normal, 1.0 - (j + 0.5) / establishments));
  // The factor at which sizes of at least one add up to the persons there are.
  const auto total = [&](double factor) {
    double sum = 0.0;
    for (const double size : raw) sum += std::max(1.0, factor * size);
    return sum;
  };
  double low = 0.0;
  double high = 1.0;
  while (total(high) < persons) high *= 2.0;
  for (int step = 0; step < 100; ++step) {
    const double middle = 0.5 * (low + high);
    (total(middle) < persons ? low : high) = middle;
  }
  std::vector<std::int32_t> sizes(raw.size());
  double cumulated = 0.0;
  std::int64_t given = 0;
  for (std::size_t j = 0; j < raw.size(); ++j) {
    cumulated += std::max(1.0, high * raw[j]);
    const std::int64_t until = j + 1 == raw.size() ? persons : std::llround(cumulated);
    sizes[j] = static_cast<std::int32_t>(std::max<std::int64_t>(1, until - given));
    given += sizes[j];
  }
  return sizes;
}

void populate(Economy& economy, const pack::EconomyPack& pack, const input_output::Table& table)
{
  lay_out_firms(economy, pack, table);
  fit_pay(economy, pack, table);
  employ(economy);
  fill_pools(economy);
}

}  // namespace lionrock::calibration
