// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <vector>

#include "sim/cli/table_view.hpp"
#include "sim/input_output/table.hpp"
#include "sim/pack/pack.hpp"

namespace lionrock::cli {

/// Type I and type II multipliers of every industry, with means weighted by value added.
/// @param propensity  HK$ households spend per HK$ of compensation, type II
[[nodiscard]] TableView multipliers_view(const pack::EconomyPack& pack,
                                         const input_output::Table& table, double propensity);

/// Backward and forward linkages of every industry and its class.
[[nodiscard]] TableView linkages_view(const input_output::Table& table);

/// Price changes of every product when wages, import prices, taxes or surplus rise.
/// @param rise  fraction, the same for every industry
[[nodiscard]] TableView prices_view(const input_output::Table& table, double rise);

/// Output lost in the whole economy when each industry alone is extracted.
[[nodiscard]] TableView extract_each_view(const input_output::Table& table);

/// Output, value added and jobs lost by industry when a group is extracted.
/// @param group  industries, 0-based
[[nodiscard]] TableView extract_view(const pack::EconomyPack& pack,
                                     const input_output::Table& table,
                                     const std::vector<Eigen::Index>& group);

/// The default and the alternative structure of a pack side by side.
[[nodiscard]] TableView balance_view(const pack::EconomyPack& pack);

/// Value added counted by each definition of manufacturing's share.
[[nodiscard]] TableView shares_view(const pack::EconomyPack& pack,
                                    const input_output::Table& table);

}  // namespace lionrock::cli
