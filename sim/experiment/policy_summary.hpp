// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "sim/experiment/text_block.hpp"
#include "sim/policy/instrument.hpp"
#include "sim/results/results.hpp"

namespace lionrock::experiment {

/// What instruments reached by 2030 and by the last year, what they cost, whose money ran out, and
/// what held planned projects back year by year; empty without instruments and projects. Additional
/// is always beside what would have come anyway, what is being built never with what operates, and
/// there is no cost per job where the interval of jobs includes zero or members are too few to have
/// one. Rows and columns in which nothing ever happened are left out; what decided beyond the
/// evidence is marked beside every figure it touches.
/// @param scenario     place on axis scenario
/// @param instruments  of that scenario
/// @param language     "en" or "zh-Hant"
[[nodiscard]] std::vector<TextBlock> policy_summary(
    const results::Results& results, std::size_t scenario,
    const std::vector<policy::Instrument>& instruments, std::string_view language);

}  // namespace lionrock::experiment
