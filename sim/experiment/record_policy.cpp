// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/record_policy.hpp"

#include <algorithm>

#include "sim/markets/floor_space.hpp"

namespace lionrock::experiment {

using projects::Candidate;
using projects::Label;

FloorQuarter record_sites(const economy::FloorSpace& floor, int quarter)
{
  FloorQuarter record;
  record.sites.reserve(floor.sites.size());
  for (const economy::Site& site : floor.sites)
    record.sites.push_back({.supplied = site.supplied(quarter),
                            .let = site.let,
                            .let_outside = markets::held_outside(site, quarter),
                            .rent = site.rent});
  std::copy_n(floor.waiting.begin(), sited_kinds, record.waiting.begin());
  return record;
}

std::vector<SiteLabel> site_labels(const economy::FloorSpace& floor)
{
  std::vector<SiteLabel> labels;
  labels.reserve(floor.sites.size());
  for (const economy::Site& site : floor.sites)
    labels.push_back({site.slug, site.name_en, site.name_zh, site.type});
  return labels;
}

CapacityHeld record_held(const projects::CapacityHeld& held, double labour)
{
  CapacityHeld record{};
  record[place(Bottleneck::finance)] = held.finance;
  record[place(Bottleneck::approval)] = held.approval;
  record[place(Bottleneck::site)] = held.site;
  record[place(Bottleneck::construction)] = held.construction;
  record[place(Bottleneck::ramp_up)] = held.ramp_up;
  record[place(Bottleneck::lost_floor)] = held.lost_to_floor;
  record[place(Bottleneck::labour)] = labour;
  return record;
}

std::vector<std::vector<double>> count_beyond_evidence(std::span<const Candidate> candidates,
                                                       int quarters, int instruments)
{
  const auto entries = static_cast<std::size_t>(instruments);
  std::vector<std::vector<double>> counts(static_cast<std::size_t>(quarters),
                                          std::vector<double>(entries, 0.0));
  for (const Candidate& candidate : candidates) {
    const bool goes = candidate.label == Label::additional || candidate.label == Label::deadweight;
    if (!candidate.beyond_evidence || !goes || candidate.decided == Candidate::never) continue;
    std::vector<char> reached(entries, 0);
    for (const auto& contribution : candidate.offer.from)
      reached.at(static_cast<std::size_t>(contribution.instrument)) = 1;
    for (int quarter = std::max(0, candidate.decided); quarter < quarters; ++quarter)
      for (std::size_t i = 0; i < entries; ++i)
        counts[static_cast<std::size_t>(quarter)][i] += reached[i];
  }
  return counts;
}

}  // namespace lionrock::experiment
