// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "sim/policy/instrument.hpp"
#include "sim/scenario/limits.hpp"
#include "sim/scenario/scenario.hpp"

namespace lionrock::scenario {

/// Instruments in TOML, those of one entry in one [[instrument]]: every key and every term, so that
/// nothing hangs on the catalogue but names, and whom parts reach that reach different ones.
/// @param limits  whose slugs the instruments' positions mean
[[nodiscard]] std::string write_instruments(const std::vector<policy::Instrument>& instruments,
                                            const Limits& limits);

/// What every instrument of a scenario gives when: for each range of quarters the terms that differ
/// from those before, as TOML remarks. Empty without instruments.
[[nodiscard]] std::string terms_in_force(const Scenario& scenario);

}  // namespace lionrock::scenario
