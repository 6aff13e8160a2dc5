// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/economy/economy.hpp"

namespace lionrock::dynamics {

/// Makes technical staff of persons of basic skill who look for work, net of those who would have
/// been trained anyway; places beyond the seekers there are wait for the next quarter.
void train(economy::Economy& economy);

}  // namespace lionrock::dynamics
