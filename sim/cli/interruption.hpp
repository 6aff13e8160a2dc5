// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <thread>

namespace lionrock::cli {

/// While it lives, Ctrl-C and a request to terminate only raise a flag; the second one ends the
/// program at once with status 4.
///
/// The signals are kept from every thread and waited for by one of its own, so that no handler runs
/// inside the computation. Make it before any other thread begins.
class Interruption {
public:
  /// @param quiet  do not say on stderr that the run is stopping
  explicit Interruption(bool quiet);
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  [[nodiscard]] const std::atomic<bool>& requested() const { return requested_; }

private:
  void watch(bool quiet);

  std::atomic<bool> requested_ = false;
  std::atomic<bool> over_ = false;
  std::thread watcher_;
};

}  // namespace lionrock::cli
