// SPDX-License-Identifier: Apache-2.0
#include "sim/markets/labour.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "sim/base/permutation.hpp"
#include "sim/base/random.hpp"
#include "sim/economy/sums.hpp"
#include "sim/rules/wages.hpp"

namespace lionrock::markets {

using economy::Block;
using economy::Economy;
using economy::Person;
using economy::skills;

namespace {

Stream market_stream(const Economy& economy, Purpose purpose, int skill)
{
  return Stream{economy.luck.seed,
                {economy.luck.member, static_cast<std::uint32_t>(economy.quarter), purpose,
                 static_cast<std::uint64_t>(skill)}};
}

std::uint64_t key(Stream& stream)
{
  return (static_cast<std::uint64_t>(stream.bits()) << 32) | stream.bits();
}

/// Persons at work by skill.
struct Staff {
  std::array<std::int64_t, skills> persons{};
  Staff& operator+=(const Staff& other)
  {
    for (int k = 0; k < skills; ++k) persons[k] += other.persons[k];
    return *this;
  }
};

/// Posts of one skill numbered through the blocks: the first number of each block, and the total
/// last.
std::vector<std::int64_t> number_posts(const Economy& economy, int skill)
{
  const auto& firms = economy.firms;
  const auto blocks = static_cast<std::int32_t>(firms.blocks.size());
  std::vector<std::int64_t> first(static_cast<std::size_t>(blocks) + 1, 0);
  for_each_block(blocks, [&](std::int32_t b) {
    std::int64_t sum = 0;
    for (std::int32_t i = firms.blocks[b].firms.begin; i < firms.blocks[b].firms.end; ++i)
      sum += firms.vacancies[skill][i];
    first[b + 1] = sum;
  });
  std::partial_sum(first.begin(), first.end(), first.begin());
  return first;
}

/// Who gets which post of one skill: posts and seekers each in a random order; the first `hires` of
/// both meet.
struct Match {
  std::vector<std::int64_t> first_post;
  Permutation post_rank;
  Permutation seeker_at;
  std::int64_t hires;
};

Match draw_match(const Economy& economy, int skill, economy::LabourFlows& labour)
{
  std::vector<std::int64_t> first_post = number_posts(economy, skill);
  const auto posts = first_post.back();
  const auto seekers = static_cast<std::int64_t>(economy.persons.unemployed[skill].size());
  labour.posts[skill] = static_cast<double>(posts);
  labour.seekers[skill] = static_cast<double>(seekers);
  const double expected = rules::hires(economy.match_efficiency[skill] * economy.support.matching,
                                       static_cast<double>(seekers), static_cast<double>(posts),
                                       economy.behaviour.matching_elasticity);
  Stream post_stream = market_stream(economy, Purpose::match_posts, skill);
  Stream seeker_stream = market_stream(economy, Purpose::match_seekers, skill);
  const auto post_key = key(post_stream);
  const auto seeker_key = key(seeker_stream);
  const double rounding = economy.switches.luck ? post_stream.uniform() : 0.5;
  const auto hires =
      std::min({static_cast<std::int64_t>(std::floor(expected + rounding)), posts, seekers});
  labour.hires[skill] = static_cast<double>(hires);
  return {std::move(first_post),
          Permutation{static_cast<std::uint64_t>(std::max<std::int64_t>(1, posts)), post_key},
          Permutation{static_cast<std::uint64_t>(std::max<std::int64_t>(1, seekers)), seeker_key},
          hires};
}

/// Calls `found(firm, rank)` for every post of a block that is filled.
template <class Found>
void filled_posts(const Economy& economy, const Match& match, int skill, std::int32_t b,
                  const Found& found)
{
  if (match.hires == 0) return;
  const auto& firms = economy.firms;
  std::int64_t post = match.first_post[b];
  for (std::int32_t i = firms.blocks[b].firms.begin; i < firms.blocks[b].firms.end; ++i)
    for (std::int32_t v = 0; v < firms.vacancies[skill][i]; ++v, ++post) {
      const auto rank =
          static_cast<std::int64_t>(match.post_rank(static_cast<std::uint64_t>(post)));
      if (rank < match.hires) found(i, rank);
    }
}

/// Those who found no post wait on, one quarter longer.
void keep_waiting(Economy& economy, const Match& match, int skill)
{
  auto& pool = economy.persons.unemployed[skill];
  std::vector<Person> waiting(pool.size() - static_cast<std::size_t>(match.hires));
  for (std::size_t rank = 0; rank < waiting.size(); ++rank) {
    waiting[rank] = pool[match.seeker_at(rank + static_cast<std::uint64_t>(match.hires))];
    waiting[rank].quarters_unemployed =
        static_cast<std::uint8_t>(std::min(255, waiting[rank].quarters_unemployed + 1));
  }
  pool.swap(waiting);
}

/// Skills of those who join the labour force: the opening mix, moved so that the whole labour force
/// follows the trend of demand. Schools keep up with the trend; what policy adds to demand has to
/// be trained, admitted or waited for.
std::array<double, skills> entrant_mix(const Economy& economy)
{
  const auto& opening = economy.trend.at(-1).skill_demand;
  const auto& before = economy.trend.at(economy.quarter - 1).skill_demand;
  const auto& now = economy.trend.at(economy.quarter).skill_demand;
  // A stock moves with its inflow only as fast as it is renewed.
  const double members = economy.trend.at(economy.quarter - 1).labour_force /
                         economy.trend.at(economy.quarter).labour_force;
  const double inflow = std::max(1e-3, 1.0 - (1.0 - retirement_rate(economy)) * members);
  std::array<double, skills> mix{};
  double sum = 0.0;
  for (int k = 0; k < skills; ++k) {
    mix[k] =
        std::max(0.0, economy.skill_mix[k] + now[k] - opening[k] + (now[k] - before[k]) / inflow);
    sum += mix[k];
  }
  for (double& share : mix) share /= sum;
  return mix;
}

/// Skill of an entrant who takes the place of somebody who left Hong Kong; else the skill drawn.
std::uint8_t replaced_skill(Economy& economy, std::uint8_t drawn)
{
  auto& replacements = economy.talent.replacements;
  for (int k = 0; k < skills; ++k)
    if (replacements[k] > 0) {
      --replacements[k];
      return static_cast<std::uint8_t>(k);
    }
  return drawn;
}

/// Entrants of the outlook's path who come under an admission scheme, known by their skill; what a
/// quarter lacks of a skill is made up in the next.
class OutlookPermits {
public:
  explicit OutlookPermits(Economy& economy)
      : talent_(economy.talent), quarter_(economy.quarter), due_(economy.talent.streams.size(), 0)
  {
    for (std::size_t j = 0; j < due_.size(); ++j) {
      auto& stream = talent_.streams[j];
      if (stream.in_outlook > 0.0 || stream.tags.exact > 0.0)
        due_[j] = stream.tags.due(stream.in_outlook / economy.scale,
                                  rounding_phase(economy, Purpose::admission, stream.identity));
    }
  }

