// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace lionrock::cli {

/// The program: parses a command line, does what it says, and turns every error into a message.
///
/// @param arguments  without the program's name
/// @return           exit status: 0 done, 1 failed, 2 the command line or a scenario is wrong, 3
///                   the data are wrong, 4 stopped with what is finished saved
[[nodiscard]] int run_program(const std::vector<std::string>& arguments, std::ostream& out,
                              std::ostream& err);

}  // namespace lionrock::cli
