// SPDX-License-Identifier: Apache-2.0
//
// Public purchases of imported machinery: what is bought abroad adds to imports and to nothing made
// here. In the input-output engine in every quarter; with agents in the first two, after which
// interest on what was spent is income of somebody. Makers answer to what is bought here after one.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/policy_runs/runs.hpp"

namespace lionrock::policy_runs {
namespace {

constexpr double a_year = 4000.0;  ///< HK$ million

std::string purchases(double local_share)
{
  return "[[instrument]]\nmechanism = \"public_demand\"\nname = \"Purchases\"\nname_zh = "
         "\"採購\"\nfrom = \"2024Q1\"\nterms = { per_year = 4000.0, local_share = " +
         std::to_string(local_share) +
         ", paid_by_government = 1.0 }\nindustries = "
         "[\"electrical_and_optical\"]\n";
}

class Purchases : public testing::TestWithParam<const char*> {
protected:
  static Found found(double local_share)
  {
    const scenario::Overrides small{.set = {"target.beyond_run=true"},
                                    .members = "2",
                                    .scale = "200",
                                    .until = "2025Q4",
                                    .engine = GetParam()};
    return Found({shipped("no_policy", small),
                  written("bought", "no_policy", purchases(local_share), small)});
  }
  static int quarters() { return GetParam() == std::string("agent-based") ? 2 : 8; }
};

/// What a figure changes by, in every member, quarter and, where it has them, industry.
std::vector<double> change(const Found& found, const char* group, const char* name)
{
  const auto& variable = results::variable_of(found.results(), group, name);
  std::vector<double> with = found.of_scenario(variable, 1);
  const std::vector<double> without = found.of_scenario(variable, 0);
  for (std::size_t i = 0; i < with.size(); ++i) with[i] -= without[i];
  return with;
}

TEST_P(Purchases, FromAbroadLeaveOutputAsItIsAndRaiseImportsOneForOne)
{
  const Found bought = found(0.0);
  const auto imports = change(bought, "macro", "imports");
  const auto consumed = change(bought, "macro", "government_consumption");
  const auto gdp = change(bought, "macro", "gdp_real");
  const auto output = change(bought, "industry", "output_real");
  const std::size_t steps = imports.size() / 2;
  const std::size_t industries = output.size() / imports.size();
  for (std::size_t member = 0; member < 2; ++member)
    for (int t = 0; t < quarters(); ++t) {
      const std::size_t row = member * steps + static_cast<std::size_t>(t);
      EXPECT_NEAR(imports[row], a_year / 4.0, 1e-5);
      EXPECT_NEAR(consumed[row], a_year / 4.0, 1e-5) << "government pays no tax on products";
      EXPECT_NEAR(gdp[row], 0.0, 1e-5);
      for (std::size_t s = 0; s < industries; ++s)
        EXPECT_NEAR(output[row * industries + s], 0.0, 1e-6);
    }
}

TEST_P(Purchases, AtHomeRaiseWhatIsMadeHere)
{
  const Found bought = found(1.0);
  const auto gdp = change(bought, "macro", "gdp_real");
  const auto output = change(bought, "industry", "output_real");
  const auto industries = static_cast<std::ptrdiff_t>(output.size() / gdp.size());
  EXPECT_GT(gdp[1], 0.02 * a_year / 4.0);
  EXPECT_GT(*std::max_element(output.begin() + industries, output.begin() + 2 * industries),
            0.5 * a_year / 4.0);
}

INSTANTIATE_TEST_SUITE_P(BothEngines, Purchases, testing::Values("agent-based", "input-output"));

}  // namespace
}  // namespace lionrock::policy_runs
