// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "sim/cli/program.hpp"

namespace lionrock::cli {

/// What the program left behind.
struct Outcome {
  int status;
  std::string out, err;
};

/// Runs the program with arguments, its own name apart.
inline Outcome call(const std::vector<std::string>& arguments)
{
  std::ostringstream out, err;
  const int status = run_program(arguments, out, err);
  return {status, out.str(), err.str()};
}

}  // namespace lionrock::cli
