// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/economy/economy.hpp"
#include "sim/projects/pipeline.hpp"

namespace lionrock::quarter {

/// Volume of investment per HK$ of base-year cost: product taxes are in the cost.
[[nodiscard]] double investment_unit(const economy::Economy& economy);

/// The firm here that an upgrade belongs to: drawn in its industry, the larger the likelier.
[[nodiscard]] std::int32_t draw_host(const economy::Economy& economy,
                                     const projects::Candidate& candidate);

/// A row for a new plant: its own where it is several agents large and one is free, else a pool.
[[nodiscard]] std::int32_t take_plant_row(economy::Economy& economy,
                                          const projects::Candidate& candidate,
                                          const projects::Pipeline& pipeline);

/// Adds `part` of a project's full size to a plant's row: capital, orders it was appraised on,
/// needs.
void extend_plant(economy::Economy& economy, std::int32_t row, const economy::PlantSize& size,
                  double part);

/// The bank loses what no asset of a plant covers; a plant goes on with the loans it can carry.
/// Loans under guarantees are made when building starts, so what is not yet finished covers them.
///
/// @param unfinished  by row: capital that projects still bring, volume; empty: none
void write_off_loans(economy::Economy& economy, const std::vector<double>& unfinished);

/// Adds `part` of an upgrade's net size to its host.
void extend_host(economy::Economy& economy, std::int32_t host, int industry,
                 const economy::PlantSize& size, double part, Eigen::VectorXd& export_bases);

/// Makes room for what projects sell. At home a new variety raises the domestic share of its
/// product and displaces domestic and imported sales in the market's own proportions; abroad a part
/// of what projects sell beyond the no-policy trend displaces other firms of the product.
///
/// @param displaced     share of exports beyond the trend that others lose
/// @param export_bases  (n) sums of the export bases of firms that are no plants
void make_room(economy::Economy& economy, double displaced, const Eigen::VectorXd& export_bases);

}  // namespace lionrock::quarter
