// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "sim/pack/pack.hpp"
#include "sim/projects/pipeline.hpp"

namespace lionrock::projects {

[[nodiscard]] const pack::EconomyPack& hong_kong();

/// Central numbers of project_behaviour.csv.
[[nodiscard]] Behaviour central_behaviour();

/// A run from the first quarter of 2024 with central numbers.
[[nodiscard]] Setting setting(std::uint32_t member = 0);

/// Row of a kind in archetypes.csv.
[[nodiscard]] int kind_called(std::string_view slug);

[[nodiscard]] policy::Programme programme(const Setting& of,
                                          std::vector<policy::Instrument> instruments = {});
[[nodiscard]] policy::Instrument instrument(policy::Mechanism terms, std::string slug = "scheme");

/// Floor without end for every kind.
[[nodiscard]] economy::FloorSpace endless_floor();

/// A pipeline after its history and a number of quarters at base prices.
[[nodiscard]] Pipeline run(const Setting& of, policy::Programme programme, int quarters,
                           economy::FloorSpace floor = endless_floor());

/// Traits of candidates by identity.
using Arrivals = std::map<std::uint64_t, Traits>;
[[nodiscard]] Arrivals arrivals_of(const std::vector<Candidate>& candidates);

/// Expects that candidates of one run are among those of another, with the same traits.
void expect_among(const Arrivals& few, const Arrivals& many);

/// Grants that projects hold of an instrument's budget, HK$ million: what was promised to those on
/// their way, that of the size built once they build, what was paid to those that closed.
[[nodiscard]] double grants_held(const Pipeline& pipeline, int instrument);

/// Draws of candidates of one class, arrivals apart: the first of a kind and later ordinals.
struct Drawn {
  const Kind* kind;
  Traits traits;
};
[[nodiscard]] std::vector<Drawn> sample(const Setting& of, const std::vector<Kind>& kinds,
                                        CandidateClass wanted, int each, bool manufacturing_only);

}  // namespace lionrock::projects
