// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"
#include "sim/pack/pack.hpp"

namespace lionrock::calibration {

/// Sizes of the establishments of an industry, largest first, whole persons that add up to
/// `persons`.
///
/// Drawn at equal steps of the fitted log-normal distribution, so that totals do not jump between
/// seeds; every establishment has somebody.
[[nodiscard]] std::vector<std::int32_t> establishment_sizes(int establishments, int persons,
                                                            double mu, double sigma);

/// Fills firms with whole persons by skill and the pools of the unemployed, at the opening of the
/// run. `economy` has its technology, trend and scale.
void populate(economy::Economy& economy, const pack::EconomyPack& pack,
              const input_output::Table& table);

}  // namespace lionrock::calibration
