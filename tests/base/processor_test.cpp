// SPDX-License-Identifier: Apache-2.0
#include "sim/base/processor.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace lionrock {
namespace {

/// Whether the kernel lists `feature` among the processor's flags.
bool kernel_lists(const std::string& feature)
{
  std::ifstream file("/proc/cpuinfo");
  for (std::string word; file >> word;)
    if (word == feature) return true;
  return false;
}

TEST(Processor, IsRefusedExactlyWhereTheKernelDoesNotListAvx2AndFma)
{
#if defined(__x86_64__) && defined(__linux__)
  const bool enough = kernel_lists("avx2") && kernel_lists("fma");
#else
  const bool enough = true;
#endif
  EXPECT_EQ(processor_problem() == nullptr, enough);
}

}  // namespace
}  // namespace lionrock
