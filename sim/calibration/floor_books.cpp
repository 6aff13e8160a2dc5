// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/floor_books.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "sim/base/error.hpp"
#include "sim/base/hash.hpp"
#include "sim/base/random.hpp"
#include "sim/markets/floor_space.hpp"

namespace lionrock::calibration {

namespace {

/// When floor is delivered, in quarters since year 0: evenly from `begin` to `end`, all at once
/// where they are equal.
struct Delivery {
  double begin, end;
};

/// Everything that dates of sites are read with.
struct Dates {
  const pack::EconomyPack& pack;
  const FloorTimetable& timetable;
  Quarter start;
  std::uint64_t seed;
  std::uint32_t member;
};

/// A quarter, or the first or last quarter of a year. The pack's reader has checked the text.
Quarter quarter_of(const std::string& text, int quarter_of_year)
{
  if (const auto quarter = Quarter::parse(text)) return *quarter;
  int year = 0;
  std::from_chars(text.data(), text.data() + text.size(), year);
  return Quarter::of(year, quarter_of_year);
}

/// Announced delivery of a site that is not there for ever.
Delivery announced(const pack::Site& site, const FloorTimetable& timetable)
{
  const Quarter from = quarter_of(site.opens_from, 1);
  const auto moved = timetable.opens.find(site.slug);
  const int shift = moved == timetable.opens.end() ? 0 : moved->second - from;
  const double begin = from.index + shift;
  if (site.opens_to.empty()) return {begin, begin};
  return {begin, quarter_of(site.opens_to, 4).index + shift + 1.0};
}

const pack::DeliveryRisk* risk_of(const Dates& dates, const pack::Site& site)
{
  for (const pack::DeliveryRisk& risk : dates.pack.delivery_risk)
    if (risk.works == site.works) return &risk;
  return nullptr;
}

/// First quarter whose end is still to come when the site's dates were stated.
double known_until(const Dates& dates, const pack::DeliveryRisk* risk)
{
  return risk ? std::max(risk->dates_as_of, dates.start).index : dates.start.index;
}

/// Share of the time left by which the works of a site are late.
double lateness(const Dates& dates, const pack::Site& site, const pack::DeliveryRisk* risk)
{
  if (!risk || dates.timetable.as_announced) return 0.0;
  const double drawn =
      Stream{dates.seed, {dates.member / 2, 0, Purpose::site_delay, identity_of(site.slug)}}
          .uniform();
  const double u = dates.member % 2 == 0 ? drawn : 1.0 - drawn;
  return risk->low + u * (risk->high - risk->low);
}

/// Delivery with the delays of the member and of the scenario.
Delivery delivery(const Dates& dates, const pack::Site& site)
{
  const Delivery planned = announced(site, dates.timetable);
  if (site.per_year) return planned;
  const pack::DeliveryRisk* risk = risk_of(dates, site);
  const double known = known_until(dates, risk), late = lateness(dates, site, risk);
  const auto delayed = [&](double t) {
    if (t <= known) return t;
    return t + late * (t - known) + 4.0 * dates.timetable.delay_years;
  };
  return {delayed(planned.begin), delayed(planned.end)};
}

/// Share delivered by the end of a quarter.
double delivered(const Delivery& when, int quarter)
{
  if (when.begin == when.end) return quarter >= std::lround(when.begin) ? 1.0 : 0.0;
  return std::clamp((quarter + 1 - when.begin) / (when.end - when.begin), 0.0, 1.0);
}

/// Factor of the scenario on the area of the pack's sites to come.
double area_factor(const Dates& dates, const pack::Site& site)
{
  const bool to_come =
      announced(site, dates.timetable).begin > known_until(dates, risk_of(dates, site));
  return to_come && !site.per_year ? dates.timetable.area_factor : 1.0;
}

/// Area that stands, or is lost, in the quarter before the run and in each of its quarters.
std::vector<double> supply(const Dates& dates, const pack::Site& site, double area, int quarters)
{
  std::vector<double> path(static_cast<std::size_t>(quarters) + 1, area);
  if (site.opens_from == "base") return path;
  const Delivery when = delivery(dates, site);
  const double total = site.per_year ? area * (when.end - when.begin) / 4.0 : area;
  for (std::size_t t = 0; t < path.size(); ++t)
    path[t] = total * delivered(when, dates.start.index + static_cast<int>(t) - 1);
  return path;
}

economy::Site open_site(const Dates& dates, const pack::Site& site, double factor, int quarters)
{
  economy::Site open{.slug = site.slug,
                     .name_en = site.name_en,
                     .name_zh = site.name_zh,
                     .type = site.type,
                     .supply = supply(dates, site, factor * site.area, quarters),
                     .let_outside = factor * (site.area - site.free_at_opening),
                     .outside_at_opening = factor * (site.area - site.free_at_opening),
                     .makers_floor = factor * (site.area - site.free_at_opening) *
                                     site.production_share * site.released_share,
                     .rent_factor = site.rent_factor};
  markets::permit_uses(open, dates.pack.floor_uses);
  return open;
}

/// Takes lost floor from the first site of the type that stands at the opening.
void take_away(economy::FloorSpace& floor, const Dates& dates, const pack::Site& lost, int quarters)
{
  const std::vector<double> path = supply(dates, lost, lost.area, quarters);
  for (const pack::Site& standing : dates.pack.sites) {
    if (standing.type != lost.type || standing.opens_from != "base") continue;
    const auto is_same = [&](const economy::Site& site) { return site.slug == standing.slug; };
    auto& left = std::find_if(floor.sites.begin(), floor.sites.end(), is_same)->supply;
    for (std::size_t t = 0; t < left.size(); ++t) left[t] = std::max(0.0, left[t] + path[t]);
    return;
  }
}

void require_timetable(const pack::EconomyPack& pack, const FloorTimetable& timetable)
{
  std::map<std::string, const pack::Site*> known;
  for (const pack::Site& site : pack.sites) known[site.slug] = &site;
  for (const pack::Site& site : timetable.extra) {
    if (!known.emplace(site.slug, &site).second)
      throw ScenarioError(fmt::format("site \"{}\" is given twice", site.slug));
    if (site.opens_from == "base" || site.area < 0.0)
      throw ScenarioError(
          fmt::format("site \"{}\" needs an opening quarter and an area above 0", site.slug));
  }
  std::vector<std::string> to_come;
  for (const auto& [slug, site] : known)
    if (site->opens_from != "base") to_come.push_back(slug);
  for (const auto& [slug, opens] : timetable.opens)
    if (std::find(to_come.begin(), to_come.end(), slug) == to_come.end())
      throw ScenarioError(fmt::format("no site \"{}\" can open in {}\n  expected: one of {}", slug,
                                      opens.label(), fmt::join(to_come, ", ")));
}

}  // namespace

economy::FloorSpace open_floor_space(const pack::EconomyPack& pack, const FloorTimetable& timetable,
                                     Quarter start, int quarters, std::uint64_t seed,
                                     std::uint32_t member)
{
  require_timetable(pack, timetable);
  const Dates dates{pack, timetable, start, seed, member};
  economy::FloorSpace floor;
  for (const pack::Site& site : pack.sites)
    if (site.area >= 0.0)
      floor.sites.push_back(open_site(
          dates, site, site.opens_from == "base" ? 1.0 : area_factor(dates, site), quarters));
  for (const pack::Site& site : timetable.extra)
    floor.sites.push_back(open_site(dates, site, 1.0, quarters));
  for (const pack::Site& site : pack.sites)
    if (site.area < 0.0) take_away(floor, dates, site, quarters);
  return floor;
}

}  // namespace lionrock::calibration
