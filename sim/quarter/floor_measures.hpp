// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/economy/floor_space.hpp"
#include "sim/pack/archetype.hpp"
#include "sim/policy/measures.hpp"

namespace lionrock::quarter {

/// Floor that instruments deliver this quarter, as sites of their own, and uses that they permit
/// this quarter on floor that stands: who leases under a permission keeps what he has when it ends.
void apply_floor_measures(economy::FloorSpace& floor, const std::vector<pack::FloorUse>& uses,
                          const policy::Programme& programme, const policy::Measures& measures,
                          int quarter, policy::InstrumentLedger& ledger);

/// Adds floor to the site of an instrument from this quarter on; the site is new with its first
/// floor.
void deliver_floor(economy::FloorSpace& floor, const std::vector<pack::FloorUse>& uses,
                   const policy::Instrument& instrument, const policy::FloorDelivery& item,
                   int quarter, policy::InstrumentLedger& ledger);

}  // namespace lionrock::quarter
