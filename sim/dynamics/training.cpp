// SPDX-License-Identifier: Apache-2.0
#include "sim/dynamics/training.hpp"

#include <algorithm>

#include "sim/base/random.hpp"
#include "sim/markets/labour.hpp"

namespace lionrock::dynamics {

using economy::Economy;
using economy::Person;

namespace {

constexpr int basic = 0, technical = 1;

/// Moves exactly `wanted` of the seekers of basic skill, each as likely as any other; those left
/// keep their order.
void move_up(Economy& economy, std::uint64_t identity, std::int64_t wanted)
{
  auto& from = economy.persons.unemployed[basic];
  auto& to = economy.persons.unemployed[technical];
  Stream stream{economy.luck.seed,
                {economy.luck.member, static_cast<std::uint32_t>(economy.quarter),
                 Purpose::training, identity}};
  auto kept = from.begin();
  auto left = static_cast<double>(from.size());
  for (Person& person : from) {
    if (stream.uniform() * left < static_cast<double>(wanted)) {
      person.skill = technical;
      to.push_back(person);
      --wanted;
    } else {
      *kept++ = person;
    }
    left -= 1.0;
  }
  from.erase(kept, from.end());
}

}  // namespace

void train(Economy& economy)
{
  for (auto& programme : economy.talent.training) {
    const double net = programme.places * (1.0 - programme.deadweight) / economy.scale;
    const std::int64_t due = programme.trained.due(
        net, markets::rounding_phase(economy, Purpose::training, programme.identity));
    const auto seekers = static_cast<std::int64_t>(economy.persons.unemployed[basic].size());
    const std::int64_t trained = std::clamp<std::int64_t>(due, 0, seekers);
    if (trained > 0) move_up(economy, programme.identity, trained);
    programme.trained.given += trained;
    programme.now = static_cast<double>(trained);
    programme.total += programme.now;
  }
}

}  // namespace lionrock::dynamics
