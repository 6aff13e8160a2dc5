// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/collect_projects.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/results/policy_schema.hpp"
#include "sim/results/schema.hpp"
#include "tests/experiment/policy_records.hpp"

namespace lionrock::experiment {
namespace {

using projects::Candidate;
using testing::ElementsAre;

PolicyResults with_projects(const std::vector<Candidate>& candidates, int instruments)
{
  PolicyResults record = records(4, instruments, 1.0);
  record.projects = candidates;
  for (std::size_t c = 0; c < candidates.size(); ++c)
    record.full_size.push_back({.value_added = 30.0, .jobs = {1.0, 2.0, 4.0}});
  return record;
}

/// One candidate before the run and one in it; the second scenario has the second alone.
class Projects : public testing::Test {
protected:
  Projects()
  {
    auto early = candidate(70, -6, {});
    auto late = candidate(71, 2, {0, 1});
    late.site = 1;
    late.stage = projects::Stage::construction;
    auto other = candidate(71, 3, {0});
    other.label = projects::Label::deadweight;
    records_ = {{with_projects({early, late}, 2)}, {with_projects({other}, 1)}};
    add_policy(all_, pointers(records_),
               context({{grant("nias"), tax_cut("half")}, {tax_cut("half")}}));
  }
  [[nodiscard]] const std::vector<double>& values(const char* name) const
  {
    return results::variable_of(all_, "project", name).values;
  }
  std::vector<std::vector<PolicyResults>> records_;
  results::Results all_ = frame(2, 1, 4);
};

TEST_F(Projects, LieScenarioByScenarioWithTheirTraits)
{
  EXPECT_NO_THROW(results::require_consistent(all_));
  EXPECT_THAT(values("scenario_of"), ElementsAre(0, 0, 1));
  EXPECT_THAT(values("archetype_of"), ElementsAre(1, 1, 1));
  EXPECT_THAT(values("class_of"), ElementsAre(2, 2, 2));
  EXPECT_THAT(values("origin_of"), ElementsAre(1, 1, 1));
  EXPECT_THAT(values("jobs"), ElementsAre(7, 7, 7));
  EXPECT_THAT(values("site_of"), ElementsAre(-1, 1, -1));
  for (const results::VariableSpec& spec : results::schema())
    if (spec.group == "project") {
      EXPECT_FALSE(values(std::string(spec.name).c_str()).empty()) << spec.name;
    }
}

TEST_F(Projects, OfOneIdentityHaveOneNumberInEveryScenario)
{
  EXPECT_THAT(values("candidate"), ElementsAre(0, 1, 1));
}

TEST_F(Projects, HaveQuartersOnAnAxisThatReachesBackToTheFirst)
{
  const auto& quarters = results::axis_of(all_, "project", "quarter").labels;
  EXPECT_EQ(quarters.front(), "2027Q1") << "arrived eight quarters before the run";
  EXPECT_EQ(quarters.back(), "2029Q4");
  const auto& decided = values("decided");
  EXPECT_EQ(quarters[static_cast<std::size_t>(decided[0])], "2027Q3");
  EXPECT_EQ(quarters[static_cast<std::size_t>(decided[1])], "2029Q3");
  EXPECT_THAT(values("ended"), ElementsAre(-1, -1, -1));
}

TEST_F(Projects, PointAtTheInstrumentsOfAllScenarios)
{
  // nias and half; half is the first instrument of the second scenario.
  EXPECT_THAT(values("reached_by"), ElementsAre(0, 0, 1, 1, 0, 1));
}

TEST_F(Projects, NameTheStageAndTheLabelTheyEndWith)
{
  const auto& outcomes = results::axis_of(all_, "project", "outcome").labels;
  EXPECT_EQ(std::ssize(outcomes), projects::stages);
  EXPECT_EQ(outcomes[static_cast<std::size_t>(values("outcome_of")[1])], "construction");
  EXPECT_EQ(outcomes[static_cast<std::size_t>(values("outcome_of")[0])], "operating");
  const auto& labels = results::axis_of(all_, "project", "label").labels;
  EXPECT_EQ(labels[static_cast<std::size_t>(values("label_of")[2])], "deadweight");
  EXPECT_EQ(labels[static_cast<std::size_t>(projects::Label::displaced)], "displaced");
}

TEST(ProjectsWithoutInstruments, AreWrittenAllTheSame)
{
  const std::vector<std::vector<PolicyResults>> recorded{{with_projects({candidate(1, 0, {})}, 0)}};
  results::Results all = frame(1, 1, 4);
  add_policy(all, pointers(recorded), context({{}}));
  EXPECT_NO_THROW(results::require_consistent(all));
  EXPECT_EQ(results::axis_of(all, "project", "project").size(), 1);
}

TEST(KeptProjects, AreThoseOfTheFirstFourMembersUnlessAsked)
{
  EXPECT_TRUE(keeps_projects(3, std::nullopt));
  EXPECT_FALSE(keeps_projects(4, std::nullopt));
  EXPECT_TRUE(keeps_projects(63, true));
  EXPECT_FALSE(keeps_projects(0, false));
}

}  // namespace
}  // namespace lionrock::experiment