  void give(const Economy& economy, Person& young)
  {
    for (std::size_t j = 0; j < due_.size(); ++j) {
      auto& stream = talent_.streams[j];
      if (due_[j] <= 0 || stream.skill != young.skill) continue;
      Stream draw{economy.luck.seed,
                  {economy.luck.member, static_cast<std::uint32_t>(quarter_), Purpose::admission,
                   young.number}};
      young.permit = economy::Permit::first_visa(
          static_cast<int>(j), economy::drawn_class(stream.class_share, draw.uniform()),
          quarter_ + stream.first_visa, false);
      --due_[j];
      ++stream.tags.given;
      talent_.now[j].tagged += 1.0;
      return;
    }
  }

private:
  economy::Talent& talent_;
  int quarter_;
  std::vector<std::int64_t> due_;
};

}  // namespace

double retirement_rate(const Economy& economy)
{
  const double path = economy.trend.at(economy.quarter).labour_force /
                      economy.trend.at(economy.quarter - 1).labour_force;
  return std::max(economy.behaviour.retirement_rate, 1.0 - path);
}

double rounding_phase(const Economy& economy, Purpose purpose, std::uint64_t identity)
{
  if (!economy.switches.luck) return 0.5;
  constexpr std::uint32_t never = 0xFFFF;  // beyond the quarters in which programmes draw
  return Stream{economy.luck.seed, {economy.luck.member, never, purpose, identity}}.uniform();
}

void renew_labour_force(Economy& economy, economy::LabourFlows& labour)
{
  auto& persons = economy.persons;
  const auto quarter = static_cast<std::uint32_t>(economy.quarter);
  if (economy.switches.turnover) {
    const double retires_at = retirement_rate(economy);
    for (auto& pool : persons.unemployed) {
      const auto retires = [&](const Person& person) {
        if (person.permit.ends() > 0) return false;  // leaves when the visa ends, not by age
        Stream stream{economy.luck.seed,
                      {economy.luck.member, quarter, Purpose::retirement, person.number}};
        const bool out = stream.uniform() < retires_at;
        if (out) labour.retired_deposits += person.deposits;
        return out;
      };
      pool.erase(std::remove_if(pool.begin(), pool.end(), retires), pool.end());
    }
  }
  std::int64_t present = persons.employed();
  for (const auto& pool : persons.unemployed) present += static_cast<std::int64_t>(pool.size());
  auto& talent = economy.talent;
  if (!talent.streams.empty()) {
    const economy::AdmittedPersons here = persons.admitted(talent.streams.size());
    talent.extra_labour_force = here.beyond_outlook;
    talent.now.resize(talent.streams.size());
  }
  const auto wanted = static_cast<std::int64_t>(std::llround(
                          economy.trend.at(economy.quarter).labour_force / economy.scale)) +
                      static_cast<std::int64_t>(talent.extra_labour_force);
  OutlookPermits permits(economy);
  const std::array<double, skills> mix = entrant_mix(economy);
  for (; present < wanted; ++present) {
    Person young;
    young.number = persons.next_number++;
    Stream stream{economy.luck.seed,
                  {economy.luck.member, quarter, Purpose::labour_force_entry, young.number}};
    const double draw = stream.uniform();
    young.skill = draw < mix[0] ? 0 : draw < mix[0] + mix[1] ? 1 : 2;
    young.rank = stream.uniform_float();
    young.skill = replaced_skill(economy, young.skill);
    permits.give(economy, young);
    persons.unemployed[young.skill].push_back(young);
  }
  labour.labour_force = static_cast<double>(present);
}

void match(Economy& economy, economy::LabourFlows& labour)
{
  auto& firms = economy.firms;
  auto& persons = economy.persons;
  const auto blocks = static_cast<std::int32_t>(firms.blocks.size());
  const std::array<Match, skills> matches{draw_match(economy, 0, labour),
                                          draw_match(economy, 1, labour),
                                          draw_match(economy, 2, labour)};
  economy::Headcount room(static_cast<std::size_t>(firms.count()));
  for_each_block(blocks, [&](std::int32_t b) {
    for (std::int32_t i = firms.blocks[b].firms.begin; i < firms.blocks[b].firms.end; ++i)
      room[i] = persons.count(i);
    for (int k = 0; k < skills; ++k)
      filled_posts(economy, matches[k], k, b, [&](std::int32_t i, std::int64_t) { ++room[i]; });
  });
  persons.make_room(room);
  for_each_block(blocks, [&](std::int32_t b) {
    const int s = firms.blocks[b].industry;
    for (int k = 0; k < skills; ++k)
      filled_posts(economy, matches[k], k, b, [&](std::int32_t i, std::int64_t rank) {
        Person hire = persons.unemployed[k][matches[k].seeker_at(static_cast<std::uint64_t>(rank))];
        hire.pay = static_cast<float>(normal_pay(economy, s, k, hire.rank));
        persons.append(i, hire);
        ++firms.staff[k][i];
        firms.pay_sum[k][i] += static_cast<double>(hire.pay);
      });
  });
  const auto staff = economy::sum_by_industry<Staff>(firms, [&](const Block& block) {
    Staff part;
    for (int k = 0; k < skills; ++k)
      for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i)
        part.persons[k] += firms.staff[k][i];
    return part;
  });
  for (int k = 0; k < skills; ++k) {
    keep_waiting(economy, matches[k], k);
    labour.unemployed[k] = static_cast<double>(persons.unemployed[k].size());
    for (const Staff& part : staff) labour.employed[k] += static_cast<double>(part.persons[k]);
  }
}

