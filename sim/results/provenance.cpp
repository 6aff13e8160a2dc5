// SPDX-License-Identifier: Apache-2.0
#include "sim/results/provenance.hpp"

#include <fmt/chrono.h>

namespace lionrock::results {

std::string utc(std::chrono::system_clock::time_point time)
{
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}",
                     fmt::gmtime(std::chrono::system_clock::to_time_t(time)));
}

void stamp(Provenance& provenance, const std::string& command_line,
           std::chrono::system_clock::time_point start, int threads)
{
  provenance.program_version = program_version();
  provenance.git_commit = git_commit();
  provenance.command_line = command_line;
  provenance.start_time = utc(start);
  provenance.end_time = utc(std::chrono::system_clock::now());
  provenance.threads = threads;
}

}  // namespace lionrock::results
