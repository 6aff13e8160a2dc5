// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/experiment/member.hpp"

namespace lionrock::experiment {

/// The instant estimate: demand-driven Leontief with induced consumption at the trend's prices, no
/// limit to supply. Every quarter
///
///     x = (A_h + b k l') x + b c_0 + b_g G + b_i I + X
///
/// with A_h home inputs per unit of output, l pay per unit of output, k what households spend of
/// it, b, b_g, b_i home baskets of consumption, public consumption and investment, X exports under
/// the member's world demand. c_0 is the consumption that pay does not explain on the trend, so
/// that without luck the trend comes back. What needs markets or money stays unknown.
///
/// Cost:   one factorisation a quarter.
/// Source: Miller and Blair (2009), sections 2.2 and 2.5 (households endogenous).
[[nodiscard]] MemberResults project_input_output(const Member& member,
                                                 const calibration::Opening& opening,
                                                 const QuarterDone& done);

}  // namespace lionrock::experiment
