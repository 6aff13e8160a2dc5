// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "sim/economy/economy.hpp"

namespace lionrock::dynamics {

/// A post that may be filled from abroad.
struct TiedPost {
  std::int32_t firm;
  int industry;
  double lowest_rank;  ///< of pay in the industry, that the wage floor allows
};

/// Posts for at most `wanted` persons of an admission stream tied to jobs, drawn among those
/// employers may fill:
///
///     posts of a firm = min( V (1 - F(floor)), L / ratio - M )
///
/// V open posts of the skill, F the distribution of their pay, L the firm's local staff of the
/// skill and M its staff who came tied to a job, under any stream.
[[nodiscard]] std::vector<TiedPost> tied_posts(const economy::Economy& economy, int stream,
                                               std::int64_t wanted);

/// Median normal pay of a skill over all who work, HK$ million a quarter at opening wages.
[[nodiscard]] double median_pay(const economy::Economy& economy, int skill);

}  // namespace lionrock::dynamics
