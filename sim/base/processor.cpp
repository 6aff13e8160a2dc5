// SPDX-License-Identifier: Apache-2.0
#include "sim/base/processor.hpp"

#include <cstdio>
#include <cstdlib>

// This file is compiled for plain x86-64 and keeps to the C library: an inline function of the C++
// library could be merged with a copy that another file compiled for AVX2.
namespace lionrock {

const char* processor_problem() noexcept
{
#if defined(__x86_64__)
  __builtin_cpu_init();
  const bool enough = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
                      __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
  if (!enough)
    return "this processor lacks AVX2 or FMA\n"
           "  expected: an x86-64-v3 processor (Intel since Haswell, 2013; AMD since Excavator, "
           "2015);\n"
           "            a virtual machine must pass these features on to its guest";
#endif
  return nullptr;
}

void require_processor() noexcept
{
  const char* problem = processor_problem();
  if (problem == nullptr) return;
  std::fprintf(stderr, "lionrock: %s\n", problem);
  std::exit(1);
}

}  // namespace lionrock
