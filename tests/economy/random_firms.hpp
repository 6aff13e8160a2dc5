// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>

#include "sim/economy/firms.hpp"

namespace lionrock::economy {

/// Firms of a few industries with staff and heavy-tailed prices, cut into blocks.
inline Firms random_firms(const std::vector<std::int32_t>& firms_of_industry, std::uint32_t seed)
{
  std::mt19937 engine(seed);
  std::lognormal_distribution<double> heavy_tailed(0.0, 3.0);
  std::uniform_int_distribution<std::int32_t> persons(0, 40);
  Firms firms;
  std::int32_t row = 0;
  for (const std::int32_t count : firms_of_industry) {
    firms.of_industry.push_back({row, row + count});
    row += count;
  }
  firms.resize(row);
  for (std::int32_t i = 0; i < row; ++i) {
    firms.identity[i] = static_cast<std::uint64_t>(i);
    firms.price[i] = heavy_tailed(engine);
    for (int k = 0; k < skills; ++k) firms.staff[k][i] = persons(engine);
  }
  firms.cut_blocks({});
  return firms;
}

}  // namespace lionrock::economy
