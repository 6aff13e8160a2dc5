// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/behaviour.hpp"

#include <gtest/gtest.h>

#include <set>

#include "tests/projects/projected.hpp"

namespace lionrock::projects {
namespace {

TEST(ProjectBehaviour, NamesEveryNumberOnce)
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

TEST(ProjectBehaviour, IsTheWholeFileInItsOrder)
{
  const auto& rows = hong_kong().project_parameters;
  ASSERT_EQ(rows.size(), behaviour_fields.size());
  for (std::size_t row = 0; row < rows.size(); ++row)
    EXPECT_EQ(rows[row].name, behaviour_fields[row].name);
}

TEST(ProjectBehaviour, GivesTheSchemesOfTheRecordsTheirWorth)
{
  const Behaviour behaviour = central_behaviour();
  for (int row = 0; row < pack::candidate_classes; ++row) {
    const ByClass numbers = of_class(behaviour, static_cast<CandidateClass>(row));
    EXPECT_GE(numbers.existing_acceptance, numbers.acceptance);
    EXPECT_LT(numbers.existing_acceptance, 1.0);
  }
}

}  // namespace
}  // namespace lionrock::projects
