// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <vector>

#include "sim/economy/economy.hpp"
#include "sim/economy/floor_space.hpp"
#include "sim/economy/flows.hpp"
#include "sim/markets/floor_space.hpp"
#include "sim/projects/account_instruments.hpp"
#include "sim/projects/pipeline.hpp"
#include "sim/quarter/public_capital.hpp"

namespace lionrock::quarter {

/// Where a candidate's project stands in the economy.
struct Placement {
  std::int32_t firm = -1;  ///< row that holds it, or the host of an upgrade; -1 before building
  double reached = 0.0;    ///< part of full size it has added to what stood before the run
  double returned = 0.0;   ///< of its grants, on closing; HK$ million, agents' economy
};

/// What one instrument forgives one project that operates; agents' economy.
struct Concession {
  std::int32_t candidate;
  std::int32_t given;     ///< position in what its offer is made of
  std::int32_t row = -1;  ///< that is taxed: the project's, or who has taken it over; -1: none yet
  double claim = 0.0;     ///< points off its rate of tax times its output, this quarter
  double deducted = 0.0;  ///< HK$ million so far, beyond what the law deducts
  double ahead = 0.0;     ///< of it, deducted before its time and not yet taken back
};

/// The pipeline of a member beside its economy, and what ties the two together.
struct ProjectBooks {
  projects::Pipeline pipeline;
  economy::FloorSpace floor;
  markets::RentRule rents;
  std::vector<Placement> placed;  ///< one per candidate
  Eigen::VectorXd export_bases;   ///< (n) sum of the export bases of firms that are no plants
  projects::InstrumentAccounts accounts;
  std::vector<pack::FloorUse> floor_uses;
  std::vector<Concession> concessions{};
  std::vector<std::int32_t> housed{};  ///< candidates under instruments that hold floor
  // Of the quarter.
  projects::Movements movements;
  projects::Conditions conditions;
  policy::InstrumentLedger ledger;
  std::vector<policy::PublicCash> promised{};  ///< of the ledger, before the run; one an instrument
  PublicCapital capital{};                     ///< funds and companies; opened by the first quarter
  std::vector<double> cluster{};  ///< (n) value added over the no-policy trend, smoothed; empty: 1
};

/// Sums of the export bases of firms that are no plants, one per industry.
[[nodiscard]] Eigen::VectorXd export_bases(const economy::Economy& economy);

/// Floor at the opening, how its rents move, and what it may be used for.
struct FloorBooks {
  economy::FloorSpace space;
  markets::RentRule rents;
  std::vector<pack::FloorUse> uses;
};

/// The books of a member at the opening of its run: its pipeline has been through the years before.
[[nodiscard]] ProjectBooks open_books(const economy::Economy& economy,
                                      const projects::Setting& setting, policy::Programme programme,
                                      FloorBooks floor);

/// Instruments in force act on the economy and on floor space, beside their offers to projects.
void act(economy::Economy& economy, ProjectBooks& books);

/// Candidates arrive and move on; sites are let; building is ordered, plants ramp up and close, and
/// markets make room for what they sell.
void advance_projects(economy::Economy& economy, ProjectBooks& books);

/// Notes how far each industry lies above its no-policy trend; candidates see it next quarter.
///
///     C <- C + ( VA / VA_trend - C ) / 4 T_e
///
/// Value added is at base-year prices, plants included.
///
/// @param trade  flows of the quarter that ends
void follow_clusters(const economy::Economy& economy, const economy::TradeFlows& trade,
                     ProjectBooks& books);

/// Takes back out of the books what plants that closed could not return of their grants.
void count_uncollected(const economy::Economy& economy, ProjectBooks& books);

/// Pays for building, for grants, for land below the market and for public equity out of the
/// quarter's `project_flows`.
void settle_projects(economy::Economy& economy);

}  // namespace lionrock::quarter