void set_wages(Economy& economy, const economy::Outlook& outlook,
               const economy::LabourFlows& labour)
{
  const auto& b = economy.behaviour;
  const auto& now = economy.trend.at(economy.quarter);
  const auto& before = economy.trend.at(economy.quarter - 1);
  const auto& opening = economy.trend.at(-1);
  const double real_trend =
      std::log(now.wage / now.consumer_price) - std::log(before.wage / before.consumer_price);
  const double trend_since_opening = std::log(before.wage / before.consumer_price) -
                                     std::log(opening.wage / opening.consumer_price);
  const rules::WageCurve curve{b.wage_adjustment, b.wage_tightness, b.wage_tightness_limit,
                               b.wage_floor};
  for (int k = 0; k < skills; ++k) {
    if (!economy.switches.prices) {
      economy.climate.wage[k] *= now.wage / before.wage;
      continue;
    }
    const double tightness =
        std::log(std::max(1.0, labour.posts[k]) / std::max(1.0, labour.seekers[k])) -
        std::log(economy.normal_tightness[k]);
    const double real_wage =
        std::log(economy.climate.wage[k] / economy.climate.consumer_price * opening.consumer_price);
    const double gap = real_wage - trend_since_opening - economy.climate.productivity_gain;
    economy.climate.wage[k] *=
        1.0 + rules::wage_growth(curve, tightness, gap, outlook.inflation, real_trend);
  }
}

}  // namespace lionrock::markets
