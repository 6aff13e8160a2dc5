// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "sim/policy/instrument.hpp"
#include "sim/scenario/limits.hpp"
#include "sim/scenario/scenario.hpp"

namespace lionrock::scenario {

/// One [[instrument]] in TOML: every key and every term, so that nothing hangs on the catalogue but
/// its names.
/// @param limits  whose slugs the instrument's positions mean
[[nodiscard]] std::string write_instrument(const policy::Instrument& instrument,
                                           const Limits& limits);

/// What every instrument of a scenario gives when: for each range of quarters the terms that differ
/// from those before, as TOML remarks. Empty without instruments.
[[nodiscard]] std::string terms_in_force(const Scenario& scenario);

}  // namespace lionrock::scenario
