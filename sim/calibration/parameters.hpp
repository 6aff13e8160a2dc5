// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/economy/behaviour.hpp"
#include "sim/economy/research.hpp"
#include "sim/economy/talent.hpp"
#include "sim/markets/floor_space.hpp"
#include "sim/pack/pack.hpp"
#include "sim/projects/behaviour.hpp"

namespace lionrock::calibration {

/// One number a member was run with.
struct DrawnParameter {
  std::string name;
  std::string unit;
  double value;
};

/// Value at which a PERT distribution of that range has the given probability below it.
///
///     x = low + (high - low) Beta^-1(u; 1 + 4 (central - low)/(high - low), 1 + 4 (high -
///     central)/(high - low))
///
/// @param probability  in (0, 1)
/// Source: Malcolm, Roseboom, Clark and Fazar (1959), PERT.
[[nodiscard]] double pert(double low, double central, double high, double probability);

/// Behavioural numbers of a pair of members: central values, or drawn from their ranges.
/// @throws DataError if behaviour.csv lacks one that the engine needs
[[nodiscard]] economy::Behaviour draw_behaviour(const pack::EconomyPack& pack, bool evidence,
                                                std::uint64_t seed, std::uint32_t pair,
                                                std::vector<DrawnParameter>& drawn);

/// How investors behave in a pair of members, the same way.
/// @throws DataError if project_behaviour.csv lacks a number that the pipeline needs
[[nodiscard]] projects::Behaviour draw_project_behaviour(const pack::EconomyPack& pack,
                                                         bool evidence, std::uint64_t seed,
                                                         std::uint32_t pair,
                                                         std::vector<DrawnParameter>& drawn);

/// How admitted persons behave, research is done and rents move.
struct OtherBehaviour {
  economy::TalentBehaviour talent;
  economy::ResearchBehaviour research;
  markets::RentRule rents;
};

/// The same of a pair of members. Names are noted as `talent.…`, `research.…` and `floor.…`.
/// @throws DataError if talent.csv, research.csv or floor_market.csv lacks a number
[[nodiscard]] OtherBehaviour draw_other_behaviour(const pack::EconomyPack& pack, bool evidence,
                                                  std::uint64_t seed, std::uint32_t pair,
                                                  std::vector<DrawnParameter>& drawn);

/// The same at the central values of the pack.
[[nodiscard]] OtherBehaviour central_other_behaviour(const pack::EconomyPack& pack);

/// A number of the outlook of a pair of members; `ordinal` keeps its draw apart from all others.
[[nodiscard]] double draw_outlook(double low, double central, double high, bool evidence,
                                  std::uint64_t seed, std::uint32_t pair, std::uint32_t ordinal);

}  // namespace lionrock::calibration
