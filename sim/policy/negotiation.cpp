// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/negotiation.hpp"

#include <algorithm>
#include <array>

namespace lionrock::policy {

namespace {

struct Room {
  Lever lever;
  double ceiling;  ///< units that may still be given
  double* given;
  [[nodiscard]] double price() const { return lever.cost / lever.worth; }
};

}  // namespace

Package bargain(const NegotiatedPackage& terms, const NegotiationCase& asked)
{
  const double claimed = asked.gap <= 0.0 ? asked.gap + terms.understatement : asked.gap;
  const double seen = claimed + terms.error * asked.luck;
  if (seen <= 0.0) return {};

  Package package;
  const double lowest_rate = std::max(terms.lowest_tax_rate, asked.lowest_felt_rate);
  std::array<Room, 3> rooms{
      {{asked.tax, asked.tax_rate - lowest_rate, &package.tax_points},
       {asked.grant, terms.grant_ceiling - asked.grant_share, &package.grant},
       {asked.rent, terms.land_ceiling - (1.0 - asked.rent_factor), &package.rent_points}}};
  const auto useless = [](const Room& room) {
    return room.ceiling <= 0.0 || room.lever.worth <= 0.0;
  };
  const auto end = std::stable_partition(rooms.begin(), rooms.end(),
                                         [&](const Room& room) { return !useless(room); });
  std::stable_sort(rooms.begin(), end,
                   [](const Room& a, const Room& b) { return a.price() < b.price(); });

  constexpr double negligible = 1e-12;  // what arithmetic leaves of a closed gap
  double wanted = seen * (1.0 + terms.margin);
  for (auto room = rooms.begin(); room != end && wanted > negligible; ++room) {
    *room->given = std::min(room->ceiling, wanted / room->lever.worth);
    wanted -= *room->given * room->lever.worth;
  }
  // What is left over is below the arithmetic's precision when the last lever closed the gap.
  return wanted > negligible ? Package{} : package;
}

}  // namespace lionrock::policy
