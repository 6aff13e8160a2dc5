// SPDX-License-Identifier: Apache-2.0
//
// Negotiated packages in whole runs: who knows each candidate's gap pays nobody who would come
// anyway (exact); error and understatement are what deadweight is made of. Members share their
// luck.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <iostream>
#include <string>

#include "tests/policy_runs/runs.hpp"

namespace lionrock::policy_runs {
namespace {

scenario::Scenario package(const std::string& name, const std::string& knowledge)
{
  return written(name, "no_policy",
                 "[[instrument]]\nmechanism = \"negotiated_package\"\nname = \"Package\"\n"
                 "name_zh = \"方案\"\nfrom = \"2025Q1\"\n"
                 "terms = { cases_per_year = 400.0, lowest_tax_rate = 0.05, grant_ceiling = 0.4, "
                 "land_ceiling = 0.5" +
                     knowledge + " }\n",
                 {.members = "4", .scale = "200"});
}

TEST(NegotiatedPackages, PayForDeadweightOnlyWhatGovernmentDoesNotKnow)
{
  const Found found({package("known", ", error = 0.0, understatement = 0.0"),
                     package("error", ", error = 0.3, understatement = 0.0"),
                     package("understated", ", error = 0.0, understatement = 0.3"),
                     package("both", ", error = 0.3, understatement = 0.3")});
  const auto total = [&](const char* name, int scenario) {
    double sum = 0.0;
    for (int member = 0; member < found.members(); ++member)
      for (int year = 2025; year <= 2035; ++year)
        sum += found.sum_of_year("instrument", name, scenario, member, year);
    return sum / found.members();
  };
  for (int scenario = 0; scenario < 4; ++scenario)
    std::cout << fmt::format(
        "package {}: approved {:.1f}, outlay {:.0f}, investment additional {:.0f}, deadweight "
        "{:.0f} HK$ million a member\n",
        scenario, total("approved", scenario), total("outlay", scenario),
        total("private_investment_additional", scenario),
        total("private_investment_deadweight", scenario));
  EXPECT_GT(total("private_investment_additional", 0), 0.0);
  for (const char* name :
       {"private_investment_deadweight", "operating_deadweight", "under_construction_deadweight",
        "jobs_deadweight", "value_added_deadweight", "exports_deadweight"})
    EXPECT_EQ(total(name, 0), 0.0) << name;
  for (int scenario = 1; scenario < 4; ++scenario)
    EXPECT_GT(total("private_investment_deadweight", scenario), 0.0) << scenario;
}

}  // namespace
}  // namespace lionrock::policy_runs
