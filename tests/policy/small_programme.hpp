// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/policy/programme.hpp"

namespace lionrock::policy {

inline constexpr Quarter now = Quarter::of(2026, 1);

/// A manufacturer from abroad with a plant of HK$400 million in mind.
inline CandidateView plant(double cost = 400.0)
{
  return {.archetype = 3,
          .industry = 10,
          .manufacturing = true,
          .advanced = true,
          .mobile = true,
          .kind = pack::CandidateClass::mobile_entrant,
          .cost = cost,
          .technical_jobs = 30.0,
          .research = 8.0,
          .qualifying = 0.5,
          .application_multiple = 1.0,
          .export_share = 0.6,
          .value_added_per_output = 0.3};
}

/// A kind of project of one industry.
inline pack::Archetype kind(bool mobile)
{
  pack::Archetype made{};
  made.mobile = mobile;
  made.industries = {{.industry = 10,
                      .manufacturing = true,
                      .narrow = 1,
                      .wide_2025 = 1,
                      .wide_2026 = 1,
                      .fhki = 1}};
  return made;
}

inline Instrument instrument(Mechanism terms, std::string slug = "scheme")
{
  Instrument made;
  made.slug = std::move(slug);
  made.terms.push_back({.from = {}, .mechanism = std::move(terms)});
  return made;
}

inline Programme programme(std::vector<Instrument> instruments, std::uint32_t member = 0)
{
  return Programme(std::move(instruments), BaseLaw{}, 20260226, member);
}

inline Programme programme(Mechanism terms) { return programme({instrument(std::move(terms))}); }

/// What one mechanism alone offers the plant.
inline Offer offer_of(Mechanism terms) { return programme(std::move(terms)).offer(plant(), now); }

}  // namespace lionrock::policy
