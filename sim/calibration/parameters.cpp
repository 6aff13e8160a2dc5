// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/parameters.hpp"

#include <fmt/format.h>

#include <boost/math/distributions/beta.hpp>
#include <string_view>

#include "sim/base/random.hpp"

namespace lionrock::calibration {

namespace {

/// Draws of each file are numbered after those of behaviour.csv, with room for more of each.
constexpr std::uint64_t first_outlook_draw = 1U << 16;
constexpr std::uint64_t first_project_draw = 2U << 16;
constexpr std::uint64_t first_talent_draw = 3U << 16;
constexpr std::uint64_t first_research_draw = 4U << 16;
constexpr std::uint64_t first_floor_draw = 5U << 16;

double uniform(std::uint64_t seed, std::uint32_t pair, std::uint64_t ordinal)
{
  return Stream{seed, {pair, 0, Purpose::parameter, ordinal}}.uniform();
}

/// Central value of a row, or a draw from its range; noted in `drawn`.
double draw(const pack::Parameter& row, bool evidence, std::uint64_t seed, std::uint32_t pair,
            std::uint64_t ordinal, std::vector<DrawnParameter>& drawn)
{
  const double value = evidence && row.uncertain
                           ? pert(row.low, row.central, row.high, uniform(seed, pair, ordinal))
                           : row.central;
  drawn.push_back({row.name, row.unit, value});
  return value;
}

}  // namespace

double pert(double low, double central, double high, double probability)
{
  if (!(low < high)) return central;
  const double width = high - low;
  const boost::math::beta_distribution<double> beta(1.0 + 4.0 * (central - low) / width,
                                                    1.0 + 4.0 * (high - central) / width);
  return low + width * boost::math::quantile(beta, probability);
}

economy::Behaviour draw_behaviour(const pack::EconomyPack& pack, bool evidence, std::uint64_t seed,
                                  std::uint32_t pair, std::vector<DrawnParameter>& drawn)
{
  economy::Behaviour behaviour{};
  std::uint64_t ordinal = 0;
  for (const auto& field : economy::behaviour_fields)
    behaviour.*field.place =
        draw(pack.parameter(std::string(field.name)), evidence, seed, pair, ordinal++, drawn);
  return behaviour;
}

projects::Behaviour draw_project_behaviour(const pack::EconomyPack& pack, bool evidence,
                                           std::uint64_t seed, std::uint32_t pair,
                                           std::vector<DrawnParameter>& drawn)
{
  projects::Behaviour behaviour{};
  std::uint64_t ordinal = first_project_draw;
  for (const auto& field : projects::behaviour_fields)
    behaviour.*field.place = draw(pack.project_parameter(std::string(field.name)), evidence, seed,
                                  pair, ordinal++, drawn);
  return behaviour;
}

OtherBehaviour draw_other_behaviour(const pack::EconomyPack& pack, bool evidence,
                                    std::uint64_t seed, std::uint32_t pair,
                                    std::vector<DrawnParameter>& drawn)
{
  // Names of these files clash, so each is noted under its file's.
  std::uint64_t ordinal = 0;
  const auto next = [&](std::string_view file, const pack::Parameter& row, std::string_view name) {
    const double value = draw(row, evidence, seed, pair, ordinal++, drawn);
    drawn.back().name = fmt::format("{}.{}", file, name);
    return value;
  };
  OtherBehaviour other{};
  ordinal = first_talent_draw;
  for (const auto& field : economy::talent_fields)
    other.talent.*field.place =
        next("talent", pack.talent_parameter(std::string(field.name)), field.name);
  ordinal = first_research_draw;
  for (const auto& field : economy::research_fields)
    other.research.*field.place =
        next("research", pack.research_parameter(std::string(field.name)), field.name);
  ordinal = first_floor_draw;
  const auto next_of_floor = [&](std::string_view name) {
    return next("floor", pack.floor_parameter(std::string(name)), name);
  };
  other.rents.adjustment.speed = next_of_floor("rent_adjustment");
  other.rents.adjustment.demand_elasticity = next_of_floor("floor_demand_elasticity");
  for (const pack::FloorKind kind :
       {pack::FloorKind::flat, pack::FloorKind::plant, pack::FloorKind::lab, pack::FloorKind::dc}) {
    const auto place = static_cast<std::size_t>(kind);
    other.rents.natural_vacancy[place] =
        next_of_floor(fmt::format("natural_vacancy_{}", pack::floor_kind_names[place]));
  }
  return other;
}

OtherBehaviour central_other_behaviour(const pack::EconomyPack& pack)
{
  std::vector<DrawnParameter> drawn;
  return draw_other_behaviour(pack, false, 0, 0, drawn);
}

double draw_outlook(double low, double central, double high, bool evidence, std::uint64_t seed,
                    std::uint32_t pair, std::uint32_t ordinal)
{
  return evidence ? pert(low, central, high, uniform(seed, pair, first_outlook_draw + ordinal))
                  : central;
}

}  // namespace lionrock::calibration
