// SPDX-License-Identifier: Apache-2.0
#include "tests/projects/histories.hpp"

namespace lionrock::projects {

const std::vector<Pipeline>& pipelines(bool halved)
{
  const auto made = [](bool with_halved) {
    std::vector<Pipeline> all;
    for (std::uint32_t member = 0; member < histories; ++member) {
      Setting of = setting(member);
      of.start = Quarter::of(2028, 1);
      of.law.opening = Quarter::of(2024, 1);
      all.emplace_back(of, programme(of, existing_schemes(of.behaviour, with_halved)));
      all.back().run_history();
    }
    return all;
  };
  static const std::vector<Pipeline> as_it_is = made(true);
  static const std::vector<Pipeline> unhalved = made(false);
  return halved ? as_it_is : unhalved;
}

}  // namespace lionrock::projects
