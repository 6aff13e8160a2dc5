// SPDX-License-Identifier: Apache-2.0
#include "sim/dynamics/tied_posts.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/base/permutation.hpp"
#include "sim/base/random.hpp"
#include "sim/markets/labour.hpp"

namespace lionrock::dynamics {

using economy::Economy;

namespace {

/// Tied persons of a skill a firm may still take on for its local staff; no limit without a ratio.
std::int32_t allowed(const Economy& economy, std::int32_t firm, int skill, double ratio)
{
  const auto& persons = economy.persons;
  std::int32_t local = 0, tied = 0;
  for (std::int32_t slot = persons.first(firm); slot < persons.first(firm) + persons.count(firm);
       ++slot) {
    if (persons.skill[slot] != skill) continue;
    const std::uint8_t stream = persons.stream[slot];
    if (stream == 0)
      ++local;
    else if (economy.talent.streams[stream - 1U].tied_to_job)
      ++tied;
  }
  return std::max(0, static_cast<std::int32_t>(std::floor(local / ratio)) - tied);
}

/// Posts of a firm that the stream may fill.
std::int32_t posts_of(const Economy& economy, std::int32_t firm, int skill, double ratio,
                      double lowest_rank)
{
  const auto& firms = economy.firms;
  const std::int32_t open = firms.vacancies[skill][firm];
  if (open == 0) return 0;
  // Whole posts by the firm's own fixed rounding.
  const auto paid = static_cast<std::int32_t>(
      std::floor(open * (1.0 - lowest_rank) + static_cast<double>(firms.rounding[skill][firm])));
  const std::int32_t posts = std::min(open, paid);
  return ratio > 0.0 && posts > 0 ? std::min(posts, allowed(economy, firm, skill, ratio)) : posts;
}

}  // namespace

double median_pay(const Economy& economy, int skill)
{
  const auto& firms = economy.firms;
  std::vector<double> staff(firms.of_industry.size(), 0.0);
  double highest = 0.0;
  for (std::size_t s = 0; s < staff.size(); ++s) {
    for (std::int32_t i = firms.of_industry[s].begin; i < firms.of_industry[s].end; ++i)
      staff[s] += firms.staff[skill][i];
    if (staff[s] > 0.0)
      highest = std::max(highest, economy.technology.pay(static_cast<Eigen::Index>(s), skill));
  }
  const double half = 0.5 * std::accumulate(staff.begin(), staff.end(), 0.0);
  double low = 0.0;
  double high = 4.0 * highest;
  for (int step = 0; step < 50; ++step) {
    const double middle = 0.5 * (low + high);
    double below = 0.0;
    for (std::size_t s = 0; s < staff.size(); ++s)
      if (staff[s] > 0.0)
        below += staff[s] * markets::pay_rank(economy, static_cast<int>(s), skill, middle);
    (below < half ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

std::vector<TiedPost> tied_posts(const Economy& economy, int stream, std::int64_t wanted)
{
  const auto& terms = economy.talent.streams[static_cast<std::size_t>(stream)];
  const auto& firms = economy.firms;
  const double floor =
      terms.wage_floor > 0.0 ? terms.wage_floor * median_pay(economy, terms.skill) : 0.0;
  std::vector<TiedPost> posts;
  for (const economy::Block& block : firms.blocks) {
    const int s = block.industry;
    if (!terms.industries.empty() && terms.industries[s] == 0) continue;
    const double lowest = markets::pay_rank(economy, s, terms.skill, floor);
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i)
      posts.insert(posts.end(),
                   static_cast<std::size_t>(
                       posts_of(economy, i, terms.skill, terms.local_per_imported, lowest)),
                   {i, s, lowest});
  }
  if (static_cast<std::int64_t>(posts.size()) <= wanted) return posts;
  Stream draw{economy.luck.seed,
              {economy.luck.member, static_cast<std::uint32_t>(economy.quarter), Purpose::admission,
               terms.identity}};
  const std::uint64_t high = draw.bits();
  const Permutation order{posts.size(), (high << 32) | draw.bits()};
  std::vector<TiedPost> drawn(static_cast<std::size_t>(wanted));
  for (std::size_t rank = 0; rank < drawn.size(); ++rank) drawn[rank] = posts[order(rank)];
  return drawn;
}

}  // namespace lionrock::dynamics
