// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/base/parallel.hpp"
#include "sim/economy/firms.hpp"

namespace lionrock::economy {

/// Sums over the firms of each industry, always in the order of the blocks: the same bits for any
/// number of threads.
///
/// @param body  called as `body(block)` for every block, possibly side by side; returns a `Sum`,
/// which has `+=`
/// @return      one `Sum` per industry
template <class Sum, class Body>
[[nodiscard]] std::vector<Sum> sum_by_industry(const Firms& firms, const Body& body)
{
  const auto blocks = static_cast<std::int32_t>(firms.blocks.size());
  std::vector<Sum> parts(static_cast<std::size_t>(blocks));
  for_each_block(blocks, [&](std::int32_t b) { parts[b] = body(firms.blocks[b]); });
  std::vector<Sum> sums(firms.of_industry.size());
  for (std::int32_t b = 0; b < blocks; ++b) sums[firms.blocks[b].industry] += parts[b];
  return sums;
}

}  // namespace lionrock::economy
