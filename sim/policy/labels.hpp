// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sim/policy/instrument.hpp"

namespace lionrock::policy {

/// What a mechanism is called in Traditional Chinese.
/// @param mechanism  position in `mechanism_names`
/// @throws std::out_of_range if there is no such mechanism
[[nodiscard]] std::string_view mechanism_name_zh(std::size_t mechanism);

/// Which equations of the model a mechanism enters, and by what; symbols as in sim/README.md and
/// rules/appraisal.hpp.
struct Moved {
  std::string_view en, zh;  ///< in words
  std::string_view equation;
};
/// @param mechanism  position in `mechanism_names`
/// @throws std::out_of_range if there is no such mechanism
[[nodiscard]] const Moved& moved_by(std::size_t mechanism);

/// What an instrument is called in a list: the parts of an entry have its name and say which they
/// are.
[[nodiscard]] std::string full_name(const Instrument& instrument, bool english);

/// The unit of a term in Traditional Chinese.
/// @throws std::out_of_range naming a unit that no term has
[[nodiscard]] std::string_view unit_zh(std::string_view unit);

}  // namespace lionrock::policy
