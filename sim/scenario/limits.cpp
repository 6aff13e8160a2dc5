// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/limits.hpp"

#include "sim/pack/pack.hpp"

namespace lionrock::scenario {

Limits limits_of(const pack::EconomyPack& pack)
{
  return {.start = Quarter::of(pack.base_year + 1, 1),
          .structure_years = {pack.table.structure_year, pack.alternative_table.structure_year}};
}

}  // namespace lionrock::scenario
