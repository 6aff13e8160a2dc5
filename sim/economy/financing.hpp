// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace lionrock::economy {

/// How government meets what the instruments of a scenario cost.
enum class Financing : std::uint8_t {
  bonds,               ///< debt, its interest met by more of it
  reserves,            ///< drawn down to the level kept, then debt
  recurrent_spending,  ///< government buys less
  capital_works,       ///< and builds less
  profits_tax,         ///< all its rates rise
  count
};
inline constexpr std::array<std::string_view, static_cast<std::size_t>(Financing::count)>
    financing_names{"bonds", "reserves", "recurrent_spending", "capital_works", "profits_tax"};

/// What the instruments of a scenario cost beyond what the law of the past promised, and how it has
/// been met; agents' HK$ million.
struct Package {
  Financing rule = Financing::bonds;
  std::array<double, 4> cost{};  ///< net, of the last four quarters, the newest last
  double debt = 0.0;             ///< bonds taken up for it and its interest, outstanding
  double drawn = 0.0;            ///< reserves taken for it, with what they would have earned
  double normal_tax = 0.0;       ///< profits tax of the last quarter at the rates of the law
  // Of the quarter.
  double less_bought = 0.0;                       ///< to be taken off public consumption
  double less_built = 0.0;                        ///< off public investment
  double consumption_cut = 0.0, works_cut = 0.0;  ///< the same in volume, as far as there is any
  double tax_factor = 1.0;                        ///< on the rates of profits tax
  double met = 0.0;                               ///< by what is not bought or built, and by tax

  /// What would be in reserves, or not owed, had the instruments cost nothing.
  [[nodiscard]] double taken() const { return debt + drawn; }
};

}  // namespace lionrock::economy
