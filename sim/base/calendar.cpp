// SPDX-License-Identifier: Apache-2.0
#include "sim/base/calendar.hpp"

#include <fmt/format.h>

#include <charconv>

namespace lionrock {

std::optional<Quarter> Quarter::parse(std::string_view text)
{
  if (text.size() != 6 || text[4] != 'Q' || text[5] < '1' || text[5] > '4') return std::nullopt;
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + 4, year);
  if (error != std::errc{} || end != text.data() + 4 || year < 1900 || year > 2200)
    return std::nullopt;
  return of(year, text[5] - '0');
}

std::string Quarter::label() const { return fmt::format("{}Q{}", year(), quarter_of_year()); }

}  // namespace lionrock
