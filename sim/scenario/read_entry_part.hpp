// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "sim/scenario/entry_table.hpp"

namespace lionrock::scenario {

/// Keys of a part of an entry; an entry with one mechanism writes them beside its own.
[[nodiscard]] std::span<const Accepts> part_keys();

/// What an entry does through one mechanism.
/// @param table  the entry itself or one of its [[part]]; its keys are checked
/// @throws ScenarioError about what is missing, out of range, without a source or out of order
[[nodiscard]] EntryPart read_entry_part(const EntryTable& table);

}  // namespace lionrock::scenario
