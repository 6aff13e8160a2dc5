// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstring>
#include <string>
#include <vector>

#include "sim/experiment/ensemble.hpp"
#include "sim/pack/pack.hpp"
#include "sim/scenario/read_scenario.hpp"

namespace lionrock::experiment {

/// The shipped data, read once.
inline const pack::EconomyPack& hong_kong()
{
  static const pack::EconomyPack pack =
      pack::read_pack(std::string(LIONROCK_SOURCE_DIR) + "/data/hong_kong");
  return pack;
}

/// A shipped scenario at the scale of tests, with keys replaced as on the command line.
inline scenario::Scenario shipped(const std::string& name, const scenario::Overrides& overrides)
{
  scenario::Overrides small = overrides;
  if (!small.scale) small.scale = "1000";
  return scenario::read_scenario(std::string(LIONROCK_SOURCE_DIR) + "/scenarios/" + name + ".toml",
                                 small, scenario::limits_of(hong_kong()));
}

inline scenario::Scenario baseline(const scenario::Overrides& overrides)
{
  return shipped("baseline", overrides);
}

inline results::Results run_with(const scenario::Scenario& scenario, int threads)
{
  return run({scenario}, hong_kong(), {.threads = threads, .progress = {}, .stop = nullptr});
}

/// Whether two lists of numbers agree to the bit, NaN included.
inline bool same_bits(const std::vector<double>& left, const std::vector<double>& right)
{
  return left.size() == right.size() &&
         std::memcmp(left.data(), right.data(), left.size() * sizeof(double)) == 0;
}

}  // namespace lionrock::experiment
