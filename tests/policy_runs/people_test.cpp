// SPDX-License-Identifier: Apache-2.0
//
// Terms of training and research in whole runs: small economies, few members.
#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "tests/policy_runs/runs.hpp"

namespace lionrock::policy_runs {
namespace {

scenario::Overrides small(const char* engine)
{
  scenario::Overrides overrides{
      .members = "2", .scale = "1000", .until = "2031Q4", .engine = engine};
  overrides.set = {"target.beyond_run=true"};
  return overrides;
}

std::string instrument(const std::string& mechanism, const std::string& terms,
                       const std::string& more = "")
{
  return "[[instrument]]\nmechanism = \"" + mechanism +
         "\"\nname = \"Scheme\"\nname_zh = \"計劃\"\n" + "from = \"2025Q1\"\n" + more +
         "terms = { " + terms + " }\n";
}

TEST(TrainingOfStaff, RaisesOutputPerHeadOfTheIndustriesReachedInBothEngines)
{
  for (const char* engine : {"agent-based", "input-output"}) {
    SCOPED_TRACE(engine);
    const Found found(
        {shipped("no_policy", small(engine)),
         written("trained", "no_policy",
                 instrument("training",
                            "places_per_year = 20000.0, cost_per_place = 0.02, public_share = "
                            "0.5, deadweight = 0.5, productivity_gain = 0.2",
                            "industries = [\"construction\"]\n"),
                 small(engine))});
    const int construction = found.place("industry", "industry", "construction");
    const int scheme = found.place("instrument", "instrument", "scheme");
    const int hotels = found.place("industry", "industry", "hotels_and_restaurants");
    for (int member = 0; member < found.members(); ++member) {
      const auto ratio = [&](int s) {
        return found.end_of_year("industry", "productivity", 1, member, 2031, s) /
               found.end_of_year("industry", "productivity", 0, member, 2031, s);
      };
      // Near 66,000 of some 300,000 at work are trained and not yet retired.
      EXPECT_GT(ratio(construction), 1.03);
      EXPECT_LT(ratio(construction), 1.06);
      EXPECT_NEAR(ratio(hotels), 1.0, 0.01);
      double trained = 0.0, outlay = 0.0;
      for (int year = 2024; year <= 2031; ++year) {
        trained += found.sum_of_year("instrument", "persons_trained", 1, member, year, scheme);
        outlay += found.sum_of_year("instrument", "outlay", 1, member, year, scheme);
      }
      EXPECT_NEAR(trained, 7.0 * 10000.0, 1e-6);
      EXPECT_NEAR(outlay, 7.0 * 20000.0 * 0.02 * 0.5, 1e-6);
    }
  }
}

TEST(ResearchSupport, NeverCostsMoreThanItsBudgetForProjectsAndFirmsHereTogether)
{
  for (const char* engine : {"agent-based", "input-output"}) {
    SCOPED_TRACE(engine);
    const Found found(
        {written("all", "no_policy",
                 instrument("research_support",
                            "firm_support = 0.5, grant_per_venture = 0.3, budget = 3000.0"),
                 small(engine)),
         // No kind of project belongs to finance.
         written("finance", "no_policy",
                 instrument("research_support", "firm_support = 0.5, budget = 300.0",
                            "industries = [\"finance\"]\n"),
                 small(engine))});
    const int scheme = found.place("instrument", "instrument", "scheme");
    const bool agents = std::string(engine) == "agent-based";
    for (int member = 0; member < found.members(); ++member) {
      double paid = 0.0, to_finance = 0.0;
      for (int year = 2024; year <= 2031; ++year) {
        paid += found.sum_of_year("instrument", "outlay", 0, member, year, scheme);
        to_finance += found.sum_of_year("instrument", "outlay", 1, member, year, scheme);
        if (agents) {
          EXPECT_LE(paid, 3000.0 * (1.0 + 1e-12)) << year;
          EXPECT_LE(to_finance, 300.0 * (1.0 + 1e-12)) << year;
        }
      }
      if (!agents) {
        EXPECT_TRUE(std::isnan(paid)) << "this engine has no research of firms already here";
        continue;
      }
      EXPECT_GT(paid, 0.0);
      EXPECT_NEAR(to_finance, 300.0, 1e-9) << "firms here ask for more than that";
    }
  }
}

}  // namespace
}  // namespace lionrock::policy_runs
