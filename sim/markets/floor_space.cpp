// SPDX-License-Identifier: Apache-2.0
#include "sim/markets/floor_space.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace lionrock::markets {

namespace {

using economy::FloorSpace;
using economy::Site;
using pack::FloorKind;

constexpr double rounding = 1e-6;  // m2, of sums in another order

constexpr std::size_t place(FloorKind kind) { return static_cast<std::size_t>(kind); }

/// Floor of a site that others than projects leave, m2.
double left_by_others(const Site& site, int quarter)
{
  return std::max(0.0, site.supplied(quarter) - site.let_outside);
}

/// The least that stands of a site from a quarter on, m2.
double lasting(const Site& site, int quarter)
{
  const auto now = std::min(static_cast<std::size_t>(quarter + 1), site.supply.size() - 1);
  return *std::min_element(site.supply.begin() + static_cast<std::ptrdiff_t>(now),
                           site.supply.end());
}

constexpr bool is_production(FloorKind kind)
{
  return kind == FloorKind::flat || kind == FloorKind::plant;
}

/// Floor of a site that projects of some kinds have or have reserved, m2.
template <class Kinds>
double taken(const Site& site, const Kinds& counts)
{
  double let = 0.0, reserved = 0.0;
  for (std::size_t kind = 0; kind < site.let_to.size(); ++kind)
    if (counts(static_cast<FloorKind>(kind))) {
      let += site.let_to[kind];
      reserved += site.reserved[kind];
    }
  return let + reserved;
}

/// Preference number and rent asked, the lower the better.
std::pair<int, double> appeal(const Site& site, FloorKind kind)
{
  return {site.preference[place(kind)], site.rent * site.rent_factor};
}

/// Mean rent of the kinds a site is open to; as it was where it is open to none.
double site_rent(const Site& site, const std::array<double, pack::floor_kinds>& rent)
{
  double sum = 0.0, weight = 0.0;
  for (std::size_t kind = 0; kind < rent.size(); ++kind) {
    const double share = site.open_to(static_cast<FloorKind>(kind));
    sum += share * rent[kind];
    weight += share;
  }
  return weight > 0.0 ? sum / weight : site.rent;
}

}  // namespace

void permit_uses(Site& site, const std::vector<pack::FloorUse>& uses)
{
  for (const pack::FloorUse& use : uses)
    if (use.site_type == site.type) {
      site.usable[place(use.kind)] = use.usable_share;
      site.preference[place(use.kind)] = use.preference;
    }
}

void permit_uses(Site& site, const std::vector<pack::FloorUse>& uses, double production_share)
{
  permit_uses(site, uses);
  site.production_limit = production_share;
  site.other_limit = 1.0 - production_share;
  double production = 0.0, other = 0.0;
  const auto each = [&](const auto& act) {
    for (std::size_t kind = 0; kind < site.usable.size(); ++kind)
      act(site.usable[kind], is_production(static_cast<FloorKind>(kind)));
  };
  each([&](double share, bool makes) {
    double& largest = makes ? production : other;
    largest = std::max(largest, share);
  });
  each([&](double& share, bool makes) {
    if (share > 0.0)
      share *= makes ? production_share / production : (1.0 - production_share) / other;
  });
}

double held_outside(const Site& site, int quarter)
{
  return std::max(0.0, std::min(site.let_outside, site.supplied(quarter) - site.let));
}

void follow_makers(economy::FloorSpace& floor, double output)
{
  for (Site& site : floor.sites)
    site.let_outside = site.outside_at_opening - site.makers_floor * (1.0 - std::min(1.0, output));
}

double room(const Site& site, FloorKind kind, int quarter)
{
  const double left = left_by_others(site, quarter);
  const bool makes = is_production(kind);
  const double own = taken(site, [&](FloorKind other) { return other == kind; });
  const double group = taken(site, [&](FloorKind other) { return is_production(other) == makes; });
  const double all = site.let + std::accumulate(site.reserved.begin(), site.reserved.end(), 0.0);
  return std::max(0.0, std::min({site.open_to(kind) * left - own,
                                 (makes ? site.production_limit : site.other_limit) * left - group,
                                 std::min(left, lasting(site, quarter)) - all}));
}

bool lease_at(Site& site, FloorKind kind, double area, int quarter)
{
  if (room(site, kind, quarter) < area) return false;
  site.let += area;
  site.let_to[place(kind)] += area;
  return true;
}

void reserve(Site& site, FloorKind kind, double area, int quarter)
{
  if (room(site, kind, quarter) < area) throw std::logic_error("no room for what is reserved");
  site.reserved[place(kind)] += area;
}

void cancel(Site& site, FloorKind kind, double area)
{
  double& reserved = site.reserved[place(kind)];
  if (area > reserved + rounding) throw std::logic_error("more is cancelled than was reserved");
  reserved = std::max(0.0, reserved - area);
}

std::optional<int> site_of(const FloorSpace& floor, int instrument)
{
  for (std::size_t i = floor.sites.size(); i-- > 0;)
    if (floor.sites[i].instrument == instrument) return static_cast<int>(i);
  return std::nullopt;
}

std::optional<int> lease(FloorSpace& floor, FloorKind kind, double area, int quarter)
{
  if (kind == FloorKind::none) throw std::logic_error("who needs no floor leases none");
  std::optional<int> best;
  for (std::size_t i = 0; i < floor.sites.size(); ++i) {
    const Site& site = floor.sites[i];
    if (site.preference[place(kind)] == 0 || room(site, kind, quarter) < area) continue;
    if (!best || appeal(site, kind) < appeal(floor.sites[static_cast<std::size_t>(*best)], kind))
      best = static_cast<int>(i);
  }
  if (!best) {
    floor.waiting[place(kind)] += area;
    return best;
  }
  lease_at(floor.sites[static_cast<std::size_t>(*best)], kind, area, quarter);
  return best;
}

void release(FloorSpace& floor, int site, FloorKind kind, double area)
{
  Site& place_left = floor.sites.at(static_cast<std::size_t>(site));
  double& let_to_kind = place_left.let_to[place(kind)];
  if (area > let_to_kind + rounding)
    throw std::logic_error("more floor is given back than was let");
  let_to_kind = std::max(0.0, let_to_kind - area);
  place_left.let = std::accumulate(place_left.let_to.begin(), place_left.let_to.end(), 0.0);
}

void forget_waiting(FloorSpace& floor) { floor.waiting.fill(0.0); }

std::optional<double> vacancy(const FloorSpace& floor, FloorKind kind, int quarter)
{
  double vacant = 0.0, open = 0.0;
  for (const Site& site : floor.sites) {
    const double supplied = site.supplied(quarter);
    const double share = site.open_to(kind);
    vacant += share * std::max(0.0, supplied - held_outside(site, quarter) - site.let);
    open += share * supplied;
  }
  if (!(open > 0.0)) return std::nullopt;
  return vacant / open;
}

void set_rents(FloorSpace& floor, const RentRule& rule, int quarter)
{
  for (const FloorKind kind : {FloorKind::flat, FloorKind::plant, FloorKind::lab, FloorKind::dc})
    if (const auto vacant = vacancy(floor, kind, quarter)) {
      double& rent = floor.rent[place(kind)];
      rent = rules::next_rent(rent, *vacant, rule.natural_vacancy[place(kind)], rule.adjustment);
    }
  for (Site& site : floor.sites) site.rent = site_rent(site, floor.rent);
}

}  // namespace lionrock::markets
