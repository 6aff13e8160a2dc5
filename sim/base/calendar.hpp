// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace lionrock {

/// A calendar quarter; arithmetic in quarters, written `2024Q1`.
struct Quarter {
  int index = 0;  ///< 4 * year + (0 for Q1 … 3 for Q4)

  [[nodiscard]] static constexpr Quarter of(int year, int quarter_of_year)
  {
    return {4 * year + quarter_of_year - 1};
  }
  /// Reads `2024Q1`; nothing when the text is not of that form or the year is outside 1900–2200.
  [[nodiscard]] static std::optional<Quarter> parse(std::string_view text);

  [[nodiscard]] constexpr int year() const { return index / 4; }
  [[nodiscard]] constexpr int quarter_of_year() const { return index % 4 + 1; }
  [[nodiscard]] std::string label() const;

  [[nodiscard]] constexpr auto operator<=>(const Quarter&) const = default;
  [[nodiscard]] constexpr Quarter operator+(int quarters) const { return {index + quarters}; }
  [[nodiscard]] constexpr int operator-(Quarter other) const { return index - other.index; }
};

}  // namespace lionrock
