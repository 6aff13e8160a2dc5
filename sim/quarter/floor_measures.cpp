// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/floor_measures.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "sim/markets/floor_space.hpp"

namespace lionrock::quarter {

namespace {

/// What the site of an instrument's floor is called; an entry may bring floor of several types.
std::string site_slug(const economy::FloorSpace& floor, const policy::Instrument& instrument)
{
  const std::string name = "instrument_" + instrument.label();
  std::string slug = name;
  const auto same = [&](const economy::Site& site) { return site.slug == slug; };
  for (int more = 2; std::ranges::any_of(floor.sites, same); ++more)
    slug = name + "_" + std::to_string(more);
  return slug;
}

}  // namespace

void deliver_floor(economy::FloorSpace& floor, const std::vector<pack::FloorUse>& uses,
                   const policy::Instrument& instrument, const policy::FloorDelivery& item,
                   int quarter, policy::InstrumentLedger& ledger)
{
  if (!(item.area > 0.0)) return;
  auto place = markets::site_of(floor, item.instrument);
  if (!place) {
    economy::Site fresh;
    fresh.slug = site_slug(floor, instrument);
    fresh.instrument = item.instrument;
    fresh.name_en = instrument.name_en;
    fresh.name_zh = instrument.name_zh;
    fresh.type = item.site_type;
    fresh.supply.assign(floor.sites.empty() ? 1 : floor.sites.front().supply.size(), 0.0);
    markets::permit_uses(fresh, uses, item.production_share);
    place = static_cast<int>(floor.sites.size());
    floor.sites.push_back(std::move(fresh));
  }
  auto& supply = floor.sites[static_cast<std::size_t>(*place)].supply;
  for (std::size_t t = static_cast<std::size_t>(quarter + 1); t < supply.size(); ++t)
    supply[t] += item.area;
  ledger[static_cast<std::size_t>(item.instrument)].floor_delivered += item.area;
}

void apply_floor_measures(economy::FloorSpace& floor, const std::vector<pack::FloorUse>& uses,
                          const policy::Programme& programme, const policy::Measures& measures,
                          int quarter, policy::InstrumentLedger& ledger)
{
  for (const policy::FloorDelivery& item : measures.floor)
    deliver_floor(floor, uses, programme.instruments()[static_cast<std::size_t>(item.instrument)],
                  item, quarter, ledger);
  for (economy::Site& site : floor.sites) {
    site.permitted.fill(0.0);
    for (const policy::Regulation& item : measures.regulation)
      for (const pack::FloorUse& use : uses) {
        if (!use.by_permission || use.site_type != site.type) continue;
        double& share = site.permitted[static_cast<std::size_t>(use.kind)];
        share = std::max(share, item.permitted_use);
      }
  }
}

}  // namespace lionrock::quarter
