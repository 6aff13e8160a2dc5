// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/parameters.hpp"

#include <boost/math/distributions/beta.hpp>

#include "sim/base/random.hpp"

namespace lionrock::calibration {

namespace {

/// Draws of the outlook and of investors are numbered after those of behaviour, with room for more
/// of each.
constexpr std::uint64_t first_outlook_draw = 1U << 16;
constexpr std::uint64_t first_project_draw = 1U << 17;

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

double draw_outlook(double low, double central, double high, bool evidence, std::uint64_t seed,
                    std::uint32_t pair, std::uint32_t ordinal)
{
  return evidence ? pert(low, central, high, uniform(seed, pair, first_outlook_draw + ordinal))
                  : central;
}

}  // namespace lionrock::calibration
