// SPDX-License-Identifier: Apache-2.0
#include "sim/calibration/parameters.hpp"

#include <boost/math/distributions/beta.hpp>

#include "sim/base/random.hpp"

namespace lionrock::calibration {

namespace {

/// Draws of the outlook are numbered after those of behaviour, with room for more of either.
constexpr std::uint64_t first_outlook_draw = 1U << 16;

double uniform(std::uint64_t seed, std::uint32_t pair, std::uint64_t ordinal)
{
  return Stream{seed, {pair, 0, Purpose::parameter, ordinal}}.uniform();
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
  for (std::size_t ordinal = 0; ordinal < economy::behaviour_fields.size(); ++ordinal) {
    const auto& field = economy::behaviour_fields[ordinal];
    const pack::Parameter& row = pack.parameter(std::string(field.name));
    const double value = evidence && row.uncertain
                             ? pert(row.low, row.central, row.high, uniform(seed, pair, ordinal))
                             : row.central;
    behaviour.*field.place = value;
    drawn.push_back({row.name, row.unit, value});
  }
  return behaviour;
}

double draw_outlook(double low, double central, double high, bool evidence, std::uint64_t seed,
                    std::uint32_t pair, std::uint32_t ordinal)
{
  return evidence ? pert(low, central, high, uniform(seed, pair, first_outlook_draw + ordinal))
                  : central;
}

}  // namespace lionrock::calibration
