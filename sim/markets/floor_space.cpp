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
    sum += site.usable[kind] * rent[kind];
    weight += site.usable[kind];
  }
  return weight > 0.0 ? sum / weight : site.rent;
}

}  // namespace

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
  const double fit = site.usable[place(kind)] * left - site.let_to[place(kind)];
  return std::max(0.0, std::min(fit, std::min(left, lasting(site, quarter)) - site.let));
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
  Site& chosen = floor.sites[static_cast<std::size_t>(*best)];
  chosen.let += area;
  chosen.let_to[place(kind)] += area;
  return best;
}

void release(FloorSpace& floor, int site, FloorKind kind, double area)
{
  constexpr double rounding = 1e-6;  // m2, of sums in another order
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
    const double share = site.usable[place(kind)];
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
