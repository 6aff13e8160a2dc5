// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/kinds.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/projects/appraisal.hpp"
#include "tests/projects/projected.hpp"

namespace lionrock::projects {
namespace {

TEST(OutsideOptions, LetTheStatedShareOfEveryClassGoWithoutInstruments)
{
  // The mean over drawn candidates, each with its own productivity, capex, group and finance: the
  // quadrature's result must come back within four standard errors of that mean.
  const Setting of = setting();
  const auto all = kinds(of);
  const auto none = programme(of).none();
  for (int row = 0; row < pack::candidate_classes; ++row) {
    const auto kind = static_cast<CandidateClass>(row);
    double sum = 0.0, squares = 0.0;
    const auto drawn = sample(of, all, kind, 2000, false);
    for (const Drawn& one : drawn) {
      const KindClass& of_class = one.kind->of(kind);
      const double value = find(of, *one.kind, one.traits, none, {}).appraised.per_scale();
      const double chance = rules::acceptance(value, of_class.outside, of_class.numbers.response);
      sum += chance;
      squares += chance * chance;
    }
    const double count = static_cast<double>(drawn.size());
    const double mean = sum / count;
    const double error = std::sqrt((squares / count - mean * mean) / count);
    const double stated = of_class(of.behaviour, kind).acceptance;
    EXPECT_NEAR(mean, stated, 4.0 * error) << pack::candidate_class_names[row];
    EXPECT_LT(error, 0.01);
  }
}

TEST(OutsideOptions, DoNotDependOnTheSizeOfAProject)
{
  const Setting of = setting();
  const auto all = kinds(of);
  const auto none = programme(of).none();
  for (Drawn one : sample(of, all, CandidateClass::mobile_entrant, 1, false)) {
    const double value = find(of, *one.kind, one.traits, none, {}).appraised.per_scale();
    one.traits.capex *= 7.0;
    EXPECT_NEAR(find(of, *one.kind, one.traits, none, {}).appraised.per_scale(), value, 1e-12);
  }
}

TEST(Classes, FollowOriginAndMobility)
{
  const auto& archetypes = hong_kong().archetypes;
  const auto& plant = archetypes[kind_called("pharmaceutical_plant")];
  EXPECT_EQ(class_of(plant, Origin::local, true), CandidateClass::large_incumbent);
  EXPECT_EQ(class_of(plant, Origin::local, false), CandidateClass::small_incumbent);
  EXPECT_EQ(class_of(plant, Origin::foreign, true), CandidateClass::mobile_entrant);
  const auto& line = archetypes[kind_called("line_upgrade")];
  EXPECT_EQ(class_of(line, Origin::local, true), CandidateClass::small_incumbent);
  EXPECT_EQ(class_of(line, Origin::mainland, true), CandidateClass::mobile_entrant);
  // A workshop's upgrade needs no new premises: nobody comes from elsewhere for it.
  const auto& workshop = archetypes[kind_called("micro_upgrade")];
  EXPECT_EQ(class_of(workshop, Origin::mainland, true), CandidateClass::small_incumbent);
  EXPECT_TRUE(is_upgrade(line, Origin::local));
  EXPECT_FALSE(is_upgrade(line, Origin::foreign));
  EXPECT_FALSE(is_upgrade(plant, Origin::local));
}

TEST(Kinds, HaveClassesThatMakeUpAllCandidates)
{
  for (const Kind& kind : kinds(setting())) {
    double sum = 0.0;
    double commitments = 0.0;
    for (const KindClass& of_class : kind.classes) {
      sum += of_class.share;
      commitments += of_class.share * of_class.numbers.existing_acceptance * kind.arrivals * 4.0;
    }
    EXPECT_NEAR(sum, 1.0, 1e-12) << kind.archetype->slug;
    EXPECT_NEAR(commitments, kind.archetype->commitments_per_year, 1e-9) << kind.archetype->slug;
  }
}

TEST(ArrivingFirms, AreLargestAtFirst)
{
  const Behaviour behaviour = central_behaviour();
  const auto& centre = hong_kong().archetypes[kind_called("rnd_centre")];
  const auto size = [&](Quarter quarter, Origin origin) {
    return arriving_size(behaviour, centre, CandidateClass::research_centre, origin, quarter);
  };
  EXPECT_DOUBLE_EQ(size(Quarter::of(2021, 1), Origin::foreign), 1.0);
  EXPECT_GT(size(Quarter::of(2023, 1), Origin::foreign),
            size(Quarter::of(2024, 1), Origin::foreign));
  EXPECT_NEAR(size(Quarter::of(2035, 1), Origin::foreign), behaviour.later_size, 1e-6);
  EXPECT_DOUBLE_EQ(size(Quarter::of(2023, 1), Origin::local), 1.0);
}

}  // namespace
}  // namespace lionrock::projects
