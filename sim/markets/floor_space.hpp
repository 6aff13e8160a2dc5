// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "sim/economy/floor_space.hpp"
#include "sim/rules/rent.hpp"

namespace lionrock::markets {

/// How rents of each kind of floor move.
struct RentRule {
  rules::RentAdjustment adjustment;
  std::array<double, pack::floor_kinds> natural_vacancy;  ///< shares; that of `none` is not used
};

/// Opens a site to the kinds of floor that uses permit on its type, and closes it to all others.
void permit_uses(economy::Site& site, const std::vector<pack::FloorUse>& uses);

/// Opens a new site to production up to a share of its floor and to all other kinds up to the rest.
///
///     share open to kind k = part of its group * u_k / max of u over the group
///
/// with u the shares of `uses` and the groups production (flats and plants) and all others. A part
/// whose group is not permitted on the type stays closed.
///
/// @param production_share  fraction
void permit_uses(economy::Site& site, const std::vector<pack::FloorUse>& uses,
                 double production_share);

/// Floor that others than projects hold, m2: `let_outside`, or what projects leave of the site if
/// that is less, while it is built or after some of it was demolished.
[[nodiscard]] double held_outside(const economy::Site& site, int quarter);

/// Floor a project of that kind may still lease, m2: the share open to the kind of what others than
/// projects leave, less what projects of the kind have or have reserved; never more than what its
/// group of kinds and all projects leave, nor than what stands for good.
[[nodiscard]] double room(const economy::Site& site, pack::FloorKind kind, int quarter);

/// Lets floor at the site asked first that has room, the cheapest of these; counts what nobody has
/// as waiting.
///
/// @param kind    not `none`, which needs no lease
/// @param area    m2, > 0
/// @param quarter of the run, -1 = the quarter before it
/// @return        place of the site, or nothing when none has room
/// @throws std::logic_error for kind `none`
[[nodiscard]] std::optional<int> lease(economy::FloorSpace& floor, pack::FloorKind kind,
                                       double area, int quarter);

/// The same at one site. Returns whether it has room.
bool lease_at(economy::Site& site, pack::FloorKind kind, double area, int quarter);

/// Sets floor aside for a project on its way, which takes it by `cancel` and `lease_at`.
/// @throws std::logic_error if there is no room, or more is cancelled than was reserved
void reserve(economy::Site& site, pack::FloorKind kind, double area, int quarter);
void cancel(economy::Site& site, pack::FloorKind kind, double area);

/// Place of the site that an instrument brought, or nothing.
[[nodiscard]] std::optional<int> site_of(const economy::FloorSpace& floor, int instrument);

/// Gives back what a project leased. @throws std::logic_error if it is more than projects hold
/// there
void release(economy::FloorSpace& floor, int site, pack::FloorKind kind, double area);

/// Makers already here give up floor in proportion to their output, and take it back.
///
/// @param output  of manufacturing's firms that were here at the opening, over the opening
void follow_makers(economy::FloorSpace& floor, double output);

/// Nobody waits: to be called before the leases of a quarter.
void forget_waiting(economy::FloorSpace& floor);

/// Vacant share of the floor open to a kind; nothing when there is no such floor.
[[nodiscard]] std::optional<double> vacancy(const economy::FloorSpace& floor, pack::FloorKind kind,
                                            int quarter);

/// Rents of each kind answer its vacancy; a site's rent is the mean over the kinds it is open to,
/// by the share open to each. Its owner asks `rent * rent_factor`.
void set_rents(economy::FloorSpace& floor, const RentRule& rule, int quarter);

}  // namespace lionrock::markets
