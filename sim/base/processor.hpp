// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace lionrock {

/// Why this processor cannot run the program, or nullptr when it can: on x86-64 the program is
/// compiled for x86-64-v3, with AVX2 and FMA, so that results agree to the bit on every such
/// machine.
[[nodiscard]] const char* processor_problem() noexcept;

/// Ends the program with status 1 and a letter on stderr if the processor cannot run it; the first
/// line of `main`, before any instruction an older processor lacks.
void require_processor() noexcept;

}  // namespace lionrock
