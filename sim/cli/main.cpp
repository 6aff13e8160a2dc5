// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <iostream>

#include "sim/base/processor.hpp"
#include "sim/cli/program.hpp"

int main(int count, char** arguments)
{
  lionrock::require_processor();
  // A file that grows past a limit is an error to report, not a reason to die.
  std::signal(SIGXFSZ, SIG_IGN);
  return lionrock::cli::run_program({arguments + 1, arguments + count}, std::cout, std::cerr);
}
