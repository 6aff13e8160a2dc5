// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tbb/parallel_for.h>

#include <cstdint>
#include <vector>

namespace lionrock {

/// Half-open range of rows.
struct Range {
  std::int32_t begin = 0;
  std::int32_t end = 0;
};

/// Runs `body(block)` for every block 0 … blocks-1, side by side where threads are free.
/// Blocks must not write what another block reads; results then do not depend on the threads.
template <class Body>
void for_each_block(std::int32_t blocks, const Body& body)
{
  if (blocks == 1) {
    body(0);
    return;
  }
  tbb::parallel_for(std::int32_t{0}, blocks, body, tbb::simple_partitioner{});
}

/// At most `threads` threads for what happens while this object lives; 0 means all there are.
class ThreadLimit {
public:
  explicit ThreadLimit(int threads);
  ~ThreadLimit();
  ThreadLimit(const ThreadLimit&) = delete;
  ThreadLimit& operator=(const ThreadLimit&) = delete;

private:
  void* control_;
};

}  // namespace lionrock
