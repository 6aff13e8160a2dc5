// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "sim/economy/persons.hpp"

namespace lionrock::economy {

/// Persons of one block of firms who begin to look for work, by skill.
using Seekers = std::array<std::vector<Person>, skills>;

/// Adds them to the unemployed; called block by block in order, so pools never depend on threads.
inline void join_unemployed(Persons& persons, const Seekers& seekers)
{
  for (int k = 0; k < skills; ++k)
    persons.unemployed[k].insert(persons.unemployed[k].end(), seekers[k].begin(), seekers[k].end());
}

}  // namespace lionrock::economy
