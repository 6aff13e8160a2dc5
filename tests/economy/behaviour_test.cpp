// SPDX-License-Identifier: Apache-2.0
#include "sim/economy/behaviour.hpp"

#include <gtest/gtest.h>

#include <set>

namespace lionrock::economy {
namespace {

TEST(Behaviour, NamesEveryNumberOnce)
{
  // A struct of doubles holds nothing but the fields listed, so none can stay unread.
  EXPECT_EQ(behaviour_fields.size() * sizeof(double), sizeof(Behaviour));
  std::set<std::string_view> names;
  Behaviour behaviour{};
  for (const auto& field : behaviour_fields) {
    EXPECT_TRUE(names.insert(field.name).second) << field.name;
    EXPECT_EQ(behaviour.*field.place, 0.0) << field.name << " shares its place with another";
    behaviour.*field.place = 1.0;
  }
}

}  // namespace
}  // namespace lionrock::economy
