// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/calibration/open_economy.hpp"
#include "sim/pack/pack.hpp"

namespace lionrock::calibration {

/// The pack of Hong Kong, read once per program.
[[nodiscard]] const pack::EconomyPack& hong_kong();

/// Behaviour at its central values.
[[nodiscard]] economy::Behaviour central_behaviour();

/// A plain projection: productivity 2.6% a year, labour force flat, world inflation 2%,
/// manufacturing at the pack's trend, inventories fading out over the first year.
[[nodiscard]] OutlookPaths growing_paths(int quarters);

/// Nothing grows, nobody is lucky, nobody leaves, prices and consumption stay: the base year for
/// ever.
[[nodiscard]] Opening still(double scale, int quarters);

/// Growth, luck, turnover and common shocks; `member` 2j + 1 mirrors member 2j.
[[nodiscard]] Opening lively(double scale, int quarters, std::uint32_t member);

[[nodiscard]] economy::Economy open(const Opening& opening);

/// Deposits of everybody in the labour force, at work or not, agents' economy.
[[nodiscard]] double deposits_of_persons(const economy::Economy& economy);

}  // namespace lionrock::calibration
