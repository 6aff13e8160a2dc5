// SPDX-License-Identifier: Apache-2.0
#include "sim/base/parallel.hpp"

#include <tbb/global_control.h>

namespace lionrock {

ThreadLimit::ThreadLimit(int threads)
    : control_(threads > 0 ? new tbb::global_control(tbb::global_control::max_allowed_parallelism,
                                                     static_cast<std::size_t>(threads))
                           : nullptr)
{
}

ThreadLimit::~ThreadLimit() { delete static_cast<tbb::global_control*>(control_); }

}  // namespace lionrock
