// SPDX-License-Identifier: Apache-2.0
//
// An instrument whose terms give nothing changes nothing: exact, to the bit.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/experiment/policy_view.hpp"
#include "sim/policy/mechanisms.hpp"
#include "tests/policy_runs/runs.hpp"

namespace lionrock::policy_runs {
namespace {

/// Every mechanism with terms that give nothing.
constexpr std::array<std::pair<std::string_view, std::string_view>, policy::mechanism_names.size()>
    neutral_terms{{
        {"capital_grant", "share = 0.0, staff_subsidy = 0.0"},
        {"tax_concession", "rate_cut = 0.0"},
        {"floor_space", "area = 0.0, area_per_year = 0.0, rent_discount = 0.0"},
        {"land_premium", "discount = 0.0, waiver_fee_discount = 0.0"},
        {"talent_admission", "persons_per_year = 0.0"},
        {"training", "places_per_year = 0.0"},
        {"guidance_fund", "size = 0.0"},
        {"research_support", "public_research_per_year = 0.0, firm_support = 0.0"},
        {"infrastructure", "kind = \"housing\", capacity = 0.0"},
        {"approval_time", "quarters_saved = 0.0, give_up_factor = 1.0"},
        {"input_price", "discount = 0.0"},
        {"market_access", "trade_cost_cut = 0.0, certification_saved = 0.0"},
        {"public_demand", "per_year = 0.0"},
        {"attraction", "arrival_factor = 1.0"},
        {"liquidity", "gap_filled = 0.0"},
        {"governance", "approval_factor = 1.0, arrival_factor = 1.0, give_up_factor = 1.0"},
        {"standards", "compliance_cost_cut = 0.0, application_cost_factor = 1.0"},
        {"public_sector_productivity", "gain_per_year = 0.0"},
        {"negotiated_package",
         "cases_per_year = 0.0, grant_ceiling = 0.3, error = 0.02, understatement = 0.02"},
        {"development_company",
         "planned_area_per_year = 0.0, planned_years = 0.0, equity = 5000.0"},
    }};

std::string entry(std::string_view mechanism, std::string_view terms)
{
  const std::string name(mechanism);
  return "[[instrument]]\nmechanism = \"" + name + "\"\nname = \"Nothing of " + name +
         "\"\nname_zh = \"無\"\nfrom = \"2025Q1\"\nterms = { " + std::string(terms) + " }\n";
}

void expect_no_change(const Found& found, int scenario)
{
  for (const results::Variable& variable : found.results().variables) {
    if (variable.group != "macro" && variable.group != "industry") continue;
    if (variable.axes.front() != "scenario") continue;
    EXPECT_TRUE(same_bits(found.of_scenario(variable, 0), found.of_scenario(variable, scenario)))
        << variable.group << '/' << variable.name;
  }
}

/// What instruments that give nothing cost, hold and owe; those promised before the run stand
/// beside them.
void expect_no_money(const Found& found, int scenario)
{
  const auto& names = experiment::texts_of(found.results(), "instrument", "name_en");
  const auto own = [](const std::string& name) { return name.starts_with("Nothing of "); };
  EXPECT_GE(std::ranges::count_if(names, own), std::ssize(neutral_terms));
  for (const char* name :
       {"outlay", "commitment", "tax_forgone", "land_forgone", "equity_bought", "equity_returned",
        "private_reported", "equity_held", "debt", "loans_guaranteed"}) {
    const auto& variable = results::variable_of(found.results(), "instrument", name);
    const auto all = found.of_scenario(variable, scenario);
    for (std::size_t k = 0; k < all.size(); ++k)
      if (own(names[k % names.size()])) {
        EXPECT_TRUE(std::isnan(all[k]) || all[k] == 0.0) << name << ' ' << all[k];
      }
  }
}

TEST(TermsThatGiveNothing, AreKnownForEveryMechanism)
{
  for (std::size_t m = 0; m < neutral_terms.size(); ++m)
    EXPECT_EQ(neutral_terms[m].first, policy::mechanism_names[m]);
}

TEST(TermsThatGiveNothing, LeaveTheEconomyToTheBitAsItIsOneMechanismAtATime)
{
  const scenario::Overrides small{.members = "2", .scale = "200", .until = "2029Q4"};
  scenario::Overrides short_run = small;
  short_run.set = {"target.beyond_run=true"};
  std::vector<scenario::Scenario> all{shipped("no_policy", short_run)};
  for (const auto& [mechanism, terms] : neutral_terms)
    all.push_back(
        written("no_" + std::string(mechanism), "no_policy", entry(mechanism, terms), short_run));
  const Found found(all);
  for (std::size_t m = 0; m < neutral_terms.size(); ++m) {
    SCOPED_TRACE(neutral_terms[m].first);
    expect_no_change(found, static_cast<int>(m) + 1);
    expect_no_money(found, static_cast<int>(m) + 1);
  }
}

TEST(TermsThatGiveNothing, LeaveTheEconomyToTheBitAsItIsAllTogetherTo2035InBothEngines)
{
  std::string everything;
  for (const auto& [mechanism, terms] : neutral_terms) everything += entry(mechanism, terms);
  for (const char* engine : {"agent-based", "input-output"}) {
    SCOPED_TRACE(engine);
    const scenario::Overrides small{.members = "2", .scale = "200", .engine = engine};
    const Found found(
        {shipped("no_policy", small), written("nothing", "no_policy", everything, small)});
    expect_no_change(found, 1);
    expect_no_money(found, 1);
  }
}

TEST(TermsThatGiveNothing, LeaveTheLuckOfTheInstrumentsAfterThemAsItIs)
{
  std::string everything;
  for (const auto& [mechanism, terms] : neutral_terms) everything += entry(mechanism, terms);
  std::string package;
  for (const auto& [mechanism, terms] : {
           std::pair{"capital_grant", "share = 0.2, budget = 3000.0"},
           std::pair{"talent_admission",
                     "persons_per_year = 20000.0, tied_to_job = 0.5, "
                     "class_a_share = 0.3, first_visa_years = 1.0"},
           std::pair{"training", "places_per_year = 20000.0"},
           std::pair{"guidance_fund", "size = 3000.0"},
           std::pair{"attraction", "arrival_factor = 1.5"},
       }) {
    const std::string kind(mechanism);
    package += "[[instrument]]\nmechanism = \"" + kind + "\"\nname = \"Some " + kind +
               "\"\nname_zh = \"" + kind + "\"\nfrom = \"2024Q2\"\nterms = { " + terms + " }\n";
  }
  scenario::Overrides small{.members = "2", .scale = "200", .until = "2030Q4"};
  small.set = {"target.beyond_run=true"};
  expect_no_change(Found({written("package", "no_policy", package, small),
                          written("after_all", "no_policy", everything + package, small)}),
                   1);
}

TEST(TermsThatGiveNothing, WouldNotPassWereTheySomething)
{
  const scenario::Overrides small{.members = "2", .scale = "200"};
  const Found found({shipped("no_policy", small),
                     written("something", "no_policy",
                             entry("capital_grant", "share = 0.05, staff_subsidy = 0.0"), small)});
  const auto& gdp = results::variable_of(found.results(), "macro", "gdp_real");
  EXPECT_FALSE(same_bits(found.of_scenario(gdp, 0), found.of_scenario(gdp, 1)));
}

}  // namespace
}  // namespace lionrock::policy_runs
