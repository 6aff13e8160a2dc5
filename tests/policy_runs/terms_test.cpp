// SPDX-License-Identifier: Apache-2.0
//
// Every term of every mechanism acts: another value of it, all else equal, changes the economy.
#include "sim/policy/terms.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tests/policy_runs/runs.hpp"
#include "tests/policy_runs/term_cases.hpp"

namespace lionrock::policy_runs {
namespace {

/// A scenario with one instrument, one of its terms at its other value.
std::string instrument(const TermCase& of, const Variation* changed)
{
  std::string terms;
  for (const Variation& term : of.terms) {
    const bool other = changed != nullptr && changed->term == term.term;
    terms += (terms.empty() ? "" : ", ") + std::string(term.term) + " = " +
             std::string(other ? changed->value : term.value);
  }
  std::string text = "[[instrument]]\nmechanism = \"" + std::string(of.mechanism) +
                     "\"\nname = \"Some\"\nname_zh = \"一些\"\nfrom = \"2024Q2\"\n";
  if (of.mechanism == "market_access" || of.mechanism == "public_demand")
    text += "industries = [\"electrical_and_optical\", \"machinery\"]\n";
  return text + "terms = { " + terms + " }\n" + std::string(of.beside);
}

/// Whether every number of a group is the same in two scenarios.
bool same(const Found& found, const char* group, int left, int right)
{
  for (const results::Variable& variable : found.results().variables)
    if (variable.group == group && variable.axes.front() == "scenario" &&
        !same_bits(found.of_scenario(variable, left), found.of_scenario(variable, right)))
      return false;
  return true;
}

TEST(Terms, AreAllVaried)
{
  ASSERT_EQ(term_cases().size(), policy::mechanism_names.size());
  for (std::size_t m = 0; m < term_cases().size(); ++m) {
    EXPECT_EQ(term_cases()[m].mechanism, policy::mechanism_names[m]);
    std::vector<std::string_view> varied, known;
    for (const Variation& other : term_cases()[m].others) varied.push_back(other.term);
    for (const auto& term : policy::terms_of(m)) known.push_back(term.name);
    EXPECT_EQ(varied, known) << term_cases()[m].mechanism;
  }
}

/// Terms whose other value leaves a group as it was, in one engine.
std::vector<std::string> idle_terms(const char* engine, const char* group)
{
  const scenario::Overrides small{
      .members = "2", .scale = "1000", .until = "2033Q4", .engine = engine};
  std::vector<std::string> idle;
  for (const TermCase& of : term_cases()) {
    std::vector<scenario::Scenario> all{
        written(std::string(of.mechanism), "no_policy", instrument(of, nullptr), small)};
    for (const Variation& other : of.others)
      all.push_back(written(std::string(of.mechanism) + "." + std::string(other.term), "no_policy",
                            instrument(of, &other), small));
    const Found found(all);
    for (std::size_t i = 1; i < all.size(); ++i)
      if (same(found, group, 0, static_cast<int>(i))) idle.push_back(all[i].name);
  }
  return idle;
}

TEST(Terms, EachActsOnTheEconomyOfAgents)
{
  // What funds report beside public money is a report.
  EXPECT_EQ(idle_terms("agent-based", "macro"),
            std::vector<std::string>{"guidance_fund.gross_ratio"});
}

TEST(Terms, EachShowsInTheEconomyOrTheBooksOfTheInputOutputEngine)
{
  // Labour is elastic in this engine and nothing is borrowed: terms of both have nothing to act on.
  const std::vector<std::string> economy = idle_terms("input-output", "macro");
  const std::vector<std::string> books = idle_terms("input-output", "instrument");
  std::vector<std::string> nowhere;
  for (const std::string& term : economy)
    if (std::ranges::find(books, term) != books.end() && !term.starts_with("talent_admission.") &&
        !term.starts_with("liquidity."))
      nowhere.push_back(term);
  EXPECT_EQ(nowhere, std::vector<std::string>{});
}

}  // namespace
}  // namespace lionrock::policy_runs
