// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/pack/archetype.hpp"
#include "sim/policy/candidate_view.hpp"
#include "sim/policy/instrument.hpp"
#include "sim/projects/behaviour.hpp"

namespace lionrock::pack {
struct IndustryStructure;
}

namespace lionrock::projects {

/// Establishments of each industry to which candidates already here belong, by size; (n) each.
struct FirmCounts {
  std::vector<int> small, large;  ///< at least one of either
};

/// Establishments below and from a number of persons, by the pack's distributions of their size.
///
/// @param large_from  persons, > 0
[[nodiscard]] FirmCounts firm_counts(const pack::IndustryStructure& structure, double large_from);

/// Everything a pipeline is made of besides the economy around it.
struct Setting {
  const std::vector<pack::Archetype>* archetypes;
  Behaviour behaviour;
  std::uint64_t seed;
  std::uint32_t member;
  Quarter start;          ///< first quarter of the run; the pipeline begins in `history_year`
  int quarters = 0;       ///< of the run, for the room that its candidates need
  bool luck = true;       ///< off: all members see the candidates of the first
  policy::BaseLaw law{};  ///< of the programme without its instruments
  std::vector<policy::Instrument> past_law{};  ///< in force before the run, whatever the scenario
  Eigen::VectorXd value_added_per_output;      ///< (n) of the table's industries, fractions
  std::vector<char> manufacturing;             ///< (n) whether an industry is
  FirmCounts firms{};                          ///< empty: each candidate is a firm of its own
};

/// First quarter of the pipeline.
[[nodiscard]] inline Quarter first_quarter(const Setting& setting)
{
  return Quarter::of(static_cast<int>(setting.behaviour.history_year), 1);
}

/// Quarters of the pipeline before the run.
[[nodiscard]] inline int history_quarters(const Setting& setting)
{
  return setting.start - first_quarter(setting);
}

/// Law without instruments as candidates of these numbers see it.
///
/// @param profits_tax  fraction
[[nodiscard]] policy::BaseLaw base_law(const Behaviour& behaviour, double profits_tax,
                                       Quarter opening);

}  // namespace lionrock::projects
