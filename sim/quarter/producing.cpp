// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>

#include "sim/base/parallel.hpp"
#include "sim/quarter/phases.hpp"
#include "sim/rules/production.hpp"

namespace lionrock::quarter {

using economy::Block;
using economy::Economy;
using economy::skills;

namespace {

/// Staff of a firm against its needs, weighted by pay.
rules::StaffRatios staff_ratios(const Economy& economy, int s, std::int32_t i,
                                std::int32_t& persons)
{
  const auto& firms = economy.firms;
  double staffed = 0.0;
  double needed = 0.0;
  double scarcest = std::numeric_limits<double>::infinity();
  persons = 0;
  for (int k = 0; k < skills; ++k) {
    const double pay = economy.technology.pay(s, k) * economy.climate.wage[k];
    const std::int32_t staff = firms.staff[k][i];
    const double need = firms.need[k][i];
    persons += staff;
    staffed += pay * staff;
    needed += pay * need;
    if (need > 0.0) scarcest = std::min(scarcest, staff / need);
  }
  return {needed > 0.0 ? staffed / needed : 0.0, scarcest};
}

}  // namespace

void produce(Economy& economy)
{
  auto& firms = economy.firms;
  const auto& b = economy.behaviour;
  for_each_block(static_cast<std::int32_t>(firms.blocks.size()), [&](std::int32_t index) {
    const Block& block = firms.blocks[index];
    const int s = block.industry;
    const bool goods = economy.technology.goods[s] != 0;
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
      std::int32_t persons = 0;
      const rules::StaffRatios ratios = staff_ratios(economy, s, i, persons);
      firms.labour_output[i] = rules::labour_capacity(firms.productivity[i], ratios, b.skill_cover,
                                                      persons > b.skill_cover_staff);
      firms.capacity[i] = firms.capital[i] / (block.plants ? economy.plants.at(i).capital_need
                                                           : economy.technology.capital_need[s]);
      const double possible = std::min(b.hours_limit * firms.labour_output[i], firms.capacity[i]);
      if (goods) {
        firms.output[i] = std::min(firms.output[i], possible);
        firms.supply[i] = firms.output[i] + firms.stock[i];
      } else {
        firms.supply[i] = possible;
      }
    }
  });
}

}  // namespace lionrock::quarter
