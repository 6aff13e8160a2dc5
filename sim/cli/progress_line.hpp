// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "sim/experiment/ensemble.hpp"

namespace lionrock::cli {

/// One line on stderr, rewritten a few times a second: member, quarter, what is done, time left.
class ProgressLine {
public:
  ProgressLine() : begun_(Clock::now()), shown_(begun_) {}

  void show(const experiment::Progress& progress);
  /// Leaves an empty line behind.
  void clear() const;

private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point begun_, shown_;
};

}  // namespace lionrock::cli
