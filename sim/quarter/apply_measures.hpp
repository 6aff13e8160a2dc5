// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/economy/economy.hpp"
#include "sim/economy/floor_space.hpp"
#include "sim/economy/flows.hpp"
#include "sim/pack/archetype.hpp"
#include "sim/policy/measures.hpp"

namespace lionrock::quarter {

/// Leaves of the places to train staff in post those that somebody can take: no more are trained
/// than are at work in the industries reached and not yet trained. The others are neither bought
/// nor counted. Once a quarter, before `apply_measures`.
void fill_staff_places(economy::Economy& economy, const policy::Programme& programme,
                       policy::Measures& measures);

/// What instruments do beside their offers to projects: purchases, works, subsidies, access to
/// markets, productivity and capacity go into `economy.support`; what is bought is added to its
/// entry of `ledger`, what depends on how the quarter goes by `count_measures`.
///
/// @param ledger  of the quarter, one entry per instrument
void apply_measures(economy::Economy& economy, const policy::Programme& programme,
                    const policy::Measures& measures, policy::InstrumentLedger& ledger);

/// Terms of admission, training and research of the quarter, for the markets they act on, and what
/// staff trained in post add; after `apply_measures`.
void set_people_and_research(economy::Economy& economy, const policy::Programme& programme,
                             const policy::Measures& measures, policy::InstrumentLedger& ledger);

/// What budgets leave for the research of firms already here; after projects have been promised
/// theirs. Where nothing is left support ends.
void set_research_budgets(economy::Economy& economy, const policy::Programme& programme,
                          Quarter quarter);

/// Persons and research that instruments moved this quarter, once they have; what firms were paid
/// for research leaves its budget.
void count_people_and_research(const economy::Economy& economy, policy::Programme& programme,
                               Quarter quarter, policy::InstrumentLedger& ledger);

/// What the quarter made of instruments once it is over: discounts on the inputs that firms have
/// used, pay that government was spared, losses on guarantees less fees, loans they cover.
void count_measures(const economy::Economy& economy, const economy::Flows& flows,
                    policy::InstrumentLedger& ledger);

/// Industries that have firms and whose firms at large an instrument reaches; none where it says
/// which projects it is for.
[[nodiscard]] std::vector<int> industries_of(const economy::Economy& economy,
                                             const policy::Programme& programme, int instrument);

/// Adds a log gain of productivity to industries, for the quarter.
void raise_productivity(economy::Economy& economy, const std::vector<int>& industries, double gain);

}  // namespace lionrock::quarter
